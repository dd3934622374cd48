package io.startier.tiering.lifetime;

import static org.hipparchus.special.Gamma.digamma;
import static org.hipparchus.special.Gamma.logGamma;

import io.startier.tiering.method.Numbers;
import java.util.Arrays;

/**
 * What customers spent on their repeat purchases, as the likelihood of the {@link SpendingModel} wants it: in the order of
 * their repeats. Money is measured in a unit of its own, so that all parameters are of like size.
 */
final class Spendings implements Likelihood {

    private static final int BITS = 46;
    private static final long MOST = (1L << BITS) - 1;

    private final int[] repeats;
    private final double[] spent;
    private final double[] logs;
    private final double[] logMean;
    private final double unit;

    /** @param all written by {@link #key} */
    Spendings(Numbers all) {
        this(all.sorted(), 1);
    }

    private Spendings(long[] sorted, int every) {
        int size = (sorted.length + every - 1) / every;
        repeats = new int[size];
        spent = new double[size];
        logs = new double[size];
        logMean = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            repeats[i] = (int) (sorted[i * every] >> BITS);
            spent[i] = (sorted[i * every] & MOST) / 100.0;
            sum += Math.log(spent[i] / repeats[i]);
        }
        unit = Math.exp(sum / Math.max(1, size));
        for (int i = 0; i < size; i++) {
            spent[i] /= unit;
            logs[i] = Math.log(spent[i]);
            logMean[i] = Math.log(spent[i] / repeats[i]);
        }
    }

    /** About so many of them, evenly spread. */
    static Spendings some(Numbers all, int count) {
        return new Spendings(all.sorted(), Math.max(1, all.size() / count));
    }

    /** @param repeats at least 1; {@code cents} spent on them, above 0 */
    static long key(int repeats, long cents) {
        return ((long) repeats << BITS) | Math.min(cents, MOST);
    }

    /** The mean over all customers that the model is measured in. */
    double unit() {
        return unit;
    }

    @Override
    public double of(double[] parameters, double[] slope) {
        Arrays.fill(slope, 0);
        double value = 0;
        var own = new double[slope.length];
        var group = new Group(parameters, 0);
        for (int i = 0; i < repeats.length; i++) {
            group = group.repeats == repeats[i] ? group : new Group(parameters, repeats[i]);
            value += group.of(i, own);
            for (int j = 0; j < own.length; j++) {
                slope[j] += own[j];
            }
        }
        return value;
    }

    @Override
    public void each(double[] parameters, Reader reader) {
        var own = new double[parameters.length];
        var group = new Group(parameters, 0);
        for (int i = 0; i < repeats.length; i++) {
            group = group.repeats == repeats[i] ? group : new Group(parameters, repeats[i]);
            group.of(i, own);
            reader.see(1, own);
        }
    }

    @Override
    public int observations() {
        return repeats.length;
    }

    /** The part that customers with as many repeats share. */
    private final class Group {

        private final int repeats;
        private final double q;
        private final double v;
        private final double shape;
        private final double shared;
        private final double byShape;
        private final double byQ;

        Group(double[] parameters, int x) {
            repeats = x;
            q = parameters[1];
            v = parameters[2];
            shape = Math.max(parameters[0] * x, Double.MIN_NORMAL);
            shared = logGamma(shape + q) - logGamma(shape) - logGamma(q) + q * Math.log(v);
            byShape = digamma(shape + q) - digamma(shape);
            byQ = digamma(shape + q) - digamma(q) + Math.log(v);
        }

        double of(int i, double[] slope) {
            double logSpent = logs[i];
            double logAll = Math.log(spent[i] + v);
            slope[0] = repeats * (byShape + logSpent - logAll);
            slope[1] = byQ - logAll;
            slope[2] = q / v - (shape + q) / (spent[i] + v);
            return shared + shape * logSpent - logMean[i] - (shape + q) * logAll;
        }
    }
}
