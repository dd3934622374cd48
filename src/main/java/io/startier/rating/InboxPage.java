package io.startier.rating;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.settings.CompanySettings;
import io.startier.shared.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox: what waits for me, what I decided, what I sent (row A3). */
@Controller
@RequestMapping("/approvals")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class InboxPage {

    private final Inbox inbox;
    private final ChangedFigures changed;
    private final EvidenceView evidence;
    private final CompanySettings settings;
    private final Times times;

    InboxPage(Inbox inbox, ChangedFigures changed, EvidenceView evidence, CompanySettings settings, Times times) {
        this.inbox = inbox;
        this.changed = changed;
        this.evidence = evidence;
        this.settings = settings;
        this.times = times;
    }

    /** Without a queue named: what waits for me, or what I sent where nothing can wait for me. */
    @GetMapping
    String inbox(
            @RequestParam(required = false) String queue,
            @RequestParam(defaultValue = "0") String page,
            CurrentUser user,
            Model model) {
        boolean signs = user.hasAny(Role.SALES_MANAGER, Role.GENERAL_MANAGER);
        var name = queue != null ? queue : signs ? "waiting" : "mine";
        int number = QueueParameters.page(page);
        var proposed = inbox.page(QueueParameters.queue(name), number, user);
        model.addAttribute("section", "approvals");
        model.addAttribute("moment", times.now());
        model.addAttribute("queue", name);
        model.addAttribute("signs", signs);
        model.addAttribute("counts", inbox.counts(user));
        model.addAttribute("rows", proposed);
        model.addAttribute("turns", inbox.turns(proposed));
        model.addAttribute("excesses", changed.excessesOf(proposed));
        model.addAttribute("completeness", evidence.completenessOf(proposed));
        model.addAttribute("forWhom", inbox.forWhom(user));
        model.addAttribute("previous", number == 0 ? null : pagePath(name, number - 1));
        model.addAttribute("next", proposed.size() < Inbox.PAGE ? null : pagePath(name, number + 1));
        model.addAttribute("currency", settings.company().baseCurrency());
        return "rating/inbox";
    }

    private static String pagePath(String queue, int page) {
        return "/approvals?queue=" + queue + "&page=" + page;
    }
}
