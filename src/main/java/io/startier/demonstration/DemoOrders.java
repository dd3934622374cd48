package io.startier.demonstration;

import io.startier.sales.OrderStatus;
import io.startier.settings.ExchangeRates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Three complete years of orders and the current one up to today. */
final class DemoOrders {

    /** The leader's part of the sales of the two complete years before the current one. */
    static final double LEADERS_SHARE = 0.38;

    private final LocalDate today;
    private final ExchangeRates.Table rates;

    DemoOrders(LocalDate today, ExchangeRates.Table rates) {
        this.today = today;
        this.rates = rates;
    }

    /** By date; the same day and the same rates always give the same orders. */
    List<DemoOrder> all() {
        var leader = DemoCustomer.of("LEADER");
        var orders = new ArrayList<DemoOrder>();
        DemoCustomer.all().stream()
                .filter(customer -> !customer.equals(leader))
                .forEach(customer -> orders.addAll(of(customer)));
        orders.addAll(of(leader, DemoVolume.ofLeader(LEADERS_SHARE, inBasisYears(orders))));
        orders.sort(Comparator.comparing(DemoOrder::date)
                .thenComparing(order -> order.customer().code()));
        return orders;
    }

    private double inBasisYears(List<DemoOrder> orders) {
        return orders.stream()
                .filter(order -> order.status().counts())
                .filter(order -> order.date().getYear() >= today.getYear() - 2
                        && order.date().getYear() < today.getYear())
                .mapToDouble(order -> order.amount().doubleValue() * rate(order.currency(), order.date()))
                .sum();
    }

    private List<DemoOrder> of(DemoCustomer customer) {
        return DemoCase.is(customer)
                ? DemoCase.of(customer).orders(customer, today)
                : of(customer, DemoVolume.of(customer));
    }

    private List<DemoOrder> of(DemoCustomer customer, DemoVolume volume) {
        var basket = new DemoBasket(customer);
        var orders = new ArrayList<DemoOrder>();
        for (int year = today.getYear() - 3; year <= today.getYear(); year++) {
            orders.addAll(ofYear(customer, basket, year, volume));
        }
        return orders;
    }

    private List<DemoOrder> ofYear(DemoCustomer customer, DemoBasket basket, int year, DemoVolume volume) {
        var dice = customer.dice("year " + (year - today.getYear()));
        int days = year < today.getYear() ? LocalDate.of(year, 12, 31).getDayOfYear() : today.getDayOfYear();
        double worth = volume.in(year, today) * days / 365;
        int count = (int) Math.round(volume.ordersPerYear() * days / 365.0);
        if (worth == 0 || count == 0) {
            return List.of();
        }
        var parts = IntStream.range(0, count)
                .mapToDouble(order -> dice.between(0.4, 1.6))
                .toArray();
        double all =
                IntStream.range(0, count).mapToDouble(order -> parts[order]).sum();
        var orders = new ArrayList<DemoOrder>();
        for (double part : parts) {
            orders.add(order(customer, basket, day(year, days, dice), worth * part / all, dice));
        }
        addOddities(orders, customer, basket, dice);
        return orders;
    }

    /** A working day, seldom in the weeks around the spring festival. */
    private static LocalDate day(int year, int days, Dice dice) {
        var day = LocalDate.ofYearDay(year, dice.whole(1, days));
        if (day.getMonthValue() == 2 && dice.chance(0.6)) {
            day = LocalDate.ofYearDay(year, dice.whole(1, days));
        }
        boolean free = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return free && day.getDayOfYear() > 2 ? day.minusDays(2) : day;
    }

    private DemoOrder order(DemoCustomer customer, DemoBasket basket, LocalDate day, double worth, Dice dice) {
        var status = day.isAfter(today.minusDays(40)) ? OrderStatus.CONFIRMED : OrderStatus.SHIPPED;
        return new DemoOrder(
                customer, day, status, basket.fill(worth, rate(customer.market().currency(), day), dice));
    }

    /** Some pieces come back; some orders are called off, and some are not firm yet. */
    private void addOddities(List<DemoOrder> orders, DemoCustomer customer, DemoBasket basket, Dice dice) {
        for (var order : List.copyOf(orders)) {
            var later = order.date().plusDays(dice.whole(18, 45));
            if (dice.chance(0.03)
                    && !later.isAfter(today)
                    && later.getYear() == order.date().getYear()) {
                var line = dice.oneOf(order.lines());
                orders.add(new DemoOrder(customer, later, OrderStatus.SHIPPED, List.of(line.returned())));
            } else if (dice.chance(0.03)) {
                orders.add(
                        new DemoOrder(customer, order.date(), OrderStatus.CANCELLED, basketLike(order, basket, dice)));
            } else if (order.status() == OrderStatus.CONFIRMED && dice.chance(0.2)) {
                orders.add(new DemoOrder(customer, order.date(), OrderStatus.DRAFT, basketLike(order, basket, dice)));
            }
        }
    }

    private List<DemoOrder.Line> basketLike(DemoOrder order, DemoBasket basket, Dice dice) {
        double rate = rate(order.currency(), order.date());
        return basket.fill(order.amount().doubleValue() * rate * dice.between(0.5, 1.5), rate, dice);
    }

    private double rate(String currency, LocalDate day) {
        return rates.rate(currency, day).orElseThrow().doubleValue();
    }
}
