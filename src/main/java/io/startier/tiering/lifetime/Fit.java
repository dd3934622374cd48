package io.startier.tiering.lifetime;

import io.startier.tiering.method.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

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
        var buying = Maximum.of(Purchases.some(histories, SOME), purchases, 1, 10, 1, 3);
        var spending = Maximum.of(Spendings.some(amounts, SOME), spendings, 2, 4, 3);
        return buying.flatMap(b -> spending.flatMap(s -> of(purchases, b, spendings, s)));
    }

    private static Optional<Fit> of(Purchases purchases, double[] buying, Spendings spendings, double[] spending) {
        var models = models(buying, spending, spendings.unit());
        if (!models.spending().hasMean()) {
            return Optional.empty();
        }
        try {
            double likelihood = purchases.of(buying, new double[buying.length]);
            return Optional.of(new Fit(models, likelihood, draws(purchases, buying, spendings, spending)));
        } catch (MathRuntimeException flat) {
            return Optional.empty();
        }
    }

    private static Models models(double[] buying, double[] spending, double unit) {
        return new Models(
                new BuyingModel(buying[0], buying[1], buying[2], buying[3]),
                new SpendingModel(spending[0], spending[1], spending[2] * unit));
    }

    private static List<Models> draws(Purchases purchases, double[] buying, Spendings spendings, double[] spending) {
        var buyers = drawn(purchases, buying);
        var spenders = drawn(spendings, spending);
        var draws = new ArrayList<Models>();
        for (int i = 0; i < DRAWS; i++) {
            var models = models(buyers.get(i), spenders.get(i), spendings.unit());
            if (models.spending().hasMean()) {
                draws.add(models);
            }
        }
        return draws;
    }

    private static List<double[]> drawn(Likelihood all, double[] parameters) {
        var solver = new CholeskyDecomposition(Maximum.curvature(all, parameters)).getSolver();
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
        var drawn = new ArrayList<double[]>();
        for (var sum : sums) {
            var step = solver.solve(new ArrayRealVector(sum));
            var moved = new double[parameters.length];
            for (int j = 0; j < moved.length; j++) {
                moved[j] = parameters[j] * Math.exp(step.getEntry(j));
            }
            drawn.add(moved);
        }
        return drawn;
    }
}
