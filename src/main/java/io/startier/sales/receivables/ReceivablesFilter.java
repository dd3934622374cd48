package io.startier.sales.receivables;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which of a customer's invoices are asked for; null asks for all.
 *
 * @param from first due date
 * @param to last due date
 * @param overdue only what is open although its due date has passed
 */
record ReceivablesFilter(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        Boolean overdue) {

    /** The list's address with what is asked for. */
    UriComponentsBuilder address(String customerCode) {
        return UriComponentsBuilder.fromPath("/customers/")
                .pathSegment(customerCode, "receivables")
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .queryParamIfPresent("to", Optional.ofNullable(to))
                .queryParamIfPresent("overdue", Optional.ofNullable(overdue));
    }

    public boolean isOverdueOnly() {
        return Boolean.TRUE.equals(overdue);
    }
}
