package io.startier.sales;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountPage;
import io.startier.customer.AccountTab;
import io.startier.customer.Customers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What a customer has ordered (row S1). */
@Controller
@RequestMapping("/customers/{code}")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class OrdersTab implements AccountTab {

    private final AccountPage page;
    private final Customers customers;
    private final CustomerOrders orders;
    private final OrderExport export;

    OrdersTab(AccountPage page, Customers customers, CustomerOrders orders, OrderExport export) {
        this.page = page;
        this.customers = customers;
        this.orders = orders;
        this.export = export;
    }

    @GetMapping("/orders")
    String list(
            @PathVariable String code,
            OrderFilter filter,
            @RequestParam(required = false) String cursor,
            CurrentUser user,
            Model model) {
        var customer = page.open(code, path(), user, model);
        var found = orders.page(customer.id(), filter, cursor, CustomerOrders.PAGE);
        model.addAttribute("filter", filter);
        model.addAttribute("orders", found.orders());
        model.addAttribute("years", orders.years(customer.id()));
        model.addAttribute("statuses", OrderStatus.values());
        model.addAttribute("baseCurrency", orders.baseCurrency());
        model.addAttribute("exportPath", address(code, "/orders.csv", filter, null));
        model.addAttribute("next", found.next() == null ? null : address(code, "/orders", filter, found.next()));
        return "sales/orders";
    }

    @GetMapping("/orders/{id}")
    String show(@PathVariable String code, @PathVariable long id, CurrentUser user, Model model) {
        var customer = page.open(code, path(), user, model);
        model.addAttribute("order", orders.require(customer.id(), id));
        model.addAttribute("lines", orders.lines(List.of(id)));
        model.addAttribute("baseCurrency", orders.baseCurrency());
        return "sales/order";
    }

    @GetMapping("/orders.csv")
    void export(@PathVariable String code, OrderFilter filter, CurrentUser user, HttpServletResponse response)
            throws IOException {
        export.write(customers.require(code, user), filter, user, response);
    }

    private static String address(String code, String path, OrderFilter filter, String cursor) {
        var address =
                UriComponentsBuilder.fromPath("/customers/").pathSegment(code).path(path);
        add(address, "year", filter.year());
        add(address, "status", filter.status());
        add(address, "product", filter.product());
        add(address, "from", filter.from());
        add(address, "to", filter.to());
        add(address, "cursor", cursor);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    @Override
    public String path() {
        return "orders";
    }

    @Override
    public String label() {
        return "sales.tab";
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public OptionalLong count(long customerId) {
        return OptionalLong.of(orders.count(customerId));
    }
}
