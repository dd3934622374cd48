package io.startier.engagement.visit;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All visits at the customers one sees, and the customers that wait for one (row P5). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class VisitsPage {

    private static final List<String> QUEUES = List.of("today", "week", "overdue", "done");
    private static final int CHOICES = 12;

    /** As {@code page :: tabs} shows it. */
    record Tab(String key, String text, String path, Integer count) {}

    private final VisitList visits;
    private final Frequencies frequencies;
    private final VisitCustomers customers;
    private final VisitExport export;
    private final Messages messages;
    private final Times times;

    VisitsPage(
            VisitList visits,
            Frequencies frequencies,
            VisitCustomers customers,
            VisitExport export,
            Messages messages,
            Times times) {
        this.visits = visits;
        this.frequencies = frequencies;
        this.customers = customers;
        this.export = export;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/visits")
    String list(
            VisitFilter sent,
            @RequestParam(name = "page", required = false) Integer number,
            CurrentUser user,
            Model model) {
        var filter = completed(sent, user);
        show(filter.show(), filter.who(), user, model);
        model.addAttribute("filter", filter);
        model.addAttribute("found", visits.page(filter, number, filter.address("/visits"), user));
        return "visit/list";
    }

    @GetMapping("/visits.csv")
    void export(VisitFilter sent, CurrentUser user, HttpServletResponse response) throws IOException {
        export.write(visits.all(completed(sent, user), user), null, user, response);
    }

    /** Customers that have waited longer than their tier is promised. */
    @GetMapping("/visits/due")
    String due(
            @RequestParam(required = false) String who,
            @RequestParam(name = "page", required = false) Integer number,
            CurrentUser user,
            Model model) {
        var filter = completed(new VisitFilter(null, who, null, null, null, null), user);
        show("due", filter.who(), user, model);
        model.addAttribute("filter", filter);
        var address = new VisitFilter(null, filter.who(), null, null, null, null).address("/visits/due");
        model.addAttribute("found", frequencies.page("me".equals(filter.who()), number, address, user));
        return "visit/due";
    }

    /** At which customer? @param q part of a name or code */
    @GetMapping("/visits/new")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
    String choose(@RequestParam(required = false) String q, CurrentUser user, Model model) {
        model.addAttribute("section", "visits");
        model.addAttribute("q", q);
        model.addAttribute("planned", visits.first(VisitFilter.ALL.showing("today", "me"), CHOICES, user));
        model.addAttribute("customers", customers.likely(q, CHOICES, user));
        return "visit/choose";
    }

    private void show(String current, String who, CurrentUser user, Model model) {
        var queues = QUEUES.stream()
                .map(queue -> new Tab(
                        queue,
                        messages.of("visit.queue." + queue),
                        "/visits?show=" + queue + "&who=" + who,
                        queue.equals("done") ? null : visits.count(VisitFilter.ALL.showing(queue, who), user)));
        var due = new Tab(
                "due",
                messages.of("visit.queue.due"),
                "/visits/due?who=" + who,
                frequencies.count("me".equals(who), user));
        model.addAttribute("section", "visits");
        model.addAttribute("queues", Stream.concat(queues, Stream.of(due)).toList());
        model.addAttribute("queue", current);
        model.addAttribute("leads", !ownOnly(user));
        model.addAttribute("today", times.today());
    }

    private static VisitFilter completed(VisitFilter sent, CurrentUser user) {
        return sent.showing(
                sent.show() == null ? "today" : sent.show(),
                ownOnly(user) ? "me" : sent.who() == null ? "team" : sent.who());
    }

    private static boolean ownOnly(CurrentUser user) {
        return !user.hasAny(Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE);
    }
}
