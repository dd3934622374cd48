package io.startier.tiering.lifetime;

import java.util.SplittableRandom;

/** How often somebody is drawn when customers are drawn anew; the same in every run. */
final class Dice {

    private static final int MANY = 20;
    private static final int MOST = 100;

    private final SplittableRandom random;
    private final double[] once = chances(1);
    private double[] chances = once;
    private int times = 1;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Whom there are {@code expected} of is drawn so often on average; many of them by the normal distribution. */
    double poisson(int expected) {
        if (expected > MANY) {
            return Math.max(0, expected + Math.sqrt(expected) * normal());
        }
        if (expected != times) {
            times = expected;
            chances = expected == 1 ? once : chances(expected);
        }
        double rest = random.nextDouble();
        int count = 0;
        while (count < chances.length && rest >= chances[count]) {
            count++;
        }
        return count;
    }

    private double normal() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** Of being drawn at most so often. */
    private static double[] chances(int expected) {
        var chances = new double[MOST];
        double one = Math.exp(-expected);
        double sum = 0;
        for (int count = 0; count < MOST; count++) {
            sum += one;
            chances[count] = sum;
            one *= (double) expected / (count + 1);
        }
        return chances;
    }
}
