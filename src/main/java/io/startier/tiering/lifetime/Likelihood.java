package io.startier.tiering.lifetime;

/** Logarithm of how likely the observations are under parameters that are all above 0. */
interface Likelihood {

    /** What is told of each observation. */
    @FunctionalInterface
    interface Reader {
        /** @param times how often it was made; {@code slope} its derivatives, only until the call returns */
        void see(int times, double[] slope);
    }

    /** How many there are, equal ones counted. */
    int observations();

    /** @param slope takes the derivatives by the parameters */
    double of(double[] parameters, double[] slope);

    /** One observation after the other, always in the same order. */
    void each(double[] parameters, Reader reader);
}
