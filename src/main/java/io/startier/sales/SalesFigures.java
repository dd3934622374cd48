package io.startier.sales;

import io.startier.customer.AccountFigures;
import io.startier.settings.CompanySettings;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sales in the strip at the head of the account page. */
@Component
class SalesFigures implements AccountFigures {

    private final CustomerOrders orders;
    private final CompanySettings settings;
    private final Messages messages;
    private final Times times;

    SalesFigures(CustomerOrders orders, CompanySettings settings, Messages messages, Times times) {
        this.orders = orders;
        this.settings = settings;
        this.messages = messages;
        this.times = times;
    }

    @Override
    public List<Figure> of(long customerId) {
        var today = times.today();
        var months = orders.between(customerId, today.minusMonths(12), today);
        var years = settings.company().fiscalYears();
        int last = years.of(today) - 1;
        var year = orders.between(customerId, years.firstDay(last).minusDays(1), years.lastDay(last));
        return List.of(
                figure(30, "sales.figure.months", Kind.MONEY, months.sales()),
                figure(31, "sales.figure.year", Kind.MONEY, year.sales()),
                figure(32, "sales.figure.margin", Kind.SHARE, months.margin()),
                figure(33, "sales.figure.known", Kind.SHARE, months.known()),
                new Figure(34, "sales.figure.last", Kind.TEXT, null, lastOrder(customerId), "orders"));
    }

    private static Figure figure(int position, String label, Kind kind, BigDecimal number) {
        return new Figure(position, label, kind, number, null, "orders");
    }

    private String lastOrder(long customerId) {
        return orders.years(customerId).stream()
                .map(YearRow::lastOrder)
                .max(LocalDate::compareTo)
                .map(messages::day)
                .orElse(null);
    }
}
