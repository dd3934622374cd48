package io.startier.approval.delegation;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.approval.delegation.Delegation.State;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Who is away and who signs meanwhile (row A4). */
@Controller
@RequestMapping("/approvals/delegations")
@Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.ADMINISTRATOR})
class DelegationPage {

    /** @param mayEnd whether the reader may still end it */
    record Line(Delegation delegation, State state, boolean mayEnd) {}

    private static final String PATH = "redirect:/approvals/delegations";

    private final Delegations delegations;
    private final Messages messages;
    private final Times times;

    DelegationPage(Delegations delegations, Messages messages, Times times) {
        this.delegations = delegations;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping
    String show(CurrentUser user, Model model) {
        model.addAttribute("form", DelegationDraft.blank(times.today()));
        return page(user, model);
    }

    @PostMapping
    ModelAndView enter(
            @ModelAttribute("form") DelegationDraft form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        try {
            delegations.enter(form, user);
            flash.addFlashAttribute("notice", messages.of("approval.delegation.saved"));
            return new ModelAndView(PATH);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return new ModelAndView(page(user, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Conflict conflict) {
            model.addAttribute("problem", messages.of(conflict));
            return new ModelAndView(page(user, model), model.asMap(), HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable long id, CurrentUser user, RedirectAttributes flash) {
        delegations.end(id, user);
        flash.addFlashAttribute("notice", messages.of("approval.delegation.ended"));
        return new ModelAndView(PATH);
    }

    private String page(CurrentUser user, Model model) {
        model.addAttribute("section", user.changesCustomers() ? "approvals" : "users");
        model.addAttribute("oversees", Delegations.oversees(user));
        model.addAttribute("current", lines(delegations.current(user), user));
        model.addAttribute("past", lines(delegations.past(user), user));
        model.addAttribute(
                "persons", choices(user.hasAny(Role.SALES_MANAGER, Role.GENERAL_MANAGER) ? user.username() : null));
        model.addAttribute("deputies", deputies(user));
        return "approval/delegations";
    }

    /** @param first who comes first, where there is one */
    private Map<String, String> choices(String first) {
        var choices = new LinkedHashMap<String, String>();
        choices.put(first == null ? "" : first, messages.of("approval.delegation.choose"));
        delegations.signing().forEach(person -> choices.put(person.username(), person.name()));
        return choices;
    }

    private Map<String, String> deputies(CurrentUser user) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", messages.of("approval.delegation.nobody"));
        delegations.signing().stream()
                .filter(person -> person.id() != user.id())
                .forEach(person -> choices.put(person.username(), person.name()));
        return choices;
    }

    private List<Line> lines(List<Delegation> all, CurrentUser user) {
        var today = times.today();
        return all.stream().map(one -> line(one, one.state(today), user)).toList();
    }

    private static Line line(Delegation delegation, State state, CurrentUser user) {
        boolean goesOn = state == State.RUNNING || state == State.COMING;
        return new Line(delegation, state, goesOn && Delegations.mayEnd(delegation, user));
    }
}
