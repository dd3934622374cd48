package io.startier.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Customers for tests of the pure reports: A1 and A2 of Ann in the north, B1 and B2 of Bob in the south. */
final class TestHoldings {

    static final Basis BASIS = new Basis(1, LocalDate.of(2026, 1, 31), List.of(2024, 2025), 1, "USD", 6, 6, false);

    /** 500, 300, 150 and 50 of sales; the second makes a loss. */
    static final List<Holding> FOUR = List.of(
            of("A1", "north", "ann", "A", "500", "100"),
            of("B1", "south", "bob", "A", "300", "-20"),
            of("A2", "north", "ann", "B", "150", "60"),
            of("B2", "south", "bob", "C", "50", "40"));

    private TestHoldings() {}

    static Holding of(String code, String team, String owner, String abc, String sales, String profit) {
        return new Holding(
                code,
                "Customer " + code,
                team,
                "Team " + team,
                owner,
                "Name " + owner,
                null,
                abc,
                new BigDecimal(sales),
                new BigDecimal(profit));
    }
}
