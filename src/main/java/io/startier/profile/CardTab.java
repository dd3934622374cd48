package io.startier.profile;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.customer.AccountPage;
import io.startier.customer.AccountTab;
import io.startier.customer.BookOfDay;
import io.startier.customer.CustomerView;
import io.startier.shared.Times;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The card on the account page, today's or that of a past day (rows P1, P3). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class CardTab implements AccountTab {

    static final String PATH = "card";
    static final int KEY_ACCOUNT = 3;

    private final AccountPage page;
    private final Cards cards;
    private final PendingStore pendings;
    private final ChangeTexts texts;
    private final Times times;
    private final ObjectProvider<CardPanel> panels;

    CardTab(
            AccountPage page,
            Cards cards,
            PendingStore pendings,
            ChangeTexts texts,
            Times times,
            ObjectProvider<CardPanel> panels) {
        this.page = page;
        this.cards = cards;
        this.pendings = pendings;
        this.texts = texts;
        this.times = times;
        this.panels = panels;
    }

    @GetMapping("/customers/{code}/card")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) String asOf,
            @RequestParam(defaultValue = "category") String by,
            CurrentUser user,
            Model model) {
        var customer = page.open(code, PATH, user, model);
        boolean past = asOf != null && !asOf.isBlank();
        var book = past ? BookOfDay.of(asOf, times) : null;
        var card = cards.of(customer, past ? book.end() : null, by.equals("product"));
        model.addAttribute("card", card);
        model.addAttribute("by", by.equals("product") ? "product" : "category");
        model.addAttribute("asOf", past ? book.day() : null);
        model.addAttribute("edits", model.getAttribute("mayChange").equals(true) && !past);
        model.addAttribute("target", isTarget(customer, model));
        if (!past) {
            addPending(customer, user, model);
            panels.orderedStream().forEach(panel -> panel.addTo(customer, user, model));
        }
        return "profile/card";
    }

    /** Whether it is, or is proposed to be, a key account. */
    private static boolean isTarget(CustomerView customer, Model model) {
        var proposed = (Integer) model.getAttribute("pendingStar");
        return isKeyAccount(customer.starInForce()) || isKeyAccount(proposed);
    }

    private static boolean isKeyAccount(Integer star) {
        return star != null && star >= KEY_ACCOUNT;
    }

    private void addPending(CustomerView customer, CurrentUser user, Model model) {
        List<Pending> waiting = pendings.waiting(customer.id());
        model.addAttribute("pendings", waiting.stream().map(texts::of).toList());
        model.addAttribute(
                "decidable",
                waiting.stream()
                        .filter(pending -> pending.isDecidedBy(customer, user))
                        .map(Pending::id)
                        .toList());
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String label() {
        return "profile.tab";
    }

    @Override
    public int position() {
        return 35;
    }
}
