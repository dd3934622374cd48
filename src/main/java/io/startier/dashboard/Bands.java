package io.startier.dashboard;

import io.startier.tiering.ClassTexts;
import io.startier.tiering.Rules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the classes of a model in their order, with names, policies and shares; empty ones stay. */
@Component
class Bands {

    private final ClassTexts texts;

    Bands(ClassTexts texts) {
        this.texts = texts;
    }

    String label(String kind, Object code) {
        return texts.label(kind, code);
    }

    /** @param codes of all classes, in the order in which they are shown */
    List<Band> of(String kind, List<String> codes, List<ClassSum> sums, Rules rules) {
        var classed = sums.stream().filter(sum -> sum.code() != null).toList();
        Map<String, ClassSum> byCode = classed.stream().collect(Collectors.toMap(ClassSum::code, Function.identity()));
        var whole = new ClassSum(
                null,
                classed.stream().mapToLong(ClassSum::customers).sum(),
                sum(classed.stream().map(ClassSum::sales)),
                sum(classed.stream().map(ClassSum::profit)));
        return codes.stream()
                .map(code -> band(
                        kind,
                        byCode.getOrDefault(code, new ClassSum(code, 0, BigDecimal.ZERO, BigDecimal.ZERO)),
                        whole,
                        rules))
                .toList();
    }

    private Band band(String kind, ClassSum sum, ClassSum whole, Rules rules) {
        return new Band(
                sum.code(),
                texts.label(kind, sum.code()),
                texts.policy(kind, sum.code(), rules),
                sum.customers(),
                Shares.of(sum.customers(), whole.customers()),
                sum.sales(),
                Shares.of(sum.sales(), whole.sales()),
                sum.profit(),
                Shares.of(sum.profit(), whole.profit()));
    }

    /** Assessed customers without a class. */
    static long unclassed(List<ClassSum> sums) {
        return sums.stream()
                .filter(sum -> sum.code() == null)
                .mapToLong(ClassSum::customers)
                .sum();
    }

    static Band of(List<Band> bands, String code) {
        return bands.stream()
                .filter(band -> band.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
