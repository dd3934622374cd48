package io.startier.dashboard;

import io.startier.shared.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws the eight classes as a grid: effort to the right, amount and margin upwards, each cell with its policy. */
@Component
class EightClassChart {

    /** From the bottom: what one would rather let go of is low. */
    private static final List<String> ROWS = List.of("SMALL_LOW", "SMALL_HIGH", "LARGE_LOW", "LARGE_HIGH");

    private static final List<String> EFFORTS = List.of("LOW", "HIGH");

    private final Messages messages;

    EightClassChart(Messages messages) {
        this.messages = messages;
    }

    HeatMap of(EightClassReport report, Filter filter) {
        var cells = new ArrayList<HeatMap.Cell>();
        for (int row = 0; row < ROWS.size(); row++) {
            for (int column = 0; column < EFFORTS.size(); column++) {
                cells.add(cell(column, row, report.at(ROWS.get(row) + "_" + EFFORTS.get(column)), filter));
            }
        }
        return new HeatMap(
                "heatmap",
                "number",
                null,
                null,
                null,
                EFFORTS.stream()
                        .map(effort -> messages.of("dashboard.eight.effort." + effort))
                        .toList(),
                ROWS.stream().map(this::row).toList(),
                cells);
    }

    private String row(String row) {
        var parts = row.split("_");
        return messages.of("dashboard.eight." + parts[0]) + "\n" + messages.of("dashboard.eight.margin." + parts[1]);
    }

    private HeatMap.Cell cell(int column, int row, Band band, Filter filter) {
        var customers = messages.of("dashboard.n", band.customers());
        var sales = messages.of("dashboard.eight.sales", band.shareOfSales());
        var profit = messages.of("dashboard.eight.profit", band.shareOfProfit());
        return new HeatMap.Cell(
                column,
                row,
                BigDecimal.valueOf(band.customers()),
                band.label(),
                String.join(" · ", customers, sales, profit),
                band.customers() == 0 ? null : filter.customers("eight_class", band.code()),
                List.of(customers, sales, profit, band.policy()));
    }
}
