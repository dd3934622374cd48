package io.startier.tiering.method;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A customer's counting orders and sales in base currency of one fiscal year, as far as the as-of date lets them be seen. */
public record YearFigures(int year, int orders, BigDecimal sales) {

    static List<YearFigures> of(List<Integer> years, List<Sums> sums) {
        return IntStream.range(0, years.size())
                .mapToObj(i -> new YearFigures(
                        years.get(i), sums.get(i).orders(), sums.get(i).sales()))
                .toList();
    }

    /** The short text that is kept with a result, so that an explanation shows what was really used. */
    public static String write(List<YearFigures> years) {
        return years.stream()
                .map(figures -> figures.year + "/" + figures.orders + "/" + figures.sales.toPlainString())
                .collect(Collectors.joining(" "));
    }

    public static List<YearFigures> read(String text) {
        return Arrays.stream(text.split(" ")).map(YearFigures::readOne).toList();
    }

    private static YearFigures readOne(String text) {
        var parts = text.split("/");
        return new YearFigures(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), new BigDecimal(parts[2]));
    }
}
