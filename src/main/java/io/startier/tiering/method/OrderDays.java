package io.startier.tiering.method;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * A customer's days with counting orders, ascending, up to the as-of date. Read from the short text that is kept per
 * customer: {@code day/orders/sales/costed sales/cost}, days separated by blanks; amounts are in base currency.
 */
public final class OrderDays {

    public static final OrderDays NONE = new OrderDays(0);

    private static final int CENTS = 2;

    /** Days since 1970, as {@link LocalDate#toEpochDay} counts them. */
    private final int[] days;

    private final int[] orders;
    private final long[] sales;
    private final long[] costedSales;
    private final long[] cost;
    private int size;

    private OrderDays(int most) {
        days = new int[most];
        orders = new int[most];
        sales = new long[most];
        costedSales = new long[most];
        cost = new long[most];
    }

    /** @param text null or empty for a customer without orders */
    public static OrderDays read(String text, LocalDate asOf) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        var reader = new KeptText(text);
        var history = new OrderDays(reader.entries());
        boolean seen = true;
        while (seen && reader.hasNext()) {
            seen = history.add(reader, asOf);
        }
        return history.size == 0 ? NONE : history;
    }

    private boolean add(KeptText reader, LocalDate asOf) {
        var day = reader.day();
        if (day.isAfter(asOf)) {
            return false;
        }
        days[size] = (int) day.toEpochDay();
        orders[size] = reader.integer();
        sales[size] = reader.cents();
        costedSales[size] = reader.cents();
        cost[size] = reader.cents();
        size++;
        return true;
    }

    /** How many different days. */
    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** @param i from 0, the oldest, to {@link #size()} − 1 */
    public LocalDate day(int i) {
        return LocalDate.ofEpochDay(days[i]);
    }

    public LocalDate first() {
        return day(0);
    }

    public LocalDate last() {
        return day(size - 1);
    }

    /** Orders of the day. */
    public int orders(int i) {
        return orders[i];
    }

    /** Sales of the day. */
    public BigDecimal sales(int i) {
        return BigDecimal.valueOf(sales[i], CENTS);
    }

    /** All of them. */
    public Sums sum() {
        return sum(0, size);
    }

    /** The orders from {@code first} to {@code last}, both included. */
    public Sums between(LocalDate first, LocalDate last) {
        return sum(firstFrom(first), firstFrom(last.plusDays(1)));
    }

    /** Index of the first day that is not before {@code day}; {@link #size()} when there is none. */
    public int firstFrom(LocalDate day) {
        int at = Arrays.binarySearch(days, 0, size, (int) day.toEpochDay());
        return at < 0 ? -at - 1 : at;
    }

    private Sums sum(int from, int to) {
        if (from >= to) {
            return Sums.NONE;
        }
        int count = 0;
        long sold = 0;
        long costed = 0;
        long spent = 0;
        for (int i = from; i < to; i++) {
            count += orders[i];
            sold = Math.addExact(sold, sales[i]);
            costed = Math.addExact(costed, costedSales[i]);
            spent = Math.addExact(spent, cost[i]);
        }
        return new Sums(
                count,
                BigDecimal.valueOf(sold, CENTS),
                BigDecimal.valueOf(costed, CENTS),
                BigDecimal.valueOf(spent, CENTS));
    }
}
