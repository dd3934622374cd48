package io.startier.tiering.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that people judge on a scale from 0 to 10 (rows T5, T8, T9).
 *
 * @param code lower case with underscores; the files' column {@code criterion}
 * @param name as somebody wrote it; null for those the product knows, whose name is the message
 *     {@code tiering.criterion.<code>}
 * @param weight above 0, relative to the other weights of its list
 */
public record Criterion(String code, String name, BigDecimal weight) {

    /** The same with its weight multiplied. */
    public Criterion times(BigDecimal factor) {
        return new Criterion(code, name, weight.multiply(factor));
    }

    /** The criteria with these codes, all of the same weight. */
    static List<Criterion> alike(String... codes) {
        return Stream.of(codes).map(code -> weighing(code, "1")).toList();
    }

    static Criterion weighing(String code, String weight) {
        return new Criterion(code, null, new BigDecimal(weight));
    }
}
