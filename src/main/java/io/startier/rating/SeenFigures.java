package io.startier.rating;

import io.startier.tiering.Standing;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The figures that somebody had before them, in base currency; all null before the first assessment (rows A5, A6).
 *
 * @param schemeVersion the rules they were graded by
 */
public record SeenFigures(
        Long assessmentId,
        Integer schemeVersion,
        BigDecimal annualValue,
        BigDecimal potential,
        Integer starActual,
        Integer starPotential) {

    static final SeenFigures NONE = new SeenFigures(null, null, null, null, null, null);

    static SeenFigures of(Standing standing) {
        return new SeenFigures(
                standing.assessmentId(),
                standing.schemeVersion(),
                standing.annualValue(),
                standing.potential(),
                standing.starActual(),
                standing.starPotential());
    }

    /** The same for the same figures, whichever assessment found them. */
    String fingerprint() {
        var text = parts().stream().map(SeenFigures::plain).collect(Collectors.joining("|"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The star that the figures speak for: the larger one, 0 where there is none. */
    int starSuggested() {
        return Math.max(starActual == null ? 0 : starActual, starPotential == null ? 0 : starPotential);
    }

    boolean sameAs(SeenFigures other) {
        return fingerprint().equals(other.fingerprint());
    }

    private List<Object> parts() {
        return Arrays.asList(schemeVersion, annualValue, potential, starActual, starPotential);
    }

    private static String plain(Object part) {
        return part instanceof BigDecimal decimal ? decimal.stripTrailingZeros().toPlainString() : String.valueOf(part);
    }
}
