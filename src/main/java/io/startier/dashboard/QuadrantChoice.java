package io.startier.dashboard;

import io.startier.shared.Invalid;
import io.startier.tiering.Quadrant;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a reader wants to see the quadrants (row T6); null leaves it to the rules.
 *
 * @param sales a divider of sales in base currency, dragged or typed
 * @param profit the same of profit
 * @param category only orders of this product category
 * @param top only so many customers with the largest sales
 * @param quadrant whose customers the table lists; null for all
 */
record QuadrantChoice(BigDecimal sales, BigDecimal profit, String category, Integer top, String quadrant) {

    QuadrantChoice {
        category = category == null || category.isBlank() ? null : category.strip();
        quadrant =
                quadrant == null || quadrant.isBlank() ? null : quadrant.strip().toUpperCase(Locale.ROOT);
    }

    /** @throws Invalid when there is no such quadrant, or fewer than one customer are asked for */
    QuadrantChoice check() {
        if (quadrant != null && Stream.of(Quadrant.values()).map(Enum::name).noneMatch(quadrant::equals)) {
            throw new Invalid("quadrant", "dashboard.unknown", quadrant);
        }
        if (top != null && top < 1) {
            throw new Invalid("top", "dashboard.unknown", top);
        }
        return this;
    }

    public boolean isDragged() {
        return sales != null || profit != null;
    }

    /** As the assessment sees it, so that its classes are those of the customer list. */
    public boolean isPlain() {
        return !isDragged() && category == null && top == null;
    }

    /** Pairs of parameter and value, for addresses that keep the choice. */
    Object[] kept() {
        return new Object[] {"sales", sales, "profit", profit, "category", category, "top", top};
    }
}
