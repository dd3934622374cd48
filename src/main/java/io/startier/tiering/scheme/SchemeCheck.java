package io.startier.tiering.scheme;

import io.startier.tiering.Rules;
import io.startier.tiering.scheme.SchemeForm.TeamBounds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.validation.Errors;

/** Turns what was typed into rules, and says at each field what cannot be taken. */
class SchemeCheck {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,2})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int STARS = 5;
    private static final int MOST_YEARS = 10;
    private static final int LONGEST_REASON = 2000;

    private final SchemeForm form;
    private final Errors errors;
    private final Rules base;

    /** @param base what the form does not ask for stays as it is there */
    SchemeCheck(SchemeForm form, Errors errors, Rules base) {
        this.form = form;
        this.errors = errors;
        this.base = base;
    }

    /** Nothing when there is a complaint, which then stands in the errors. */
    Optional<Rules> rules() {
        checkChoices();
        var starBounds = bounds("starBounds", form.starBounds());
        var teamBounds = teamBounds();
        var years = years();
        var aCut = share("abcACut", form.abcACut());
        var bCut = share("abcBCut", form.abcBCut());
        ascending("abcBCut", aCut, bCut);
        var warning = share("concentrationWarning", form.concentrationWarning());
        var alarm = share("concentrationAlarm", form.concentrationAlarm());
        ascending("concentrationAlarm", warning, alarm);
        var target = target();
        checkReason();
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Rules(
                starBounds,
                teamBounds,
                form.annualValueRule(),
                years,
                form.abcMeasure(),
                aCut,
                bCut,
                warning,
                alarm,
                target,
                Boolean.TRUE.equals(form.leavingNeedsSignatures()),
                base.costs(),
                base.rfm(),
                base.kaism(),
                base.quadrants(),
                base.eightClasses(),
                base.values(),
                base.strategic(),
                base.pyramid(),
                base.lifetime(),
                base.policies()));
    }

    private void checkChoices() {
        if (form.basedOn() == null) {
            errors.reject("tiering.scheme.invalid.choice");
        }
        if (form.annualValueRule() == null) {
            errors.rejectValue("annualValueRule", "tiering.scheme.invalid.choice");
        }
        if (form.abcMeasure() == null) {
            errors.rejectValue("abcMeasure", "tiering.scheme.invalid.choice");
        }
    }

    private Map<String, List<BigDecimal>> teamBounds() {
        var bounds = new TreeMap<String, List<BigDecimal>>();
        List<TeamBounds> teams = form.teams() == null ? List.of() : form.teams();
        for (int i = 0; i < teams.size(); i++) {
            var team = teams.get(i);
            if (team.code() != null
                    && team.bounds() != null
                    && !team.bounds().stream().allMatch(SchemeCheck::isBlank)) {
                bounds.put(team.code(), bounds("teams[" + i + "].bounds", team.bounds()));
            }
        }
        return bounds;
    }

    private List<BigDecimal> bounds(String field, List<String> typed) {
        var bounds = new ArrayList<BigDecimal>();
        for (int i = 0; i < STARS; i++) {
            var at = field + "[" + i + "]";
            var bound = number(at, typed == null || i >= typed.size() ? "" : typed.get(i));
            if (bound != null && bound.signum() == 0) {
                errors.rejectValue(at, "tiering.scheme.invalid.positive");
            }
            ascending(at, bounds.isEmpty() ? null : bounds.get(i - 1), bound);
            bounds.add(bound);
        }
        return bounds;
    }

    private int years() {
        var count = number("basisYearCount", form.basisYearCount());
        if (count == null) {
            return 0;
        }
        if (count.stripTrailingZeros().scale() > 0 || count.signum() == 0 || count.intValue() > MOST_YEARS) {
            errors.rejectValue("basisYearCount", "tiering.scheme.invalid.years", new Object[] {MOST_YEARS}, null);
        }
        return count.intValue();
    }

    /** A percentage above 0 and up to 100, as a share. */
    private BigDecimal share(String field, String typed) {
        var percent = number(field, typed);
        if (percent == null) {
            return null;
        }
        if (percent.signum() == 0 || percent.compareTo(HUNDRED) > 0) {
            errors.rejectValue(field, "tiering.scheme.invalid.percent");
        }
        return percent.movePointLeft(2);
    }

    private List<BigDecimal> target() {
        var shares = new ArrayList<BigDecimal>();
        var sum = BigDecimal.ZERO;
        for (int star = 0; star <= STARS; star++) {
            var typed = form.targetStructure() == null
                            || star >= form.targetStructure().size()
                    ? ""
                    : form.targetStructure().get(star);
            var percent = number("targetStructure[" + star + "]", typed);
            sum = percent == null ? sum : sum.add(percent);
            shares.add(percent == null ? null : percent.movePointLeft(2));
        }
        if (!shares.contains(null) && sum.compareTo(HUNDRED) != 0) {
            errors.rejectValue("targetStructure[0]", "tiering.scheme.invalid.target", new Object[] {sum}, null);
        }
        return shares;
    }

    private void checkReason() {
        if (isBlank(form.reason())) {
            errors.rejectValue("reason", "tiering.scheme.invalid.reason");
        } else if (form.reason().length() > LONGEST_REASON) {
            errors.rejectValue("reason", "tiering.scheme.invalid.long", new Object[] {LONGEST_REASON}, null);
        }
    }

    private void ascending(String field, BigDecimal lower, BigDecimal higher) {
        if (lower != null && higher != null && lower.compareTo(higher) >= 0) {
            errors.rejectValue(field, "tiering.scheme.invalid.ascending");
        }
    }

    private BigDecimal number(String field, String typed) {
        var text = typed == null ? "" : typed.strip().replace(",", "");
        if (!NUMBER.matcher(text).matches()) {
            errors.rejectValue(field, "tiering.scheme.invalid.number");
            return null;
        }
        return new BigDecimal(text);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
