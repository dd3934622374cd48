package io.startier.rating.review;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.StarValidity;
import io.startier.settings.CompanySettings;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The reviews, and one of them with the customers that the reader has to look at again (row A7). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class ReviewPages {

    private static final int ROWS = 50;

    private final ReviewBook book;
    private final Reviews reviews;
    private final Items items;
    private final Renewals renewals;
    private final ReviewExport export;
    private final StarValidity validity;
    private final CompanySettings settings;
    private final Times times;

    ReviewPages(
            ReviewBook book,
            Reviews reviews,
            Items items,
            Renewals renewals,
            ReviewExport export,
            StarValidity validity,
            CompanySettings settings,
            Times times) {
        this.book = book;
        this.reviews = reviews;
        this.items = items;
        this.renewals = renewals;
        this.export = export;
        this.validity = validity;
        this.settings = settings;
        this.times = times;
    }

    @GetMapping("/reviews")
    String list(CurrentUser user, Model model) {
        model.addAttribute("section", "reviews");
        model.addAttribute("running", book.of(true, user));
        model.addAttribute("ended", book.of(false, user));
        model.addAttribute("renewals", renewals.of(user));
        model.addAttribute("mayOpen", user.hasAny(Role.SALES_MANAGER, Role.GENERAL_MANAGER));
        return "review/list";
    }

    @GetMapping("/reviews/{id}")
    String show(
            @PathVariable long id,
            ItemFilter filter,
            @RequestParam(required = false) String cursor,
            CurrentUser user,
            Model model) {
        var shown = book.page(id, user);
        model.addAttribute("section", "reviews");
        model.addAttribute("review", shown.review());
        model.addAttribute("summary", shown.summary());
        model.addAttribute("progress", shown.rows());
        addItems(id, filter, cursor, user, model);
        model.addAttribute("confirms", user.changesCustomers() && shown.review().isOpen());
        model.addAttribute("mayClose", shown.review().isOpen() && reviews.mayClose(id, user));
        model.addAttribute("currency", settings.company().baseCurrency());
        model.addAttribute("zone", times.zone());
        return "review/review";
    }

    @GetMapping("/reviews/{id}/items.csv")
    void export(@PathVariable long id, ItemFilter filter, CurrentUser user, HttpServletResponse response)
            throws IOException {
        export.write(book.page(id, user).review(), filter, user, response);
    }

    private void addItems(long id, ItemFilter filter, String cursor, CurrentUser user, Model model) {
        var path = "/reviews/" + id;
        var page = items.page(id, filter, cursor, ROWS, user);
        model.addAttribute("filter", filter);
        model.addAttribute("items", page.items());
        model.addAttribute("toRenew", toRenew(page.items()));
        model.addAttribute("first", cursor == null ? null : filter.address(path, null));
        model.addAttribute("next", page.next() == null ? null : filter.address(path, page.next()));
        model.addAttribute("here", filter.address(path, cursor));
        model.addAttribute("export", filter.address(path + "/items.csv", null));
    }

    private Set<String> toRenew(List<Item> shown) {
        var today = times.today();
        return shown.stream()
                .filter(item -> validity.endOf(item.starInForce(), item.since())
                        .filter(end -> !end.isAfter(today))
                        .isPresent())
                .map(Item::code)
                .collect(Collectors.toSet());
    }
}
