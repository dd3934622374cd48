package io.startier.dashboard;

import io.startier.dashboard.Compared.ClassOf;
import io.startier.dashboard.Compared.YearSales;
import io.startier.tiering.scorecard.ValueFigures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The columns of a customer and its result, put in order for a comparison. */
record ComparedFigures(Map<String, Object> columns) {

    Compared with(List<YearSales> years, List<ClassOf> classes) {
        return new Compared(
                text("code"),
                text("name"),
                text("owner_name"),
                text("team_name"),
                integer("star_now"),
                integer("star_actual"),
                integer("star_potential"),
                integer("star_suggested"),
                decimal("annual_value"),
                decimal("basis_total"),
                trend(),
                decimal("profit"),
                ValueFigures.ratio(decimal("profit"), decimal("costed_sales")),
                decimal("net_profit"),
                decimal("economic_profit"),
                ValueFigures.ratio(decimal("paid"), decimal("due")),
                ValueFigures.ratio(decimal("paid_on_time"), decimal("due")),
                decimal("overdue"),
                integer("days_overdue"),
                decimal("potential"),
                decimal("clv"),
                decimal("p_alive"),
                years,
                classes);
    }

    String text(String column) {
        return (String) columns.get(column);
    }

    private Integer integer(String column) {
        return columns.get(column) instanceof Number number ? number.intValue() : null;
    }

    private BigDecimal decimal(String column) {
        var number = columns.get(column);
        return number == null ? null : new BigDecimal(number.toString());
    }

    private BigDecimal trend() {
        var years = text("years");
        return years == null ? null : ValueFigures.growth(years, decimal("earlier_sales"));
    }
}
