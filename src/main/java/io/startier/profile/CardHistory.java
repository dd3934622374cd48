package io.startier.profile;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.customer.AccountPage;
import io.startier.customer.BookOfDay;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a card, and two of them side by side (row P3). */
@Controller
@RequestMapping("/customers/{code}/card")
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class CardHistory {

    private static final int NEWEST = 200;

    record Version(
            long id,
            Section section,
            Revision.Kind kind,
            Instant at,
            String maker,
            String confirmedBy,
            List<ChangeTexts.Row> rows) {}

    private final AccountPage page;
    private final CardStore store;
    private final ChangeTexts texts;
    private final Times times;

    CardHistory(AccountPage page, CardStore store, ChangeTexts texts, Times times) {
        this.page = page;
        this.store = store;
        this.texts = texts;
        this.times = times;
    }

    @GetMapping("/versions")
    String versions(@PathVariable String code, CurrentUser user, Model model) {
        var customer = page.open(code, CardTab.PATH, user, model);
        model.addAttribute(
                "versions",
                store.revisions(customer.id(), NEWEST).stream()
                        .map(this::version)
                        .toList());
        model.addAttribute("today", times.today());
        return "profile/versions";
    }

    /** @param from a day, or the number of a version; @param to the same, or blank for now */
    @GetMapping("/compare")
    String compare(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            CurrentUser user,
            Model model) {
        var customer = page.open(code, CardTab.PATH, user, model);
        var changes = CardChange.between(state(customer.id(), from), state(customer.id(), to));
        model.addAttribute("rows", texts.rows(changes));
        model.addAttribute("from", from);
        model.addAttribute("to", to.isBlank() ? null : to);
        model.addAttribute("today", times.today());
        return "profile/compare";
    }

    private Map<Slot, String> state(long customerId, String point) {
        if (point.isBlank()) {
            return store.now(customerId);
        }
        if (point.matches("[0-9]{1,18}")) {
            long id = Long.parseLong(point);
            return store.revision(customerId, id)
                    .map(revision -> store.after(customerId, id))
                    .orElseThrow(() -> new NotFound("revision"));
        }
        return store.at(customerId, BookOfDay.of(point, times).end());
    }

    private Version version(Revision revision) {
        return new Version(
                revision.id(),
                revision.section(),
                revision.kind(),
                revision.at(),
                revision.maker(),
                revision.confirmedBy(),
                texts.rows(revision.changes()));
    }
}
