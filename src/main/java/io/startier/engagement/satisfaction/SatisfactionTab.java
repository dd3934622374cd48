package io.startier.engagement.satisfaction;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountBadge;
import io.startier.customer.AccountPage;
import io.startier.customer.AccountTab;
import io.startier.customer.Customers;
import io.startier.customer.people.Contacts;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    private final Messages messages;
    private final Times times;

    SatisfactionTab(
            AccountPage page,
            Customers customers,
            Contacts contacts,
            Surveys surveys,
            SurveyList answers,
            Messages messages,
            Times times) {
        this.page = page;
        this.customers = customers;
        this.contacts = contacts;
        this.surveys = surveys;
        this.answers = answers;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/customers/{code}/satisfaction")
    String show(@PathVariable String code, CurrentUser user, Model model) {
        var customer = page.open(code, PATH, user, model);
        var rows = answers.ofCustomer(customer.id());
        model.addAttribute("rows", rows);
        model.addAttribute("now", times.now());
        model.addAttribute("languages", languages());
        model.addAttribute("people", people(customer.id()));
        showTrend(rows, model);
        return "satisfaction/tab";
    }

    /** The link is shown once, to be copied into a mail or a chat. */
    @PostMapping("/customers/{code}/surveys")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
    String ask(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") long contact,
            @RequestParam(defaultValue = "") String language,
            CurrentUser user,
            RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        var secret = surveys.ask(customer, contact, language, user);
        redirect.addFlashAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .pathSegment("survey", secret)
                        .queryParam("lang", language)
                        .toUriString());
        redirect.addAttribute("code", code);
        return "redirect:/customers/{code}/satisfaction";
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
        contacts.of(customerId)
                .forEach(person -> names.put(person.id(), person.profile().name()));
        return names;
    }

    @Override
    public Optional<Badge> of(long customerId) {
        return answers.warnsOf(customerId)
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
