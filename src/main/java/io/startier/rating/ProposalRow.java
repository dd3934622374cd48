package io.startier.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A proposal beside its customer's figures, as lists and pages show it. Money is in base currency, shares are 0–1.
 *
 * @param starInForce the customer's star now, null for none
 * @param version of the approval request; what a decision refers to
 * @param seen the figures the proposer saw
 * @param now the figures of the newest assessment
 * @param profit over {@code costedSales}, the sales whose cost is known
 * @param trend sales of the last complete fiscal years, oldest first
 */
record ProposalRow(
        long id,
        long customerId,
        String customer,
        String customerName,
        Integer starInForce,
        Integer fromStar,
        int star,
        String reason,
        String evidence,
        ProposalStatus status,
        long proposerId,
        String proposer,
        Instant proposedAt,
        Instant closedAt,
        Long requestId,
        int version,
        SeenFigures seen,
        SeenFigures now,
        BigDecimal profit,
        BigDecimal costedSales,
        BigDecimal share,
        List<BigDecimal> trend) {

    /** Null where no cost is known. */
    public BigDecimal margin() {
        return profit == null || costedSales == null || costedSales.signum() == 0
                ? null
                : profit.divide(costedSales, 4, RoundingMode.HALF_UP);
    }

    public boolean figuresChanged() {
        return status.isOpen() && !seen.sameAs(now);
    }

    /** Whole days since it was made. */
    public long days(Instant moment) {
        return Duration.between(proposedAt, moment).toDays();
    }

    public String fingerprint() {
        return now.fingerprint();
    }

    ProposalRow withTrend(List<BigDecimal> sales) {
        return new ProposalRow(
                id,
                customerId,
                customer,
                customerName,
                starInForce,
                fromStar,
                star,
                reason,
                evidence,
                status,
                proposerId,
                proposer,
                proposedAt,
                closedAt,
                requestId,
                version,
                seen,
                now,
                profit,
                costedSales,
                share,
                sales);
    }
}
