package io.startier.profile.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A marked change with its latest cause, as lists show it; money in base currency.
 *
 * @param lastMonth first day of the last month of the period looked at
 * @param category null while nobody has recorded a cause
 */
record MarkedChange(
        long id,
        long customerId,
        String code,
        String name,
        Integer star,
        Long ownerId,
        String ownerName,
        Long teamId,
        String teamName,
        boolean rising,
        LocalDate lastMonth,
        BigDecimal salesBefore,
        BigDecimal salesNow,
        Instant foundAt,
        String category,
        String cause,
        String measure,
        Instant recordedAt,
        String recorder) {

    public boolean isOpen() {
        return category == null;
    }

    /** Days for which nobody has answered, or until somebody did. */
    public long days(LocalDate today, ZoneId zone) {
        var until = recordedAt == null ? today : recordedAt.atZone(zone).toLocalDate();
        return ChronoUnit.DAYS.between(foundAt.atZone(zone).toLocalDate(), until);
    }

    public BigDecimal difference() {
        return salesNow.subtract(salesBefore);
    }

    /** In percent, or null from nothing. */
    public BigDecimal percent() {
        return salesBefore.signum() == 0
                ? null
                : difference().movePointRight(2).divide(salesBefore.abs(), 1, RoundingMode.HALF_UP);
    }
}
