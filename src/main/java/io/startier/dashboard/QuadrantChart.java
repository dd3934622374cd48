package io.startier.dashboard;

import io.startier.shared.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws every customer as a dot between the dividers. */
@Component
class QuadrantChart {

    private final Messages messages;

    QuadrantChart(Messages messages) {
        this.messages = messages;
    }

    Scatter of(QuadrantReport report) {
        return new Scatter(
                "scatter",
                "money",
                report.basis().currency(),
                messages.of("common.sales"),
                messages.of("common.profit"),
                List.of(
                        new Scatter.Axis("sales", messages.of("tiering.figure.salesDivider"), report.salesDivider()),
                        new Scatter.Axis(
                                "profit", messages.of("tiering.figure.profitDivider"), report.profitDivider())),
                report.classes().stream().map(Band::label).toList(),
                "/customers/",
                report.dots().stream()
                        .map(dot -> new Scatter.Point(dot.sales(), dot.profit(), dot.name(), dot.code()))
                        .toList());
    }
}
