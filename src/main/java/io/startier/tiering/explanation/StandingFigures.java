package io.startier.tiering.explanation;

import io.startier.customer.AccountFigures;
import io.startier.tiering.Standing;
import io.startier.tiering.Standings;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stars, annual value and ABC class for the head of the account page. */
@Component
class StandingFigures implements AccountFigures {

    private final Standings standings;

    StandingFigures(Standings standings) {
        this.standings = standings;
    }

    @Override
    public List<Figure> of(long customerId) {
        return standings.of(customerId).map(StandingFigures::figures).orElse(List.of());
    }

    private static List<Figure> figures(Standing standing) {
        return List.of(
                figure(20, "tiering.figure.starActual", Kind.STAR, BigDecimal.valueOf(standing.starActual())),
                figure(21, "tiering.figure.starPotential", Kind.STAR, potentialStar(standing)),
                figure(22, "tiering.figure.annualValue", Kind.MONEY, standing.annualValue()),
                figure(23, "tiering.figure.share", Kind.SHARE, standing.share()),
                new Figure(24, "tiering.kind.ABC", Kind.TEXT, null, standing.abc(), AssessmentTab.PATH));
    }

    private static BigDecimal potentialStar(Standing standing) {
        return standing.starPotential() == null ? null : BigDecimal.valueOf(standing.starPotential());
    }

    private static Figure figure(int position, String label, Kind kind, BigDecimal number) {
        return new Figure(position, label, kind, number, null, AssessmentTab.PATH);
    }
}
