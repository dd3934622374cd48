package io.startier.tiering.lifetime;

import static org.hipparchus.special.Gamma.digamma;
import static org.hipparchus.special.Gamma.logGamma;

import io.startier.tiering.method.Numbers;
import java.util.Arrays;

/**
 * Histories of many customers as the likelihood of the {@link BuyingModel} wants them: in the order of their repeats, so that
 * what depends on these alone is worked out once, and equal ones counted. In days, for these are whole numbers.
 */
final class Purchases implements Likelihood {

    private static final int BITS = 20;
    private static final int MASK = (1 << BITS) - 1;

    private final int[] repeats;
    private final double[] last;
    private final double[] age;
    private final int[] times;
    private final int size;

    /** @param histories written by {@link #key} */
    Purchases(Numbers histories) {
        this(histories.sorted(), 1);
    }

    private Purchases(long[] sorted, int every) {
        int most = sorted.length / every + 1;
        repeats = new int[most];
        last = new double[most];
        age = new double[most];
        times = new int[most];
        int at = -1;
        for (int i = 0; i < sorted.length; i += every) {
            if (i == 0 || sorted[i] != sorted[i - every]) {
                set(++at, sorted[i]);
            }
            times[at]++;
        }
        size = at + 1;
    }

    /** About so many of them, evenly spread. */
    static Purchases some(Numbers histories, int count) {
        return new Purchases(histories.sorted(), Math.max(1, histories.size() / count));
    }

    private void set(int at, long key) {
        var history = read(key);
        repeats[at] = history.repeats();
        last[at] = history.last();
        age[at] = history.age();
    }

    /** A history as one number. @param last days from the first to the last purchase; {@code age} to the as-of date */
    static long key(int repeats, long last, long age) {
        return ((long) repeats << 2 * BITS) | (last << BITS) | age;
    }

    static History read(long key) {
        return History.ofDays((int) (key >> 2 * BITS), (int) (key >> BITS) & MASK, (int) key & MASK);
    }

    int size() {
        return size;
    }

    History history(int i) {
        return new History(repeats[i], last[i], age[i]);
    }

    /** How many customers have the history. */
    int times(int i) {
        return times[i];
    }

    @Override
    public double of(double[] parameters, double[] slope) {
        Arrays.fill(slope, 0);
        double value = 0;
        var group = new Group(parameters, 0);
        var own = new double[slope.length];
        for (int i = 0; i < size; i++) {
            group = group.repeats == repeats[i] ? group : new Group(parameters, repeats[i]);
            value += times[i] * group.of(i, own);
            for (int j = 0; j < own.length; j++) {
                slope[j] += times[i] * own[j];
            }
        }
        return value;
    }

    @Override
    public void each(double[] parameters, Reader reader) {
        var own = new double[parameters.length];
        var group = new Group(parameters, 0);
        for (int i = 0; i < size; i++) {
            group = group.repeats == repeats[i] ? group : new Group(parameters, repeats[i]);
            group.of(i, own);
            reader.see(times[i], own);
        }
    }

    @Override
    public int observations() {
        return Arrays.stream(times, 0, size).sum();
    }

    /** The part that customers with as many repeats share. */
    private final class Group {

        private final int repeats;
        private final double r;
        private final double alpha;
        private final double b;
        private final double a;
        private final double shared;
        private final double byR;
        private final double byA;
        private final double byB;
        private final double leaving;
        private final double logAlpha;

        Group(double[] parameters, int x) {
            repeats = x;
            r = parameters[0];
            alpha = parameters[1];
            logAlpha = Math.log(alpha);
            a = parameters[2];
            b = parameters[3];
            shared = logGamma(r + x)
                    - logGamma(r)
                    + logGamma(a + b)
                    - logGamma(a + b + x)
                    + logGamma(b + x)
                    - logGamma(b);
            byR = digamma(r + x) - digamma(r);
            byA = digamma(a + b) - digamma(a + b + x);
            byB = byA + digamma(b + x) - digamma(b);
            leaving = x == 0 ? Double.NEGATIVE_INFINITY : Math.log(a / (b + x - 1));
        }

        double of(int i, double[] slope) {
            double logAge = Math.log(alpha + age[i]);
            double logLast = repeats == 0 ? logAge : Math.log(alpha + last[i]);
            double logOdds = leaving + (r + repeats) * (logAge - logLast);
            double gone = 1 / (1 + Math.exp(-logOdds));
            slope[0] = byR + logAlpha - (1 - gone) * logAge - gone * logLast;
            slope[1] = r / alpha - (r + repeats) * ((1 - gone) / (alpha + age[i]) + gone / (alpha + last[i]));
            slope[2] = byA + gone / a;
            slope[3] = repeats == 0 ? 0 : byB - gone / (b + repeats - 1);
            return shared + r * logAlpha - (r + repeats) * logAge + BuyingModel.logOfOneAnd(logOdds);
        }
    }
}
