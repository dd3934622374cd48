package io.startier.dashboard;

import io.startier.shared.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws the concentration. */
@Component
class ConcentrationCharts {

    private static final int BARS = 10;
    private static final BigDecimal LEAST_WIDTH = new BigDecimal("0.6");

    private final Messages messages;

    ConcentrationCharts(Messages messages) {
        this.messages = messages;
    }

    /** The largest customer's share between the lines from which a warning and an alarm are due. */
    Chart gauge(ConcentrationReport report) {
        var share = report.company().figures().largest();
        var largest = report.company().largest();
        var series = Chart.Series.of(
                messages.of("dashboard.concentration.largest"),
                tone(report.company().level()),
                List.of(share),
                List.of("/customers/" + largest.code()));
        return Chart.of("gauge", "percent", List.of(""), List.of(series))
                .upTo(width(report, share))
                .cutAt(List.of(
                        new Chart.Cut(report.warning(), messages.of("dashboard.concentration.warning")),
                        new Chart.Cut(report.alarm(), messages.of("dashboard.concentration.alarm"))));
    }

    Chart largest(ConcentrationReport report) {
        var some = report.largest().stream().limit(BARS).toList();
        var series = new Chart.Series(
                messages.of("common.share"),
                some.stream().map(ConcentrationReport.Share::share).toList(),
                some.stream().map(share -> "/customers/" + share.code()).toList(),
                "accent",
                some.stream().map(share -> barTone(report, share.share())).toList(),
                null);
        return Chart.of(
                        "bar",
                        "percent",
                        some.stream().map(ConcentrationReport.Share::name).toList(),
                        List.of(series))
                .lying();
    }

    private static String barTone(ConcentrationReport report, BigDecimal share) {
        if (share.compareTo(report.alarm()) >= 0) {
            return "bad";
        }
        return share.compareTo(report.warning()) >= 0 ? "gold" : "accent";
    }

    /** Room to the right of both lines and of the bar with its number, up to a full tenth. */
    private static BigDecimal width(ConcentrationReport report, BigDecimal share) {
        return share.max(report.alarm())
                .add(new BigDecimal("0.1"))
                .setScale(1, RoundingMode.CEILING)
                .max(LEAST_WIDTH)
                .min(BigDecimal.ONE);
    }

    private static String tone(ConcentrationReport.Level level) {
        return switch (level) {
            case ALARM -> "bad";
            case WARNING -> "gold";
            default -> "good";
        };
    }
}
