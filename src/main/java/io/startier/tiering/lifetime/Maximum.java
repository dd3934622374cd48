package io.startier.tiering.lifetime;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Where a likelihood is greatest. A simplex finds the way on some of the observations, Newton's steps walk it to its end on
 * all of them. Parameters are searched by their logarithms, which keeps them above 0.
 */
final class Maximum {

    private static final int SIMPLEX_STEPS = 3_000;
    private static final int STEPS = 30;
    private static final double PRECISION = 1e-6;
    private static final double ROUNDING = 1e-12;
    private static final double STEP = 1e-4;
    /** No parameter is searched below e^-14 or above e^14: a model that wants to go there does not fit. */
    private static final double FAR = 14;

    private final Likelihood likelihood;

    private Maximum(Likelihood likelihood) {
        this.likelihood = likelihood;
    }

    /**
     * Nothing where the search does not come to an end.
     *
     * @param some a part of the observations, all of the same kind
     */
    static Optional<double[]> of(Likelihood some, Likelihood all, double... start) {
        return climbed(some, all, start).or(() -> climbed(all, all, start));
    }

    private static Optional<double[]> climbed(Likelihood some, Likelihood all, double[] start) {
        try {
            return near(some, all, new Maximum(some).simplex(start));
        } catch (MathRuntimeException noEnd) {
            return Optional.empty();
        }
    }

    /** From parameters that are known to be near. */
    static Optional<double[]> near(Likelihood some, Likelihood all, double[] start) {
        try {
            var top = new Maximum(all);
            return top.slide(some, logs(start)).or(() -> top.newton(logs(start)));
        } catch (MathRuntimeException noHill) {
            return Optional.empty();
        }
    }

    /** The part bends like the whole, only less: its curvature shows the way at a fraction of the work. */
    private Optional<double[]> slide(Likelihood some, double[] start) {
        try {
            double times = (double) likelihood.observations() / some.observations();
            var bends =
                    new CholeskyDecomposition(new Maximum(some).curvature(start).scalarMultiply(times)).getSolver();
            return climb(start, at -> bends);
        } catch (MathRuntimeException flat) {
            return Optional.empty();
        }
    }

    private Optional<double[]> newton(double[] start) {
        return climb(start, at -> new CholeskyDecomposition(curvature(at)).getSolver());
    }

    /** The second derivatives by the logarithms of the parameters, with the sign turned. */
    static RealMatrix curvature(Likelihood likelihood, double[] parameters) {
        return new Maximum(likelihood).curvature(logs(parameters));
    }

    private double[] simplex(double[] start) {
        var optimizer = new SimplexOptimizer(1e-7, 1e-7);
        var found = optimizer.optimize(
                new MaxEval(SIMPLEX_STEPS),
                new ObjectiveFunction(logs -> value(logs, new double[logs.length])),
                GoalType.MAXIMIZE,
                new InitialGuess(logs(start)),
                new NelderMeadSimplex(start.length, 0.5));
        return exps(found.getPoint());
    }

    /** Steps that overshoot are halved. */
    private Optional<double[]> climb(double[] start, Function<double[], DecompositionSolver> bends) {
        var at = start;
        var slope = new double[at.length];
        double value = value(at, slope);
        for (int i = 0; i < STEPS; i++) {
            var step = bends.apply(at).solve(new ArrayRealVector(slope));
            double largest = step.getLInfNorm();
            if (largest < PRECISION) {
                return Optional.of(exps(at));
            }
            double length = Math.min(1, 1 / largest);
            var next = moved(at, step, length);
            double reached = value(next, slope);
            while (reached < value - Math.abs(value) * ROUNDING && length > PRECISION) {
                length /= 2;
                next = moved(at, step, length);
                reached = value(next, slope);
            }
            at = next;
            value = reached;
        }
        return Optional.empty();
    }

    private static double[] moved(double[] at, RealVector step, double length) {
        return new ArrayRealVector(at).add(step.mapMultiply(length)).toArray();
    }

    private double value(double[] logs, double[] slope) {
        for (double log : logs) {
            if (Math.abs(log) > FAR) {
                return -Double.MAX_VALUE;
            }
        }
        var parameters = exps(logs);
        double value = likelihood.of(parameters, slope);
        for (int i = 0; i < slope.length; i++) {
            slope[i] *= parameters[i];
        }
        return Double.isFinite(value) ? value : -Double.MAX_VALUE;
    }

    private RealMatrix curvature(double[] logs) {
        int size = logs.length;
        var curvature = new Array2DRowRealMatrix(size, size);
        for (int i = 0; i < size; i++) {
            var above = new double[size];
            var below = new double[size];
            value(moved(logs, i, STEP), above);
            value(moved(logs, i, -STEP), below);
            for (int j = 0; j < size; j++) {
                curvature.addToEntry(i, j, (below[j] - above[j]) / (4 * STEP));
                curvature.addToEntry(j, i, (below[j] - above[j]) / (4 * STEP));
            }
        }
        return curvature;
    }

    private static double[] moved(double[] logs, int i, double by) {
        var moved = logs.clone();
        moved[i] += by;
        return moved;
    }

    private static double[] logs(double[] parameters) {
        return Arrays.stream(parameters).map(Math::log).toArray();
    }

    private static double[] exps(double[] logs) {
        return Arrays.stream(logs).map(Math::exp).toArray();
    }
}
