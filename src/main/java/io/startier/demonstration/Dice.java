package io.startier.demonstration;

import java.util.List;
import java.util.SplittableRandom;

/** Chance from a fixed seed and a name: the same name always rolls the same, whatever else is rolled. */
final class Dice {

    private static final long SEED = 20_190_416L;

    private final SplittableRandom random;

    Dice(String name) {
        this.random = new SplittableRandom(SEED * 31 + name.hashCode());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A number from {@code low} to below {@code high}. */
    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A number from {@code low} to below {@code high}, small ones as likely as large ones on a logarithmic scale. */
    double betweenScales(double low, double high) {
        return Math.exp(between(Math.log(low), Math.log(high)));
    }

    /** A whole number from {@code low} to {@code high}. */
    int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
