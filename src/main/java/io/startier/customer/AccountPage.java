package io.startier.customer;

import io.startier.account.CurrentUser;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The frame of the account page: header strip and tabs. A module's tab handler calls {@link #open} and shows its own
 * content in {@code customer/account :: page}.
 */
@Component
public class AccountPage {

    /** A tab with its count, as the template shows it. */
    public record TabView(String path, String label, OptionalLong count, boolean current) {}

    private final Customers customers;
    private final List<AccountTab> tabs;
    private final List<AccountFigures> figures;

    AccountPage(Customers customers, List<AccountTab> tabs, List<AccountFigures> figures) {
        this.customers = customers;
        this.tabs = tabs.stream()
                .sorted(Comparator.comparingInt(AccountTab::position))
                .toList();
        this.figures = figures;
    }

    /**
     * Finds the customer within the user's scope and puts {@code customer}, {@code tabs}, {@code figures} and
     * {@code mayChange} into the model.
     */
    public CustomerView open(String code, String currentTab, CurrentUser user, Model model) {
        var customer = customers.require(code, user);
        model.addAttribute("customer", customer);
        model.addAttribute("section", "customers");
        model.addAttribute("tabs", tabsOf(customer.id(), currentTab));
        model.addAttribute("figures", figuresOf(customer.id()));
        model.addAttribute(
                "mayChange",
                user.changesCustomers() && user.scopeToChange().covers(customer.ownerId(), customer.teamId()));
        return customer;
    }

    private List<TabView> tabsOf(long customerId, String currentTab) {
        return tabs.stream()
                .map(tab -> new TabView(
                        tab.path(),
                        tab.label(),
                        tab.count(customerId),
                        tab.path().equals(currentTab)))
                .toList();
    }

    private List<AccountFigures.Figure> figuresOf(long customerId) {
        return figures.stream()
                .flatMap(source -> source.of(customerId).stream())
                .sorted(Comparator.comparingInt(AccountFigures.Figure::position))
                .toList();
    }
}
