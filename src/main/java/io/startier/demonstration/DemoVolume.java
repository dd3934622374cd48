package io.startier.demonstration;

import java.time.LocalDate;
import java.util.List;

/**
 * How much a customer buys, in base currency per calendar year.
 *
 * @param years the third, second and last complete year and the current one, in full
 * @param ordersPerYear how many orders that takes
 */
record DemoVolume(List<Double> years, int ordersPerYear) {

    private static final List<Double> STEADY = List.of(0.92, 0.97, 1.03, 1.06);
    private static final List<Double> GROWING = List.of(0.60, 0.84, 1.16, 1.45);
    private static final List<Double> SHRINKING = List.of(1.30, 1.14, 0.86, 0.62);
    private static final double[] LOWEST = {3_000, 21_000, 58_000, 330_000, 1_090_000, 2_150_000};
    private static final double[] HIGHEST = {18_500, 46_000, 265_000, 840_000, 1_700_000, 2_650_000};
    private static final int[] ORDERS = {2, 4, 8, 16, 30, 44};
    private static final int LEADER_ORDERS = 70;

    /** Of every customer but the leader, whose share of all is what counts. */
    static DemoVolume of(DemoCustomer customer) {
        return switch (customer.profile()) {
            case "FALLING" -> new DemoVolume(List.of(3_420_000.0, 2_310_000.0, 1_480_000.0, 860_000.0), 36);
            case "RISING" -> new DemoVolume(List.of(58_000.0, 176_000.0, 455_000.0, 840_000.0), 16);
            case "D" -> new DemoVolume(List.of(customer.dice("left").betweenScales(15_000, 240_000), 0.0, 0.0, 0.0), 6);
            default -> customer.isProspect() ? new DemoVolume(List.of(), 0) : ofStar(customer);
        };
    }

    /** The leader's, so that it holds the share of the two complete years before the current one. */
    static DemoVolume ofLeader(double share, double othersInBasisYears) {
        double basis = othersInBasisYears * share / (1 - share);
        return new DemoVolume(List.of(basis * 0.40, basis * 0.47, basis * 0.53, basis * 0.57), LEADER_ORDERS);
    }

    double in(int year, LocalDate today) {
        int place = year - today.getYear() + 3;
        return place >= years.size() ? 0 : years.get(place);
    }

    private static DemoVolume ofStar(DemoCustomer customer) {
        int star = customer.profile().charAt(0) - '0';
        double amount = customer.dice("volume").betweenScales(LOWEST[star], HIGHEST[star]);
        var course = course(customer.profile());
        return new DemoVolume(course.stream().map(part -> part * amount).toList(), ORDERS[star]);
    }

    private static List<Double> course(String profile) {
        return profile.endsWith("+") ? GROWING : profile.endsWith("-") ? SHRINKING : STEADY;
    }
}
