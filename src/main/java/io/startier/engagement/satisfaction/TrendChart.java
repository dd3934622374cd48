package io.startier.engagement.satisfaction;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** A line through a customer's answers, as {@code chart :: chart} draws it. */
record TrendChart(String kind, String format, List<String> categories, List<Line> series, int max) {

    record Line(String name, List<Integer> values, String tone) {}

    static TrendChart of(
            List<SurveyList.Row> oldestFirst,
            Function<SurveyList.Row, Integer> value,
            String name,
            String tone,
            int max,
            ZoneId zone) {
        return new TrendChart(
                "line",
                "number",
                oldestFirst.stream()
                        .map(row -> row.answeredAt().atZone(zone).toLocalDate().toString())
                        .toList(),
                List.of(new Line(name, oldestFirst.stream().map(value).toList(), tone)),
                max);
    }
}
