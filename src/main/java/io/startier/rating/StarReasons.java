package io.startier.rating;

import io.startier.account.People;
import io.startier.tiering.Schemes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Why the figures speak for a star, in few words; the whole explanation is tiering's own page. */
@Component
class StarReasons {

    /**
     * One side of the reason, in base currency.
     *
     * @param kind {@code actual} or {@code potential}
     * @param bound what the amount had to reach for its star, null for 0★
     * @param next what it has to reach for the next one, null at 5★
     * @param missing to the next one, null at 5★
     */
    record Reason(String kind, BigDecimal amount, int star, BigDecimal bound, BigDecimal next, BigDecimal missing) {

        static Reason of(String kind, BigDecimal amount, int star, List<BigDecimal> bounds) {
            var next = star < bounds.size() ? bounds.get(star) : null;
            return new Reason(
                    kind,
                    amount,
                    star,
                    star == 0 ? null : bounds.get(star - 1),
                    next,
                    next == null ? null : next.subtract(amount));
        }
    }

    /**
     * What a star asks for and how far each side is from it, in base currency; positive where it is met.
     *
     * @param potential null where none was estimated
     */
    record Rule(int star, BigDecimal bound, BigDecimal actual, BigDecimal potential) {

        static Rule of(int star, BigDecimal bound, SeenFigures figures) {
            return new Rule(
                    star,
                    bound,
                    figures.annualValue().subtract(bound),
                    figures.starPotential() == null ? null : figures.potential().subtract(bound));
        }
    }

    private final Schemes schemes;
    private final People people;

    StarReasons(Schemes schemes, People people) {
        this.schemes = schemes;
        this.people = people;
    }

    /** By the rules that the figures were graded by; empty before the first assessment. */
    List<Reason> of(SeenFigures figures, Long teamId) {
        if (figures.schemeVersion() == null) {
            return List.of();
        }
        var bounds = bounds(figures, teamId);
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.of("actual", figures.annualValue(), figures.starActual(), bounds));
        if (figures.starPotential() != null) {
            reasons.add(Reason.of("potential", figures.potential(), figures.starPotential(), bounds));
        }
        return reasons;
    }

    /** Every star from the highest, by the same rules; empty before the first assessment. */
    List<Rule> rules(SeenFigures figures, Long teamId) {
        if (figures.schemeVersion() == null) {
            return List.of();
        }
        var bounds = bounds(figures, teamId);
        return IntStream.iterate(bounds.size(), star -> star > 0, star -> star - 1)
                .mapToObj(star -> Rule.of(star, bounds.get(star - 1), figures))
                .toList();
    }

    private List<BigDecimal> bounds(SeenFigures figures, Long teamId) {
        return schemes.version(figures.schemeVersion()).rules().starBoundsFor(codeOf(teamId));
    }

    private String codeOf(Long teamId) {
        return people.teams().stream()
                .filter(team -> Objects.equals(team.id(), teamId))
                .map(People.TeamView::code)
                .findFirst()
                .orElse(null);
    }
}
