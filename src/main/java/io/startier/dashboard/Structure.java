package io.startier.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How customers, sales and profit spread over the stars (row D1).
 *
 * @param levels 0★ to 5★ against the target structure
 * @param company all customers of the selection together
 */
record Structure(
        Basis basis,
        StarView by,
        Group company,
        List<TargetStructure.Level> levels,
        List<Group> teams,
        List<Group> people) {

    /**
     * @param star 0–5, or null for customers without one
     * @param profit over the sales whose cost is known, which are {@code costedSales}
     */
    record Tally(Integer star, long customers, BigDecimal sales, BigDecimal profit, BigDecimal costedSales) {

        static Tally none(Integer star) {
            return new Tally(star, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        }

        Tally plus(Tally other) {
            return new Tally(
                    star,
                    customers + other.customers,
                    sales.add(other.sales),
                    profit.add(other.profit),
                    costedSales.add(other.costedSales));
        }

        public BigDecimal margin() {
            return costedSales.signum() > 0 ? Shares.of(profit, costedSales) : null;
        }
    }

    /**
     * @param code a team's code, a person's username, or null where there is none
     * @param stars unrated first, then 0★ to 5★
     */
    record Group(String code, String name, List<Tally> stars, Tally total) {

        /** @param star 0–5, or null for customers without one */
        public Tally at(Integer star) {
            return stars.get(star == null ? 0 : star + 1);
        }

        static Group of(String code, String name, List<Row> rows) {
            var stars = new ArrayList<Tally>();
            stars.add(sum(null, rows));
            for (int star = 0; star <= 5; star++) {
                stars.add(sum(star, rows));
            }
            return new Group(code, name, stars, stars.stream().reduce(Tally.none(null), Tally::plus));
        }

        private static Tally sum(Integer star, List<Row> rows) {
            return rows.stream()
                    .map(Row::tally)
                    .filter(tally -> Objects.equals(tally.star(), star))
                    .reduce(Tally.none(star), Tally::plus);
        }
    }

    /** The customers of one owner in one team with one star. */
    record Row(String teamCode, String teamName, String owner, String ownerName, Tally tally) {}

    static Structure of(Basis basis, StarView by, List<Row> rows, List<BigDecimal> targets) {
        var company = Group.of(null, null, rows);
        var customers = company.stars().stream().skip(1).map(Tally::customers).toList();
        return new Structure(
                basis,
                by,
                company,
                new TargetStructure(customers, targets).levels(),
                groups(rows, Row::teamCode, Row::teamName),
                groups(rows, Row::owner, Row::ownerName));
    }

    private static List<Group> groups(List<Row> rows, Function<Row, String> code, Function<Row, String> name) {
        return Groups.of(rows, code, name, Group::of).stream()
                .sorted(Comparator.comparing(group -> group.total().sales(), Comparator.reverseOrder()))
                .toList();
    }
}
