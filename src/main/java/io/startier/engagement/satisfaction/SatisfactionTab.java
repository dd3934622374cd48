package io.startier.engagement.satisfaction;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountBadge;
import io.startier.customer.AccountPage;
import io.startier.customer.AccountTab;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.customer.people.ContactProfile;
import io.startier.customer.people.Contacts;
import io.startier.notification.Letters;
import io.startier.shared.FormToken;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a customer has said over time, and the question to somebody else (row P9). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class SatisfactionTab implements AccountTab, AccountBadge {

    static final String PATH = "satisfaction";

    private final AccountPage page;
    private final Customers customers;
    private final Contacts contacts;
    private final Surveys surveys;
    private final SurveyList answers;
    private final Letters letters;
    private final Messages messages;
    private final Times times;

    SatisfactionTab(
            AccountPage page,
            Customers customers,
            Contacts contacts,
            Surveys surveys,
            SurveyList answers,
            Letters letters,
            Messages messages,
            Times times) {
        this.page = page;
        this.customers = customers;
        this.contacts = contacts;
        this.surveys = surveys;
        this.answers = answers;
        this.letters = letters;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/customers/{code}/satisfaction")
    String show(@PathVariable String code, CurrentUser user, Model model) {
        var token = FormToken.fresh();
        return page(code, new Ask(null, LocaleContextHolder.getLocale().toLanguageTag(), token), user, model);
    }

    private String page(String code, Ask form, CurrentUser user, Model model) {
        var customer = page.open(code, PATH, user, model);
        var rows = answers.ofCustomer(customer.id());
        var keys = rows.stream().map(row -> String.valueOf(row.id())).toList();
        model.addAttribute("form", form);
        model.addAttribute("rows", rows);
        model.addAttribute("undelivered", letters.undelivered(SurveyMail.KIND, keys));
        model.addAttribute("mailIsOn", letters.canBeSent());
        model.addAttribute("now", times.now());
        model.addAttribute("languages", languages());
        model.addAttribute("people", people(customer.id()));
        showTrend(rows, model);
        return "satisfaction/tab";
    }

    /** The link is shown once, to be copied into a mail or a chat. */
    @PostMapping("/customers/{code}/surveys")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
    ModelAndView ask(@PathVariable String code, Ask form, CurrentUser user, Model model, RedirectAttributes redirect) {
        return done(code, form, user, model, redirect, customer -> {
            var path = surveys.ask(customer, form, user);
            var base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
            redirect.addFlashAttribute("link", base + path);
        });
    }

    @PostMapping("/customers/{code}/surveys/mail")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
    ModelAndView mail(@PathVariable String code, Ask form, CurrentUser user, Model model, RedirectAttributes redirect) {
        return done(code, form, user, model, redirect, customer -> {
            var address = surveys.mail(customer, form, user);
            redirect.addFlashAttribute("notice", messages.of("satisfaction.mail.done", address));
        });
    }

    private ModelAndView done(
            String code,
            Ask form,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect,
            Consumer<CustomerView> asking) {
        try {
            asking.accept(customers.requireToChange(code, user));
            redirect.addAttribute("code", code);
            return new ModelAndView("redirect:/customers/{code}/satisfaction");
        } catch (Invalid invalid) {
            model.addAttribute("problem", messages.of(invalid));
            return new ModelAndView(page(code, form, user, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void showTrend(List<SurveyList.Row> rows, Model model) {
        var oldestFirst = rows.stream()
                .filter(row -> row.answeredAt() != null)
                .sorted(Comparator.comparing(SurveyList.Row::answeredAt))
                .toList();
        if (oldestFirst.size() > 1) {
            var zone = times.zone();
            var csat = messages.of("satisfaction.csat");
            var nps = messages.of("satisfaction.nps");
            model.addAttribute("csatTrend", TrendChart.of(oldestFirst, SurveyList.Row::csat, csat, "accent", 5, zone));
            model.addAttribute("npsTrend", TrendChart.of(oldestFirst, SurveyList.Row::nps, nps, "gold", 10, zone));
        }
    }

    private Map<String, String> languages() {
        var languages = new LinkedHashMap<String, String>();
        Surveys.LANGUAGES.forEach(tag -> languages.put(tag, messages.of("satisfaction.language." + tag)));
        return languages;
    }

    private Map<Long, String> people(long customerId) {
        var names = new LinkedHashMap<Long, String>();
        contacts.of(customerId).forEach(person -> names.put(person.id(), named(person.profile())));
        return names;
    }

    private String named(ContactProfile person) {
        var email = person.email() == null ? messages.of("satisfaction.mail.noAddress") : person.email();
        return person.name() + " · " + email;
    }

    @Override
    public Optional<Badge> of(CustomerView customer) {
        return answers.warnsOf(customer.id())
                ? Optional.of(new Badge(messages.of("satisfaction.badge"), "bad", PATH))
                : Optional.empty();
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String label() {
        return "satisfaction.tab";
    }

    @Override
    public int position() {
        return 66;
    }

    @Override
    public OptionalLong count(long customerId) {
        return OptionalLong.of(answers.answersOf(customerId));
    }
}
