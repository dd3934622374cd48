package io.startier.tiering.lifetime;

import static org.hipparchus.special.Gamma.logGamma;

/**
 * Gamma–Gamma (Fader and Hardie 2013): what a customer spends per purchase varies around the customer's own mean by a gamma
 * distribution with the shape p; the means are spread by q and v (money).
 */
record SpendingModel(double p, double q, double v) {

    /** @param mean of the repeat purchases, above 0 */
    double logLikelihood(int repeats, double mean) {
        double shape = p * repeats;
        double spent = repeats * mean;
        return logGamma(shape + q)
                - logGamma(shape)
                - logGamma(q)
                + q * Math.log(v)
                + (shape - 1) * Math.log(mean)
                + shape * Math.log(repeats)
                - (shape + q) * Math.log(spent + v);
    }

    /** There is a mean over all customers only where q is above 1. */
    boolean hasMean() {
        return q > 1;
    }

    /** Expected amount of a purchase: between what the customer spent and what all do, the nearer the more is known. */
    double expected(int repeats, double mean) {
        double shape = mean > 0 ? p * repeats : 0;
        return (p * v + shape * mean) / (shape + q - 1);
    }
}
