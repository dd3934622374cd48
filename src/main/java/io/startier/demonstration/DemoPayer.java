package io.startier.demonstration;

import java.time.LocalDate;
import java.util.List;

/**
 * How a customer pays.
 *
 * @param termDays from the day of issue to the due date
 * @param earliest days after the due date, negative before it
 * @param latest days after the due date
 * @param stopsAfter an invoice issued later than this is not paid at all; null for those who pay
 */
record DemoPayer(int termDays, int earliest, int latest, LocalDate stopsAfter) {

    static DemoPayer of(DemoCustomer customer, LocalDate today) {
        var dice = customer.dice("payer");
        int term = dice.oneOf(List.of(30, 30, 45, 60));
        if (DemoCase.is(customer)) {
            int late = DemoCase.of(customer).daysLate();
            return new DemoPayer(30, late, late, null);
        }
        return switch (customer.profile()) {
            case "LEADER", "RISING" -> new DemoPayer(term, -12, 0, null);
            case "FALLING" -> new DemoPayer(term, 20, 70, null);
            case "3-" -> new DemoPayer(term, 35, 80, today.minusDays(240));
            case "1-" -> new DemoPayer(term, 30, 70, today.minusDays(700));
            default -> ofOthers(term, dice);
        };
    }

    private static DemoPayer ofOthers(int term, Dice dice) {
        return dice.chance(0.2) ? new DemoPayer(term, 2, 40, null) : new DemoPayer(term, -14, 1, null);
    }

    boolean pays(LocalDate issuedOn) {
        return stopsAfter == null || !issuedOn.isAfter(stopsAfter);
    }
}
