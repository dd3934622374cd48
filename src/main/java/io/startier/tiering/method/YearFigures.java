package io.startier.tiering.method;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** A customer's counting orders and sales in base currency of one fiscal year, as far as the as-of date lets them be seen. */
public record YearFigures(int year, int orders, BigDecimal sales) {

    /** The short text that is kept with a result, so that an explanation shows what was really used. */
    public static String write(List<YearFigures> years) {
        var text = new StringBuilder();
        for (var figures : years) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(figures.year)
                    .append('/')
                    .append(figures.orders)
                    .append('/')
                    .append(figures.sales.toPlainString());
        }
        return text.toString();
    }

    public static List<YearFigures> read(String text) {
        return Arrays.stream(text.split(" ")).map(YearFigures::readOne).toList();
    }

    private static YearFigures readOne(String text) {
        var parts = text.split("/");
        return new YearFigures(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), new BigDecimal(parts[2]));
    }
}
