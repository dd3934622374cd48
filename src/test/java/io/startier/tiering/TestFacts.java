package io.startier.tiering;

import io.startier.shared.FiscalYears;
import io.startier.tiering.method.CostDays;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Invoices;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.OrderDays;
import io.startier.tiering.method.Scores;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A customer for tests of rules, told in the short texts that are kept per customer. */
public final class TestFacts {

    /** As of 1 January 2026 over 2024 and 2025, by the default rules. */
    public static final Occasion OCCASION = occasion(Rules.DEFAULTS);

    private static long lastId;

    private final long id = ++lastId;
    private String team;
    private String potential;
    private String orders = "";
    private String invoices = "";
    private String costs = "";
    private String scores = "";

    private TestFacts() {}

    public static Occasion occasion(Rules rules) {
        return new Occasion(rules, LocalDate.of(2026, 1, 1), List.of(2024, 2025), new FiscalYears(1));
    }

    public static TestFacts customer() {
        return new TestFacts();
    }

    public TestFacts ofTeam(String code) {
        team = code;
        return this;
    }

    public TestFacts withPotential(String amount) {
        potential = amount;
        return this;
    }

    /** @param text as {@link OrderDays} reads it */
    public TestFacts ordering(String text) {
        orders = text;
        return this;
    }

    /** An order without known cost on the day. */
    public TestFacts ordering(String day, String sales) {
        return ordering(day, sales, "0", "0");
    }

    public TestFacts ordering(String day, String sales, String costedSales, String cost) {
        orders = (orders + " " + String.join("/", day, "1", sales, costedSales, cost)).strip();
        return this;
    }

    /** @param text as {@link Invoices} reads it */
    public TestFacts invoiced(String text) {
        invoices = text;
        return this;
    }

    /** @param text as {@link CostDays} reads it */
    public TestFacts costing(String text) {
        costs = text;
        return this;
    }

    /** @param text as {@link Scores} reads it */
    public TestFacts scored(String text) {
        scores = text;
        return this;
    }

    public Facts as(Occasion occasion) {
        var asOf = occasion.asOf();
        return Facts.of(
                new Facts.Customer(
                        id,
                        "C" + (1000 + id),
                        null,
                        null,
                        team,
                        null,
                        potential == null ? null : new BigDecimal(potential)),
                OrderDays.read(orders, asOf),
                Invoices.read(invoices, asOf),
                CostDays.read(costs, asOf),
                Scores.read(scores, asOf),
                occasion);
    }
}
