package io.startier.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The columns of an exported list, in order. */
record CustomerColumns(Map<String, Function<CustomerRow, Object>> cells) {

    static final CustomerColumns TODAY = new CustomerColumns(new LinkedHashMap<>())
            .withRecord()
            .and("star_in_force", CustomerRow::starInForce)
            .and("star_pending", CustomerRow::pendingStar)
            .and("star_actual", CustomerRow::starActual)
            .and("star_potential", CustomerRow::starPotential)
            .and("star_suggested", CustomerRow::starSuggested)
            .and("abc", CustomerRow::abc)
            .and("annual_value", CustomerRow::annualValue)
            .and("share", CustomerRow::share)
            .and("overdue", CustomerRow::overdue)
            .and("last_order", CustomerRow::lastOrder);

    /** Of a past day: the figures are those that the star was signed on, {@code owner_of} says whose owner stands there. */
    static final CustomerColumns THEN = new CustomerColumns(new LinkedHashMap<>())
            .withRecord()
            .and("owner_of", row -> row.ownerKept() ? "that day" : "today")
            .and("star_in_force", CustomerRow::starInForce)
            .and("since", CustomerRow::starSince)
            .and("star_actual", CustomerRow::starActual)
            .and("star_potential", CustomerRow::starPotential)
            .and("annual_value", CustomerRow::annualValue)
            .and("scheme", CustomerRow::schemeVersion);

    List<String> names() {
        return List.copyOf(cells.keySet());
    }

    List<Object> cells(CustomerRow row) {
        return cells.values().stream().map(cell -> cell.apply(row)).toList();
    }

    private CustomerColumns withRecord() {
        return and("code", CustomerRow::code)
                .and("name", CustomerRow::name)
                .and("name_en", CustomerRow::nameEn)
                .and("country", CustomerRow::country)
                .and("region", CustomerRow::region)
                .and("city", CustomerRow::city)
                .and("industry", CustomerRow::industry)
                .and("stage", CustomerRow::stage)
                .and("owner", CustomerRow::owner)
                .and("team", CustomerRow::team);
    }

    private CustomerColumns and(String name, Function<CustomerRow, Object> cell) {
        var more = new LinkedHashMap<>(cells);
        more.put(name, cell);
        return new CustomerColumns(more);
    }
}
