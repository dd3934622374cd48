package io.startier.demonstration;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A company of the demonstration.
 *
 * @param profile how it buys, as customers.txt explains
 * @param owner username of its salesperson
 */
record DemoCustomer(
        String code,
        String profile,
        String owner,
        String name,
        String nameEn,
        DemoMarket market,
        String city,
        String industry) {

    private static final List<DemoCustomer> ALL = read();

    static List<DemoCustomer> all() {
        return ALL;
    }

    /** The only customer with that part in the story. */
    static DemoCustomer of(String profile) {
        return ALL.stream()
                .filter(customer -> customer.profile.equals(profile))
                .findFirst()
                .orElseThrow();
    }

    boolean isProspect() {
        return profile.startsWith("P");
    }

    boolean hasLeft() {
        return profile.equals("D");
    }

    /** A large buyer that has pressed the prices down to what making the goods costs. */
    boolean pressesPrices() {
        return profile.equals("FALLING")
                || profile.matches("[345][+-]?") && dice("prices").chance(0.4);
    }

    /** A smaller one that wants drawings, samples and visits far beyond what its orders pay for. */
    boolean isDemanding() {
        return profile.matches("[0-2][+-]?") && dice("demands").chance(0.3);
    }

    String stage() {
        if (isProspect()) {
            return "PROSPECT";
        }
        if (hasLeft()) {
            return dice("stage").chance(0.4) ? "LOST" : "DORMANT";
        }
        return profile.startsWith("0") && dice("stage").chance(0.4) ? "DEVELOPING" : "ACTIVE";
    }

    Dice dice(String what) {
        return new Dice(code + what);
    }

    private static List<DemoCustomer> read() {
        var rows = DemoFile.rows("customers.txt");
        return IntStream.range(0, rows.size())
                .mapToObj(number -> of(number, rows.get(number)))
                .toList();
    }

    private static DemoCustomer of(int number, List<String> row) {
        return new DemoCustomer(
                "C%04d".formatted(1001 + number),
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3).isEmpty() ? null : row.get(3),
                DemoMarket.of(row.get(4)),
                row.get(5),
                row.get(6));
    }
}
