package io.startier.tiering.scorecard;

import io.startier.tiering.rules.Criterion;
import io.startier.tiering.rules.KaismRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of the list of key customers hangs on the weights (row T5): each weight of each axis is made a fifth heavier and
 * a fifth lighter, one at a time, and the list is drawn up anew. Whether a customer has enough scores is judged by the weights
 * as they are: that is a question of diligence and not of judgement.
 *
 * @param variants how many lists were drawn up
 * @param steady codes of the customers that are key in all of them
 * @param wavering those that are key in some and not in others
 */
public record Stability(int variants, List<String> steady, List<Wavering> wavering) {

    private static final BigDecimal HEAVIER = new BigDecimal("1.2");
    private static final BigDecimal LIGHTER = new BigDecimal("0.8");
    private static final String KEY = "KEY";

    /** @param teamCode of the team whose lines hold, or null */
    public record Scored(String code, String teamCode, KaismScores scores) {}

    /**
     * @param key with the weights as they are
     * @param causes the changes of a weight that put it on the list, or off it
     */
    public record Wavering(String code, boolean key, List<Cause> causes) {}

    /** @param ofStrength of our strength, else of the customer's attractiveness */
    public record Cause(Criterion criterion, boolean ofStrength, boolean heavier) {}

    public static Stability of(List<Scored> customers, KaismRules rules) {
        var variants = variants(rules);
        var steady = new ArrayList<String>();
        var wavering = new ArrayList<Wavering>();
        for (var customer :
                customers.stream().filter(one -> one.scores().areEnough(rules)).toList()) {
            boolean key = isKey(customer.scores(), customer, rules);
            var causes = variants.stream()
                    .filter(cause -> isKey(changed(customer.scores(), cause), customer, rules) != key)
                    .toList();
            if (!causes.isEmpty()) {
                wavering.add(new Wavering(customer.code(), key, causes));
            } else if (key) {
                steady.add(customer.code());
            }
        }
        return new Stability(variants.size(), List.copyOf(steady), List.copyOf(wavering));
    }

    private static List<Cause> variants(KaismRules rules) {
        return Stream.concat(variants(rules.attractiveness(), false), variants(rules.strength(), true))
                .toList();
    }

    private static Stream<Cause> variants(List<Criterion> criteria, boolean ofStrength) {
        return criteria.stream()
                .flatMap(criterion ->
                        Stream.of(new Cause(criterion, ofStrength, true), new Cause(criterion, ofStrength, false)));
    }

    private static boolean isKey(KaismScores scores, Scored customer, KaismRules rules) {
        return KEY.equals(scores.placeIn(rules, customer.teamCode()));
    }

    private static KaismScores changed(KaismScores scores, Cause cause) {
        var factor = cause.heavier() ? HEAVIER : LIGHTER;
        var code = cause.criterion().code();
        return cause.ofStrength()
                ? new KaismScores(scores.attractiveness(), scores.strength().weighing(code, factor))
                : new KaismScores(scores.attractiveness().weighing(code, factor), scores.strength());
    }
}
