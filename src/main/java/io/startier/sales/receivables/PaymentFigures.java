package io.startier.sales.receivables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a customer pays (row S3), in base currency: over invoices that are due by today, and what is overdue now.
 *
 * @param due amounts of the invoices, credit notes subtracted
 * @param paid what came in for them
 * @param paidOnTime what of it came in on the due date or before
 * @param averageDaysLate by money: each part of an amount × its days after the due date ÷ due; null where nothing was due
 * @param overdue open although the due date has passed
 * @param ageing the same by days after the due date: 1–30, 31–60, 61–90, more than 90
 */
public record PaymentFigures(
        BigDecimal due,
        BigDecimal paid,
        BigDecimal paidOnTime,
        BigDecimal averageDaysLate,
        BigDecimal overdue,
        List<BigDecimal> ageing) {

    private static final int SCALE = 4;
    private static final List<Integer> AGES = List.of(0, 30, 60, 90, Integer.MAX_VALUE);

    /** An amount that fell due on one day and was paid on the other, or is open until it. */
    record Part(LocalDate dueOn, LocalDate settledOn, BigDecimal amount) {

        long days() {
            return Math.max(0, ChronoUnit.DAYS.between(dueOn, settledOn));
        }
    }

    /**
     * @param due amounts of the invoices asked for
     * @param paid what was paid for them
     * @param open what of them is open today
     * @param overdue what is open today of all invoices
     */
    static PaymentFigures of(BigDecimal due, List<Part> paid, List<Part> open, List<Part> overdue) {
        var late = Stream.concat(paid.stream(), open.stream())
                .map(part -> part.amount().multiply(BigDecimal.valueOf(part.days())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PaymentFigures(
                due,
                sum(paid, part -> true),
                sum(paid, part -> part.days() == 0),
                due.signum() <= 0 ? null : late.divide(due, 1, RoundingMode.HALF_UP),
                sum(overdue, part -> part.days() > 0),
                ageing(overdue));
    }

    /** Paid ÷ due, or null where nothing was due. */
    public BigDecimal collectionRate() {
        return share(paid);
    }

    /** Paid by its due date ÷ due, or null where nothing was due. */
    public BigDecimal onTimeRate() {
        return share(paidOnTime);
    }

    private BigDecimal share(BigDecimal part) {
        return due.signum() <= 0 ? null : part.divide(due, SCALE, RoundingMode.HALF_UP);
    }

    private static List<BigDecimal> ageing(List<Part> overdue) {
        return IntStream.range(1, AGES.size())
                .mapToObj(i -> sum(overdue, part -> part.days() > AGES.get(i - 1) && part.days() <= AGES.get(i)))
                .toList();
    }

    private static BigDecimal sum(List<Part> parts, Predicate<Part> counts) {
        return parts.stream().filter(counts).map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
