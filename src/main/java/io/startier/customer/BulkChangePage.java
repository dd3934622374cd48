package io.startier.customer;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Invalid;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the customers ticked in the list and tells what became of each (row C6). Sending it twice does no harm. */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class BulkChangePage {

    private static final int MOST = 500;

    private final BulkChange changes;
    private final Handover handover;

    BulkChangePage(BulkChange changes, Handover handover) {
        this.changes = changes;
        this.handover = handover;
    }

    /** @param back the list from which the rows were taken */
    @PostMapping("/customers/changes")
    String change(
            @RequestParam(defaultValue = "") List<String> code,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String remove,
            @RequestParam(defaultValue = "") String back,
            CurrentUser user,
            Model model) {
        var wish = new BulkChange.Wish(
                owner.isBlank() ? null : handover.owner(owner, user), tags("add", add), tags("remove", remove));
        if (wish.isEmpty() || code.isEmpty() || code.size() > MOST) {
            throw new Invalid("code", "customer.change.nothing", MOST);
        }
        model.addAttribute("section", "customers");
        model.addAttribute("outcomes", changes.apply(wish, code, user));
        model.addAttribute("back", back.startsWith("/customers?") ? back : "/customers");
        return "customer/changes";
    }

    private static Set<String> tags(String field, String text) {
        var check = new DraftCheck();
        var tags = check.tags(field, List.of(text));
        check.complain();
        return tags;
    }
}
