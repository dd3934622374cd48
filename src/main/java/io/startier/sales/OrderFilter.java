package io.startier.sales;

import io.startier.shared.FiscalYears;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which of a customer's orders are asked for; null asks for all.
 *
 * @param year a fiscal year
 * @param product a product's code
 * @param from first day
 * @param to last day
 */
record OrderFilter(
        Integer year,
        OrderStatus status,
        String product,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {

    OrderFilter {
        product = product == null || product.isBlank() ? null : product.strip();
    }

    /** Conditions over the orders {@code o}. */
    List<String> conditions() {
        var conditions = new ArrayList<String>();
        if (year != null) {
            conditions.add("o.ordered_on between :firstDay and :lastDay");
        }
        if (from != null) {
            conditions.add("o.ordered_on >= :from");
        }
        if (to != null) {
            conditions.add("o.ordered_on <= :to");
        }
        if (status != null) {
            conditions.add("o.status = :status");
        }
        if (product != null) {
            conditions.add("""
                    exists (select 1 from order_line x join product y on y.id = x.product_id
                            where x.order_id = o.id and y.code = :product)""");
        }
        return conditions;
    }

    Map<String, Object> parameters(FiscalYears years) {
        var parameters = new HashMap<String, Object>();
        if (year != null) {
            parameters.put("firstDay", firstDay(years));
            parameters.put("lastDay", years.lastDay(year));
        }
        if (from != null) {
            parameters.put("from", from);
        }
        if (to != null) {
            parameters.put("to", to);
        }
        if (status != null) {
            parameters.put("status", status.name());
        }
        if (product != null) {
            parameters.put("product", product);
        }
        return parameters;
    }

    private LocalDate firstDay(FiscalYears years) {
        return years.firstDay(year);
    }
}
