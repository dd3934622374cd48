package io.startier.customer;

import io.startier.account.CurrentUser;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The frame of the account page: header strip and tabs. A module's tab handler calls {@link #open} and shows its own
 * content in {@code customer/account :: page}. The tabs are looked up late, so that a handler may be its own tab.
 */
@Component
public class AccountPage {

    /** A tab with its count, as the template shows it. */
    public record TabView(String path, String label, OptionalLong count, boolean current) {}

    private final Customers customers;
    private final Handover handover;
    private final JdbcClient jdbc;
    private final Times times;
    private final ObjectProvider<AccountTab> tabs;
    private final ObjectProvider<AccountFigures> figures;

    AccountPage(
            Customers customers,
            Handover handover,
            JdbcClient jdbc,
            Times times,
            ObjectProvider<AccountTab> tabs,
            ObjectProvider<AccountFigures> figures) {
        this.customers = customers;
        this.handover = handover;
        this.jdbc = jdbc;
        this.times = times;
        this.tabs = tabs;
        this.figures = figures;
    }

    /**
     * Finds the customer within the user's scope and puts {@code customer}, {@code tabs}, {@code figures},
     * {@code mayChange}, {@code mayHandOver}, {@code pendingStar} (null where nothing is proposed) and {@code zone} (for dates) into the model.
     *
     * @throws NotFound when it is absent or outside what the user may read
     */
    public CustomerView open(String code, String currentTab, CurrentUser user, Model model) {
        var customer = customers.require(code, user);
        model.addAttribute("customer", customer);
        model.addAttribute("section", "customers");
        model.addAttribute("tabs", tabsOf(customer.id(), currentTab));
        model.addAttribute("figures", figuresOf(customer.id()));
        model.addAttribute("mayChange", Customers.mayChange(customer, user));
        model.addAttribute("mayHandOver", handover.may(customer, user));
        model.addAttribute("pendingStar", pendingStar(customer.id()));
        model.addAttribute("zone", times.zone());
        return customer;
    }

    private List<TabView> tabsOf(long customerId, String currentTab) {
        return tabs.stream()
                .sorted(Comparator.comparingInt(AccountTab::position))
                .map(tab -> new TabView(
                        tab.path(),
                        tab.label(),
                        tab.count(customerId),
                        tab.path().equals(currentTab)))
                .toList();
    }

    private Integer pendingStar(long customerId) {
        return jdbc.sql("select star from proposal where open_key = ?")
                .param(customerId)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    private List<AccountFigures.Figure> figuresOf(long customerId) {
        return figures.stream()
                .flatMap(source -> source.of(customerId).stream())
                .sorted(Comparator.comparingInt(AccountFigures.Figure::position))
                .toList();
    }
}
