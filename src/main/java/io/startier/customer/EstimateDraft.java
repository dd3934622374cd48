package io.startier.customer;

import io.startier.shared.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * An estimate of a potential as somebody wrote it: nothing is checked yet (row C2).
 *
 * @param date ISO; blank means today
 * @param amount up to 15 digits and 2 decimals, commas between thousands allowed
 * @param currency ISO 4217, in any case
 * @param evidence up to 4000 code points
 * @param confidence a {@link Confidence} in any case; blank means {@link Confidence#MEDIUM}
 */
public record EstimateDraft(String date, String amount, String currency, String evidence, String confidence) {

    /** What was written, readable and complete; whether the date and the currency can be taken is decided later. */
    public record Checked(LocalDate date, BigDecimal amount, String currency, String evidence, Confidence confidence) {}

    /** @throws Invalid with every field at fault */
    public Checked checked(LocalDate today) {
        var check = new DraftCheck();
        var checked = new Checked(
                day(check, today),
                money(check),
                code(check),
                check.paragraph("evidence", evidence, 4000),
                check.choice("confidence", confidence, Confidence.class, Confidence.MEDIUM));
        check.complain();
        return checked;
    }

    private LocalDate day(DraftCheck check, LocalDate today) {
        var text = check.line("date", date, 20);
        if (text == null) {
            return today;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            check.fault("date", "potential.date.invalid");
            return today;
        }
    }

    private BigDecimal money(DraftCheck check) {
        var text = check.required("amount", amount, 40);
        if (text.matches("[0-9]{1,15}(\\.[0-9]{1,2})?|[0-9]{1,3}(,[0-9]{3}){1,4}(\\.[0-9]{1,2})?")) {
            return new BigDecimal(text.replace(",", ""));
        }
        if (!text.isEmpty()) {
            check.fault("amount", "potential.amount.invalid");
        }
        return BigDecimal.ZERO;
    }

    private String code(DraftCheck check) {
        var text = check.required("currency", currency, 10).toUpperCase(Locale.ROOT);
        if (!text.isEmpty() && !text.matches("[A-Z]{3}")) {
            check.fault("currency", "potential.currency.invalid", text);
        }
        return text;
    }
}
