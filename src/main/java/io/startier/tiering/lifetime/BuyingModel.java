package io.startier.tiering.lifetime;

import static org.hipparchus.special.Gamma.logGamma;

/**
 * BG/NBD (Fader, Hardie and Lee 2005): customers buy at rates that are spread by a gamma distribution with the shape r and
 * the rate α (weeks), and after each purchase stop for ever with probabilities that are spread by a beta distribution with a
 * and b.
 */
record BuyingModel(double r, double alpha, double a, double b) {

    /** Nearer to 1 than this the formula divides by nothing. */
    private static final double NEAR = 1e-6;

    /** Written in logarithms throughout, because many purchases make any power overflow. */
    double logLikelihood(History seen) {
        int x = seen.repeats();
        double common = logGamma(r + x) - logGamma(r) + r * Math.log(alpha);
        double stays = logGamma(a + b) + logGamma(b + x) - logGamma(b) - logGamma(a + b + x);
        double alive = -(r + x) * Math.log(alpha + seen.age());
        return common + stays + alive + (x == 0 ? 0 : logOfOneAnd(logOdds(seen)));
    }

    /** log(1 + e^x) without overflow. */
    static double logOfOneAnd(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    /** Of having stopped after the last purchase against buying still. */
    private double logOdds(History seen) {
        int x = seen.repeats();
        return Math.log(a / (b + x - 1)) + (r + x) * (Math.log(alpha + seen.age()) - Math.log(alpha + seen.last()));
    }

    /** Probability that the customer still buys; 1 before the first repeat purchase. */
    double alive(History seen) {
        return seen.repeats() == 0 ? 1 : 1 / (1 + Math.exp(logOdds(seen)));
    }

    /** Purchases that a new customer makes in so many weeks after the first. */
    double expected(double weeks) {
        return expected(new History(0, 0, 0), weeks);
    }

    /** Purchases of a customer with this history in the next so many weeks. */
    double expected(History seen, double weeks) {
        double leaving = Math.abs(a - 1) < NEAR ? 1 + NEAR : a;
        double z = weeks / (alpha + seen.age() + weeks);
        double c = leaving + b + seen.repeats() - 1;
        double series = Hypergeometric.of(leaving + b - 1 - r, leaving - 1, c, z);
        double staying = c / (leaving - 1) * (1 - Math.pow(1 - z, leaving - 1) * series);
        return Math.max(0, staying * alive(seen));
    }
}
