package io.startier.rating;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * How a customer's figures moved while a proposal was open (row A5).
 *
 * @param proposed as the proposer saw them
 * @param decided as whoever decided last saw them, null before the first decision
 * @param excesses what moved too far since the proposal for a signature to follow
 */
record FigureChanges(
        SeenFigures proposed, DecisionFigures.Seen decided, SeenFigures now, List<Tolerance.Excess> excesses) {

    /** One figure; each moment may be null. {@code kind} is {@code amount}, {@code star} or {@code version}. */
    record Line(String figure, String kind, BigDecimal proposed, BigDecimal decided, BigDecimal now) {

        /** The change since the proposal as a share of what was proposed; null where there is none to speak of. */
        public BigDecimal change() {
            return share(proposed, now);
        }

        /** The same since the last decision. */
        public BigDecimal changeSinceDecision() {
            return share(decided, now);
        }

        /** For templates, which show 0–100. */
        public static BigDecimal percent(BigDecimal share) {
            return share == null ? null : share.movePointRight(2);
        }
    }

    /** The step as a share of where it began; null where it began at nothing. */
    static BigDecimal share(BigDecimal from, BigDecimal to) {
        return from == null || to == null || from.signum() == 0
                ? null
                : to.subtract(from).divide(from.abs(), MathContext.DECIMAL64);
    }

    static FigureChanges of(SeenFigures proposed, DecisionFigures.Seen decided, SeenFigures now, Tolerance tolerance) {
        return new FigureChanges(proposed, decided, now, tolerance.excesses(proposed, now));
    }

    public boolean isTooFar() {
        return !excesses.isEmpty();
    }

    public List<Line> lines() {
        return lines(proposed, decided == null ? SeenFigures.NONE : decided.figures(), now);
    }

    /** Figure by figure. */
    static List<Line> lines(SeenFigures proposed, SeenFigures last, SeenFigures now) {
        return List.of(
                new Line("annualValue", "amount", proposed.annualValue(), last.annualValue(), now.annualValue()),
                line("starActual", "star", proposed.starActual(), last.starActual(), now.starActual()),
                new Line("potential", "amount", proposed.potential(), last.potential(), now.potential()),
                line("starPotential", "star", proposed.starPotential(), last.starPotential(), now.starPotential()),
                line("scheme", "version", proposed.schemeVersion(), last.schemeVersion(), now.schemeVersion()));
    }

    private static Line line(String figure, String kind, Integer proposed, Integer decided, Integer now) {
        return new Line(figure, kind, decimal(proposed), decimal(decided), decimal(now));
    }

    private static BigDecimal decimal(Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
