package io.startier.engagement.task;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.People.Person;
import io.startier.account.Role;
import io.startier.customer.AccountPage;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.engagement.playbook.Responsible;
import io.startier.engagement.playbook.Responsibles;
import io.startier.shared.FormToken;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.shared.Times;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A task of a customer: written down, done, put off or cancelled (row G1). */
@Controller
@RequestMapping("/customers/{code}/tasks")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class TaskPages {

    private static final String BACK = "redirect:/customers/{code}/service";
    private static final int WEEK = 7;

    private final AccountPage page;
    private final Customers customers;
    private final TaskList tasks;
    private final TaskDesk desk;
    private final TaskNames names;
    private final Responsibles responsibles;
    private final Messages messages;
    private final Times times;

    TaskPages(
            AccountPage page,
            Customers customers,
            TaskList tasks,
            TaskDesk desk,
            TaskNames names,
            Responsibles responsibles,
            Messages messages,
            Times times) {
        this.page = page;
        this.customers = customers;
        this.tasks = tasks;
        this.desk = desk;
        this.names = names;
        this.responsibles = responsibles;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/new")
    String blank(@PathVariable String code, CurrentUser user, Model model) {
        var customer = customers.requireToChange(code, user);
        var due = times.today().plusDays(WEEK).toString();
        var token = FormToken.fresh();
        model.addAttribute("form", new TaskForm("", "", due, Responsible.OWNER.name(), token));
        return form(customer, user, model);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String code,
            @ModelAttribute("form") TaskForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        try {
            desk.add(customer, form, user);
            return done(code, messages.of("task.saved"), redirect);
        } catch (Invalid invalid) {
            return refused(invalid, binding, form(customer, user, model), model);
        }
    }

    @GetMapping("/{id}")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
    String show(@PathVariable String code, @PathVariable long id, CurrentUser user, Model model) {
        var customer = customers.require(code, user);
        var row = tasks.require(customer.id(), id);
        var today = times.today();
        var later =
                row.dueOn().isBefore(today) ? today.plusDays(WEEK) : row.dueOn().plusDays(WEEK);
        model.addAttribute("form", new TaskStepForm(today.toString(), "", later.toString(), "", row.version()));
        return card(customer, row, null, user, model);
    }

    /** @param step the {@link TaskStep#path} of a step */
    @PostMapping("/{id}/{step}")
    ModelAndView take(
            @PathVariable String code,
            @PathVariable long id,
            @PathVariable String step,
            @ModelAttribute("form") TaskStepForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var wanted = TaskStep.of(step).orElseThrow(() -> new NotFound("step"));
        var customer = customers.require(code, user);
        var row = tasks.require(customer.id(), id);
        require(row, user);
        try {
            var next = desk.take(wanted, customer, id, names.of(row), form, user);
            return done(code, told(wanted, next), redirect);
        } catch (Invalid invalid) {
            return refused(invalid, binding, card(customer, row, wanted, user, model), model);
        }
    }

    /** Whether it is still open is the desk's to say. */
    private static void require(TaskRow row, CurrentUser user) {
        if (!row.responsible().isActedForBy(user, row.ownerId(), row.teamId())) {
            throw new Refused("task.refused." + row.responsible());
        }
    }

    private String told(TaskStep step, Optional<LocalDate> next) {
        return next.map(day -> messages.of("task.took.again." + step, messages.day(day)))
                .orElseGet(() -> messages.of("task.took." + step));
    }

    private ModelAndView done(String code, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        redirect.addAttribute("code", code);
        return new ModelAndView(BACK);
    }

    private static ModelAndView refused(Invalid invalid, BindingResult binding, String view, Model model) {
        invalid.showIn(binding);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String form(CustomerView customer, CurrentUser user, Model model) {
        page.open(customer.code(), ServiceTab.PATH, user, model);
        model.addAttribute("sides", sides(customer));
        return "task/new";
    }

    /** With the names of who that is today. */
    private Map<String, String> sides(CustomerView customer) {
        var sides = new LinkedHashMap<String, String>();
        for (var side : Responsible.values()) {
            var people = responsibles.of(side, customer.ownerId(), customer.teamId()).stream()
                    .map(Person::name)
                    .toList();
            var who = people.isEmpty() ? messages.of("task.nobody") : String.join(", ", people);
            sides.put(side.name(), messages.of("playbook.responsible." + side) + " · " + who);
        }
        return sides;
    }

    private String card(CustomerView customer, TaskRow row, TaskStep open, CurrentUser user, Model model) {
        page.open(customer.code(), ServiceTab.PATH, user, model);
        model.addAttribute("one", row);
        model.addAttribute("mayTake", row.mayBeTakenBy(user));
        model.addAttribute("openStep", open == null ? TaskStep.DONE : open);
        model.addAttribute("failed", open != null);
        model.addAttribute("postponements", tasks.postponements(row.id()));
        model.addAttribute("managers", responsibles.managerNames(listOf(row.teamId())));
        model.addAttribute("today", times.today());
        return "task/card";
    }

    private static List<Long> listOf(Long teamId) {
        return Optional.ofNullable(teamId).stream().toList();
    }
}
