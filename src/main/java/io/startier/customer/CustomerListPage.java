package io.startier.customer;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.settings.CompanySettings;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The customer list and its export (row C6). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class CustomerListPage {

    private static final int ROWS = 50;

    private static final List<CustomerSort> TODAY = List.of(
            CustomerSort.NAME,
            CustomerSort.STAR,
            CustomerSort.ACTUAL,
            CustomerSort.POTENTIAL,
            CustomerSort.SUGGESTED,
            CustomerSort.ABC,
            CustomerSort.VALUE,
            CustomerSort.SHARE,
            CustomerSort.OVERDUE,
            CustomerSort.LAST_ORDER,
            CustomerSort.STAGE,
            CustomerSort.OWNER,
            CustomerSort.COUNTRY);

    private static final List<CustomerSort> THEN = List.of(
            CustomerSort.NAME,
            CustomerSort.STAR,
            CustomerSort.ACTUAL,
            CustomerSort.POTENTIAL,
            CustomerSort.VALUE,
            CustomerSort.OWNER,
            CustomerSort.COUNTRY);

    /** @param order {@code ascending}, {@code descending} or null, as {@code aria-sort} has it */
    record Column(String key, String label, boolean isNumber, String path, String order) {}

    private final CustomerList list;
    private final FilterChoices choices;
    private final FilterChips chips;
    private final CustomerExport export;
    private final Handover handover;
    private final CompanySettings settings;
    private final Times times;

    CustomerListPage(
            CustomerList list,
            FilterChoices choices,
            FilterChips chips,
            CustomerExport export,
            Handover handover,
            CompanySettings settings,
            Times times) {
        this.list = list;
        this.choices = choices;
        this.chips = chips;
        this.export = export;
        this.handover = handover;
        this.settings = settings;
        this.times = times;
    }

    @GetMapping("/customers")
    String show(
            CustomerFilter basic,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String dir,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String before,
            CurrentUser user,
            Model model) {
        var filter = basic.withClasses(parameters);
        var past = list.past(filter);
        var address = ListAddress.of(filter, sort, dir);
        var page = list.page(filter, place(address, after, before), ROWS, user);
        var offered = choices.of(user);
        model.addAttribute("section", "customers");
        model.addAttribute("filter", filter);
        model.addAttribute("address", address);
        model.addAttribute("choices", offered);
        model.addAttribute("stages", Stage.values());
        model.addAttribute("classKinds", ClassKind.values());
        model.addAttribute("chips", chips.of(address, offered));
        model.addAttribute("past", past);
        model.addAttribute("today", times.today());
        model.addAttribute("zone", times.zone());
        model.addAttribute("columns", columns(past == null ? TODAY : THEN, address));
        model.addAttribute("teamSort", CustomerSort.TEAM);
        model.addAttribute("rows", page.rows());
        model.addAttribute("previous", address.at("before", page.previous()));
        model.addAttribute("next", address.at("after", page.next()));
        model.addAttribute("totals", list.totals(filter, user));
        model.addAttribute("nothingAtAll", page.rows().isEmpty() && list.isEmpty(user));
        model.addAttribute("currency", settings.company().baseCurrency());
        model.addAttribute("mayCreate", user.changesCustomers());
        model.addAttribute("owners", handover.mayAny(user) ? handover.eligible(user) : List.of());
        return "customer/list";
    }

    @GetMapping("/customers.csv")
    void export(
            CustomerFilter basic,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String dir,
            CurrentUser user,
            HttpServletResponse response)
            throws IOException {
        var filter = basic.withClasses(parameters);
        export.write(ListAddress.of(filter, sort, dir), filter, user, response);
    }

    private static Place place(ListAddress address, String after, String before) {
        if (before != null) {
            return Place.at(before, address.sort(), address.descending(), true);
        }
        return after == null
                ? Place.start(address.sort(), address.descending())
                : Place.at(after, address.sort(), address.descending(), false);
    }

    private static List<Column> columns(List<CustomerSort> sorts, ListAddress address) {
        return sorts.stream().map(sort -> column(sort, address)).toList();
    }

    private static Column column(CustomerSort sort, ListAddress address) {
        var order = address.descending() ? "descending" : "ascending";
        return new Column(
                sort.key(),
                "customer.column." + sort.key(),
                sort == CustomerSort.VALUE || sort == CustomerSort.SHARE || sort == CustomerSort.OVERDUE,
                address.sortedBy(sort),
                sort == address.sort() ? order : null);
    }
}
