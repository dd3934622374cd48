package io.startier.tiering.lifetime;

/** Logarithm of how likely the observations are under parameters that are all above 0. */
interface Likelihood {

    /** @param slope takes the derivatives by the parameters */
    double of(double[] parameters, double[] slope);
}
