package io.startier.tiering.scorecard;

import io.startier.tiering.rules.StrategicRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * From which lesser axis on a customer is SVIP, VIP, A or B (row T9); a customer on a boundary belongs to the upper class.
 *
 * @param bounds four, 0–100; the first is null where nobody is SVIP, because nobody can be covered
 */
public record StrategicBoundaries(List<BigDecimal> bounds) {

    /** Best first. */
    public static final List<String> CLASSES = List.of("SVIP", "VIP", "A", "B", "C");

    /**
     * @param covering the boundary that was found for the customers that can be covered; it counts only where the rules say
     *     how many that are, for the whole company then
     */
    public static StrategicBoundaries of(StrategicRules rules, String teamCode, BigDecimal covering) {
        var own = rules.boundsFor(teamCode);
        return rules.coverable() == null ? new StrategicBoundaries(own) : startingAt(covering, own);
    }

    /** With another first boundary, or none. */
    public static StrategicBoundaries startingAt(BigDecimal svip, List<BigDecimal> bounds) {
        var changed = new ArrayList<>(bounds);
        changed.set(0, svip);
        return new StrategicBoundaries(Collections.unmodifiableList(changed));
    }

    /**
     * The score of the last customer that fits. Of customers with equal scores either all fit or none: there are never more
     * than can be covered, and nobody is preferred by chance. Nothing where nobody fits.
     */
    public static Optional<BigDecimal> covering(int coverable, List<BigDecimal> lesserAxes) {
        var descending = lesserAxes.stream().sorted(Comparator.reverseOrder()).toList();
        int fitting = Math.min(coverable, descending.size());
        while (fitting > 0
                && fitting < descending.size()
                && descending.get(fitting - 1).compareTo(descending.get(fitting)) == 0) {
            fitting--;
        }
        return fitting <= 0 ? Optional.empty() : Optional.of(descending.get(fitting - 1));
    }

    public String classOf(BigDecimal lesser) {
        for (int i = 0; i < bounds.size(); i++) {
            if (bounds.get(i) != null && lesser.compareTo(bounds.get(i)) >= 0) {
                return CLASSES.get(i);
            }
        }
        return CLASSES.get(bounds.size());
    }

    /** The lower bound of the class; null for the lowest class and for one that nobody can reach. */
    public BigDecimal boundOf(String strategicClass) {
        int i = CLASSES.indexOf(strategicClass);
        return i < bounds.size() ? bounds.get(i) : null;
    }

    /** The class whose boundary comes next above the lesser axis; nothing at the top. */
    public Optional<String> above(BigDecimal lesser) {
        return IntStream.range(0, bounds.size())
                .filter(i -> bounds.get(i) != null && bounds.get(i).compareTo(lesser) > 0)
                .boxed()
                .min(Comparator.comparing(bounds::get))
                .map(CLASSES::get)
                .filter(better -> CLASSES.indexOf(better) < CLASSES.indexOf(classOf(lesser)));
    }
}
