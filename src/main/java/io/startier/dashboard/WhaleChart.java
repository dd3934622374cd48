package io.startier.dashboard;

import io.startier.dashboard.WhaleReport.Ranked;
import io.startier.shared.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Draws the running sum; of many customers an even choice, and always the first, the peak and the last. */
@Component
class WhaleChart {

    private static final int POINTS = 160;

    private final Messages messages;

    WhaleChart(Messages messages) {
        this.messages = messages;
    }

    Chart of(WhaleReport report) {
        var points = chosen(report);
        var curve = Chart.Series.of(
                messages.of("dashboard.whale.curve"),
                "accent",
                points.stream().map(Ranked::cumulative).toList(),
                links(points));
        var peak = new Chart.Series(
                messages.of("dashboard.whale.peak"),
                points.stream().map(point -> atPeak(point, report)).toList(),
                links(points),
                "gold",
                null,
                null);
        return Chart.of(
                        "line",
                        "money",
                        points.stream()
                                .map(point -> String.valueOf(point.place()))
                                .toList(),
                        List.of(curve, peak))
                .in(report.basis().currency())
                .cutAt(List.of(new Chart.Cut(report.total(), messages.of("dashboard.whale.left"))));
    }

    static List<Ranked> chosen(WhaleReport report) {
        int last = report.ranked().size() - 1;
        var places = new TreeSet<Integer>();
        for (int i = 0; i < POINTS; i++) {
            places.add((int) ((long) last * i / (POINTS - 1)));
        }
        places.add(Math.max(0, report.earning() - 1));
        var points = new ArrayList<Ranked>();
        places.forEach(place -> points.add(report.ranked().get(place)));
        return points;
    }

    private static BigDecimal atPeak(Ranked point, WhaleReport report) {
        return point.place() == report.earning() ? point.cumulative() : null;
    }

    private static List<String> links(List<Ranked> points) {
        return points.stream()
                .map(point -> "/customers/" + point.earner().code())
                .toList();
    }
}
