package io.startier.dashboard;

import io.startier.dashboard.ParetoReport.Ranked;
import io.startier.shared.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws the first customers one by one and all the others as one bar, so that it reads with ten and with ten thousand. */
@Component
class ParetoChart {

    static final int BARS = 30;

    private final Messages messages;

    ParetoChart(Messages messages) {
        this.messages = messages;
    }

    Chart of(ParetoReport report, Filter filter) {
        var first = report.customers().stream()
                .filter(customer -> customer.amount().signum() > 0)
                .limit(BARS)
                .toList();
        var bars = new Bars();
        first.forEach(bars::add);
        int others = report.figures().customers() - first.size();
        if (others > 0) {
            bars.add(messages.of("dashboard.pareto.others", others), rest(report, first), filter);
        }
        return Chart.of("pareto", "money", bars.names, bars.series(measure(report), cumulative()))
                .in(report.basis().currency())
                .cutAt(List.of(
                        new Chart.Cut(report.cutA(), messages.of("dashboard.pareto.cut", "A", report.cutA())),
                        new Chart.Cut(report.cutB(), messages.of("dashboard.pareto.cut", "B", report.cutB()))));
    }

    private String measure(ParetoReport report) {
        return messages.of("common." + report.measure().key());
    }

    private String cumulative() {
        return messages.of("dashboard.pareto.cumulative");
    }

    private static BigDecimal rest(ParetoReport report, List<Ranked> first) {
        return first.stream().map(Ranked::amount).reduce(report.total(), BigDecimal::subtract);
    }

    private static final class Bars {

        private final List<String> names = new ArrayList<>();
        private final List<BigDecimal> amounts = new ArrayList<>();
        private final List<BigDecimal> cumulative = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private final List<String> tones = new ArrayList<>();

        void add(Ranked customer) {
            names.add(customer.name());
            amounts.add(customer.amount());
            cumulative.add(customer.cumulative());
            links.add("/customers/" + customer.code());
            tones.add(tone(customer.abc()));
        }

        void add(String others, BigDecimal amount, Filter filter) {
            names.add(others);
            amounts.add(amount);
            cumulative.add(BigDecimal.ONE);
            links.add(filter.customers());
            tones.add("star0");
        }

        List<Chart.Series> series(String measure, String share) {
            return List.of(
                    new Chart.Series(measure, amounts, links, "accent", tones, null),
                    Chart.Series.of(share, "gold", cumulative, null));
        }

        private static String tone(String abc) {
            return switch (abc) {
                case "A" -> "star4";
                case "B" -> "star3";
                default -> "star2";
            };
        }
    }
}
