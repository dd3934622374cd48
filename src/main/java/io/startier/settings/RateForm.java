package io.startier.settings;

import io.startier.settings.RateBook.Rate;
import io.startier.shared.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;

/** A rate as typed: an ISO day, and a decimal with a point. */
record RateForm(String currency, String ratedOn, String rate) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    Rate checked(String baseCurrency, LocalDate today) {
        var complaints = new ArrayList<Invalid.Field>();
        if (!Currencies.isKnown(currency)) {
            complaints.add(new Invalid.Field("currency", "settings.currency.unknown"));
        } else if (currency.equals(baseCurrency)) {
            complaints.add(new Invalid.Field("currency", "settings.rate.base", baseCurrency));
        }
        var day = day(ratedOn);
        if (day == null || day.isBefore(EARLIEST) || day.isAfter(today.plusYears(1))) {
            complaints.add(new Invalid.Field("ratedOn", "settings.rate.day"));
        }
        var amount = amount();
        if (amount == null || amount.signum() == 0) {
            complaints.add(new Invalid.Field("rate", "settings.rate.amount"));
        }
        if (!complaints.isEmpty()) {
            throw new Invalid(complaints);
        }
        return new Rate(day, amount);
    }

    /** The day, or null where there is none to be read. */
    static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip(), DAY);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private BigDecimal amount() {
        var text = rate == null ? "" : rate.strip();
        return text.matches("[0-9]{1,10}(\\.[0-9]{1,10})?") ? new BigDecimal(text) : null;
    }
}
