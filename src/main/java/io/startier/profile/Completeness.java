package io.startier.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How much of a card is filled (row P2): the weights of the fields that say something ÷ all weights. A field that may stand
 * there several times is filled by the first.
 *
 * @param score 0–1
 * @param missing those of weight that say nothing, in the card's order
 */
public record Completeness(BigDecimal score, List<CardField> missing) {

    static final int TOTAL =
            Arrays.stream(CardField.values()).mapToInt(CardField::weight).sum();
    private static final int SCALE = 4;

    static Completeness of(Collection<CardField> filled) {
        var missing = Arrays.stream(CardField.values())
                .filter(field -> field.weight() > 0 && !filled.contains(field))
                .toList();
        int open = missing.stream().mapToInt(CardField::weight).sum();
        return new Completeness(share(TOTAL - open), missing);
    }

    static BigDecimal share(int weight) {
        return BigDecimal.valueOf(weight).divide(BigDecimal.valueOf(TOTAL), SCALE, RoundingMode.HALF_UP);
    }

    /** Whether everything that a new target needs is there. */
    public boolean overview() {
        return missing.stream().noneMatch(field -> field.section() == Section.OVERVIEW);
    }

    /** Whole percent, never 100 while something is missing. */
    public int percent() {
        int rounded = score.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
        return missing.isEmpty() ? rounded : Math.min(rounded, 99);
    }

    /** The weight of the written field in a column, as an SQL expression. */
    static String weightOf(String column) {
        return Arrays.stream(CardField.values())
                .filter(field -> field.isWritten() && field.weight() > 0)
                .map(field -> " when '" + field.key() + "' then " + field.weight())
                .collect(Collectors.joining("", "case " + column, " else 0 end"));
    }
}
