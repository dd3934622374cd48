package io.startier.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * An invented company, the same whenever it is asked for: a few customers order very often, most seldom, and amounts have a
 * long tail. Customers come during the first two years and go after some time.
 */
final class Company {

    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private static final int DAYS = 3 * 365 + 1;
    private static final int LINES_AT_ONCE = 100_000;
    private static final String HEADER = "order_no,line_no,customer_code,date,currency,amount,cost\n";

    private final int customers;
    private final int lines;

    Company(int customers, int lines) {
        this.customers = customers;
        this.lines = lines;
    }

    int customers() {
        return customers;
    }

    int lines() {
        return lines;
    }

    static String code(int customer) {
        return "K%06d".formatted(customer);
    }

    /** All order lines as files of the size that an import takes, one order never in two of them. */
    void orderFiles(Consumer<byte[]> reader) {
        var dice = new SplittableRandom(20_260_101);
        var file = new StringBuilder(HEADER);
        int inFile = 0;
        int written = 0;
        for (int order = 1; written < lines; order++) {
            int size = Math.min(1 + dice.nextInt(3), lines - written);
            append(file, order, size, dice);
            written += size;
            inFile += size;
            if (inFile > LINES_AT_ONCE - 3 || written == lines) {
                reader.accept(file.toString().getBytes(StandardCharsets.UTF_8));
                file = new StringBuilder(HEADER);
                inFile = 0;
            }
        }
    }

    private void append(StringBuilder file, int order, int size, SplittableRandom dice) {
        int customer = buyer(dice);
        var day = day(customer, dice);
        for (int line = 1; line <= size; line++) {
            var amount = amount(dice);
            var cost = amount.multiply(BigDecimal.valueOf(60 + dice.nextInt(35), 2))
                    .setScale(2, RoundingMode.HALF_UP);
            file.append("B")
                    .append(order)
                    .append(',')
                    .append(line)
                    .append(',')
                    .append(code(customer))
                    .append(',');
            file.append(day)
                    .append(",USD,")
                    .append(amount)
                    .append(',')
                    .append(cost)
                    .append('\n');
        }
    }

    /** The hundredth that orders most often places a fifth of the orders. */
    private int buyer(SplittableRandom dice) {
        return (int) (customers * Math.pow(dice.nextDouble(), 3));
    }

    private static LocalDate day(int customer, SplittableRandom dice) {
        var life = new SplittableRandom(customer);
        int first = life.nextInt(DAYS * 2 / 3);
        double span = Math.min(DAYS - first, 30 - 700 * Math.log(1 - life.nextDouble()));
        return FIRST_DAY.plusDays(first + (int) (span * dice.nextDouble()));
    }

    /** Pareto's law with the exponent 1.3, from 50 up to a million. */
    private static BigDecimal amount(SplittableRandom dice) {
        double amount = 50 / Math.pow(1 - dice.nextDouble(), 1 / 1.3);
        return BigDecimal.valueOf(Math.min(amount, 1_000_000)).setScale(2, RoundingMode.HALF_UP);
    }
}
