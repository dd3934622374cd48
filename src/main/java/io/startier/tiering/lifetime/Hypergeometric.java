package io.startier.tiering.lifetime;

/** Gauss's series 2F1, where it converges well: its parameters do not grow with what is observed. */
final class Hypergeometric {

    private static final double ENOUGH = 1e-13;
    private static final int MOST = 100_000;

    private Hypergeometric() {}

    /** @param z from 0 to below 1 */
    static double of(double a, double b, double c, double z) {
        double sum = 1;
        double term = 1;
        for (int n = 0; n < MOST; n++) {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
            if (Math.abs(term) <= ENOUGH * Math.abs(sum)) {
                break;
            }
        }
        return sum;
    }
}
