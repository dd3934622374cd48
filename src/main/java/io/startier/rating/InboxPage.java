package io.startier.rating;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.settings.CompanySettings;
import io.startier.shared.Times;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

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
    String inbox(@ModelAttribute InboxQuery wished, CurrentUser user, Model model) {
        var query = wished.checked();
        boolean signs = user.hasAny(Role.SALES_MANAGER, Role.GENERAL_MANAGER);
        var queue = query.queueOr(signs ? "waiting" : "mine");
        var page = inbox.page(queue, query, user);
        model.addAttribute("section", "approvals");
        model.addAttribute("moment", times.now());
        model.addAttribute("queue", queue.name().toLowerCase(Locale.ROOT));
        model.addAttribute("query", query);
        model.addAttribute("signs", signs);
        model.addAttribute("counts", inbox.counts(user));
        model.addAttribute("page", page);
        addRows(page.rows(), model);
        addPager(page, query, model);
        model.addAttribute("forWhom", inbox.forWhom(user));
        return "rating/inbox";
    }

    private void addRows(List<ProposalRow> rows, Model model) {
        model.addAttribute("rows", rows);
        model.addAttribute("turns", inbox.turns(rows));
        model.addAttribute("excesses", changed.excessesOf(rows));
        model.addAttribute("completeness", evidence.completenessOf(rows));
        model.addAttribute("currency", settings.company().baseCurrency());
    }

    private static void addPager(Inbox.Page page, InboxQuery query, Model model) {
        int number = query.number();
        model.addAttribute("here", query.address(number));
        model.addAttribute("previous", number == 0 ? null : query.address(number - 1));
        model.addAttribute("next", page.isFollowed(number) ? query.address(number + 1) : null);
    }
}
