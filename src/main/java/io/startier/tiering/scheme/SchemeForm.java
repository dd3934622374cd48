package io.startier.tiering.scheme;

import io.startier.tiering.AbcMeasure;
import io.startier.tiering.AnnualValueRule;
import io.startier.tiering.Rules;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * New rules as they are typed: amounts in base currency, shares in percent.
 *
 * @param basedOn the version that was in force when the form was opened
 * @param teams one per team of the company; empty bounds mean those of the company
 */
public record SchemeForm(
        Integer basedOn,
        List<String> starBounds,
        List<TeamBounds> teams,
        AnnualValueRule annualValueRule,
        String basisYearCount,
        AbcMeasure abcMeasure,
        String abcACut,
        String abcBCut,
        String concentrationWarning,
        String concentrationAlarm,
        List<String> targetStructure,
        Boolean leavingNeedsSignatures,
        String reason) {

    public record TeamBounds(String code, String name, List<String> bounds) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static SchemeForm of(SchemeVersion version, Map<String, String> teamNamesByCode) {
        var rules = version.rules();
        return new SchemeForm(
                version.version(),
                texts(rules.starBounds()),
                teamNamesByCode.entrySet().stream()
                        .map(team -> new TeamBounds(team.getKey(), team.getValue(), bounds(rules, team.getKey())))
                        .toList(),
                rules.annualValueRule(),
                String.valueOf(rules.basisYearCount()),
                rules.abcMeasure(),
                percent(rules.abcACut()),
                percent(rules.abcBCut()),
                percent(rules.concentrationWarning()),
                percent(rules.concentrationAlarm()),
                rules.targetStructure().stream().map(SchemeForm::percent).toList(),
                rules.leavingNeedsSignatures(),
                "");
    }

    private static List<String> bounds(Rules rules, String teamCode) {
        var own = rules.teamStarBounds().get(teamCode);
        return own == null ? Collections.nCopies(rules.starBounds().size(), "") : texts(own);
    }

    private static List<String> texts(List<BigDecimal> amounts) {
        return amounts.stream().map(SchemeForm::text).toList();
    }

    private static String percent(BigDecimal share) {
        return text(share.multiply(HUNDRED));
    }

    private static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
