package io.startier.profile;

import io.startier.sales.receivables.PaymentFigures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The card of a customer, ready to be shown by {@code profile/parts :: card(card)} or printed (rows P1, P8).
 *
 * @param trade what it bought, from orders
 * @param credit how it pays, beside its limit
 */
public record CardView(
        long customerId,
        String code,
        String name,
        List<Part> parts,
        Completeness completeness,
        Trade trade,
        Credit credit) {

    /**
     * A section.
     *
     * @param columns one with an empty title, or the years or numbers of several
     * @param changedAt of its last change, or null
     */
    public record Part(Section section, List<String> columns, List<Line> lines, Instant changedAt, String changedBy) {

        public boolean isSingle() {
            return section.shape() == Section.Shape.ONE;
        }

        public boolean isByYears() {
            return section.shape() == Section.Shape.YEARS;
        }

        /** Whether nothing is written in it. */
        public boolean isEmpty() {
            return lines.stream().flatMap(line -> line.texts().stream()).allMatch(String::isEmpty);
        }
    }

    /** A field with its text in each column, in the reader's language and empty where nothing is known. */
    public record Line(CardField field, List<String> texts) {

        public boolean isLong() {
            return field.kind() == CardField.Kind.TEXT;
        }

        public boolean isNumber() {
            return field.kind() == CardField.Kind.MONEY || field.kind() == CardField.Kind.PERCENT;
        }
    }

    /**
     * @param open all that is owed, due or not, in base currency
     * @param limit the limit in base currency, or null where none is written or there is no rate
     */
    public record Credit(String currency, PaymentFigures figures, BigDecimal open, BigDecimal limit) {

        public boolean isOverdue() {
            return figures.overdue().signum() > 0;
        }

        public boolean isOverLimit() {
            return limit != null && open.compareTo(limit) > 0;
        }
    }
}
