package io.startier.customer;

import io.startier.account.CurrentUser;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.time.LocalDate;
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

    /** @param until from which day on the star asks to be renewed; @param lapsed whether that day has come */
    record Renewal(LocalDate until, boolean lapsed) {}

    private static final int NOTICE_DAYS = 30;

    private final Customers customers;
    private final Handover handover;
    private final PastAccounts pastAccounts;
    private final StarValidity validity;
    private final JdbcClient jdbc;
    private final Times times;
    private final ObjectProvider<AccountTab> tabs;
    private final ObjectProvider<AccountFigures> figures;
    private final ObjectProvider<AccountAction> actions;
    private final ObjectProvider<AccountBadge> badges;

    AccountPage(
            Customers customers,
            Handover handover,
            PastAccounts pastAccounts,
            StarValidity validity,
            JdbcClient jdbc,
            Times times,
            ObjectProvider<AccountTab> tabs,
            ObjectProvider<AccountFigures> figures,
            ObjectProvider<AccountAction> actions,
            ObjectProvider<AccountBadge> badges) {
        this.customers = customers;
        this.handover = handover;
        this.pastAccounts = pastAccounts;
        this.validity = validity;
        this.jdbc = jdbc;
        this.times = times;
        this.tabs = tabs;
        this.figures = figures;
        this.actions = actions;
        this.badges = badges;
    }

    /**
     * Finds the customer within the user's scope and puts {@code customer}, {@code tabs}, {@code figures},
     * {@code actions}, {@code badges}, {@code mayChange}, {@code mayHandOver}, {@code pendingStar} (null where nothing is proposed), {@code renewal} (null where
     * the star need not be renewed soon) and {@code zone} (for dates) into the model.
     *
     * @throws NotFound when it is absent or outside what the user may read
     */
    public CustomerView open(String code, String currentTab, CurrentUser user, Model model) {
        var customer = customers.require(code, user);
        model.addAttribute("customer", customer);
        model.addAttribute("section", "customers");
        model.addAttribute("tabs", tabsOf(customer.id(), currentTab));
        model.addAttribute("figures", figuresOf(customer.id()));
        model.addAttribute(
                "badges",
                badges.stream().flatMap(source -> source.of(customer).stream()).toList());
        model.addAttribute("actions", actionsOf(customer, user));
        model.addAttribute("mayChange", Customers.mayChange(customer, user));
        model.addAttribute("mayHandOver", handover.may(customer, user));
        model.addAttribute("pendingStar", pendingStar(customer.id()));
        model.addAttribute("renewal", renewal(customer));
        model.addAttribute("zone", times.zone());
        return customer;
    }

    /**
     * Puts {@code past} into the model, the account as it was at the end of the day, for the strip that says so; for a blank
     * day nothing.
     *
     * @throws Invalid for what is no day, or one that is still to come
     */
    public void lookBack(String asOf, CustomerView customer, Model model) {
        var book = BookOfDay.ofOptional(asOf, times);
        if (book != null) {
            model.addAttribute("past", pastAccounts.of(customer.id(), book));
        }
        model.addAttribute("today", times.today());
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

    private List<AccountAction.Button> actionsOf(CustomerView customer, CurrentUser user) {
        return Customers.mayChange(customer, user)
                ? actions.stream()
                        .flatMap(action -> action.of(customer, user).stream())
                        .sorted(Comparator.comparingInt(AccountAction.Button::position))
                        .toList()
                : List.of();
    }

    private Renewal renewal(CustomerView customer) {
        return validity.endOf(customer.starInForce(), customer.starSince())
                .map(until -> new Renewal(until, !until.isAfter(times.today())))
                .filter(renewal -> !renewal.until().isAfter(times.today().plusDays(NOTICE_DAYS)))
                .orElse(null);
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
