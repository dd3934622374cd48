package io.startier.tiering.lifetime;

import io.startier.tiering.method.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealVector;

/**
 * Both models fitted by maximum likelihood, and how they could have come out as well: the customers are drawn anew again and
 * again, and each time the fit takes the one step that these ask for (one-step bootstrap).
 *
 * @param draws the models of the bootstrap
 */
record Fit(Models models, double logLikelihood, List<Models> draws) {

    record Models(BuyingModel buying, SpendingModel spending) {}

    static final int DRAWS = 40;

    private static final int SOME = 2_000;
    private static final long SEED = 2005;

    /** Nothing where a search does not come to an end, or where customers have no mean amount. */
    static Optional<Fit> of(Numbers histories, Numbers amounts) {
        var purchases = new Purchases(histories);
        var spendings = new Spendings(amounts);
        var spending = beside(() -> Maximum.of(Spendings.some(amounts, SOME), spendings, 2, 4, 3));
        var buying = Maximum.of(Purchases.some(histories, SOME), purchases, 1, 10, 1, 3);
        return buying.flatMap(b -> spending.join().flatMap(s -> of(purchases, b, spendings, s)));
    }

    private static Optional<Fit> of(Purchases purchases, double[] buying, Spendings spendings, double[] spending) {
        var models = models(buying, spending, spendings.unit());
        if (!models.spending().hasMean()) {
            return Optional.empty();
        }
        double likelihood = purchases.of(buying, new double[buying.length]);
        var spenders = beside(() -> drawn(spendings, spending));
        var buyers = drawn(purchases, buying);
        return buyers.flatMap(b ->
                spenders.join().map(s -> new Fit(models, likelihood, draws(b, s, spendings.unit()))));
    }

    /** While this thread goes on. */
    private static <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work);
    }

    private static Models models(double[] buying, double[] spending, double unit) {
        return new Models(
                new BuyingModel(buying[0], buying[1], buying[2], buying[3]),
                new SpendingModel(spending[0], spending[1], spending[2] * unit));
    }

    private static List<Models> draws(List<double[]> buyers, List<double[]> spenders, double unit) {
        var draws = new ArrayList<Models>();
        for (int i = 0; i < DRAWS; i++) {
            var models = models(buyers.get(i), spenders.get(i), unit);
            if (models.spending().hasMean()) {
                draws.add(models);
            }
        }
        return draws;
    }

    /** Nothing where the likelihood is flat. */
    private static Optional<List<double[]>> drawn(Likelihood all, double[] parameters) {
        try {
            var solver = new CholeskyDecomposition(Maximum.curvature(all, parameters)).getSolver();
            return Optional.of(Arrays.stream(slopes(all, parameters))
                    .map(slope -> moved(parameters, solver.solve(new ArrayRealVector(slope))))
                    .toList());
        } catch (MathRuntimeException flat) {
            return Optional.empty();
        }
    }

    /** The slope of each draw, by the logarithms of the parameters. */
    private static double[][] slopes(Likelihood all, double[] parameters) {
        var sums = new double[DRAWS][parameters.length];
        var dice = new Dice(SEED);
        all.each(parameters, (times, slope) -> {
            for (var sum : sums) {
                double more = dice.poisson(times) - times;
                for (int j = 0; j < slope.length; j++) {
                    sum[j] += more * slope[j] * parameters[j];
                }
            }
        });
        return sums;
    }

    private static double[] moved(double[] parameters, RealVector step) {
        var moved = new double[parameters.length];
        for (int j = 0; j < moved.length; j++) {
            moved[j] = parameters[j] * Math.exp(step.getEntry(j));
        }
        return moved;
    }
}
