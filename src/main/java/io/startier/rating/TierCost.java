package io.startier.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What serving a customer as the others of a star are served would cost (row A3). Amounts are a year, in base currency.
 *
 * @param star the star that it would have
 * @param peers other customers with that star in force
 * @param today cost to serve now
 * @param netProfit profit after it
 * @param average cost to serve of the peers; null where they are too few to compare with
 */
record TierCost(int star, int peers, BigDecimal today, BigDecimal netProfit, BigDecimal average) {

    static final int FEWEST_PEERS = 3;

    private static final int CENTS = 2;

    /**
     * @param years how many years the sums are of, from 1 on
     * @param cost of the customer over these years, as net profit
     * @param costOfPeers of all peers together
     */
    static TierCost of(int star, int years, BigDecimal cost, BigDecimal netProfit, int peers, BigDecimal costOfPeers) {
        return new TierCost(
                star,
                peers,
                yearly(cost, years),
                yearly(netProfit, years),
                peers < FEWEST_PEERS ? null : yearly(costOfPeers, years * peers));
    }

    private static BigDecimal yearly(BigDecimal sum, int years) {
        return sum.divide(BigDecimal.valueOf(years), CENTS, RoundingMode.HALF_UP);
    }

    public boolean isComparable() {
        return average != null;
    }

    /** More than today, or less where it is below 0; null without comparison. */
    public BigDecimal difference() {
        return average == null ? null : average.subtract(today);
    }

    /** Net profit if the customer were served like its peers; null without comparison. */
    public BigDecimal netProfitThen() {
        return average == null ? null : netProfit.subtract(difference());
    }
}
