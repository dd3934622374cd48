package io.startier.tiering.rules;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is asked of those who propose and sign a star, beyond who signs it (rows A3–A5, A7).
 *
 * @param remindAfter days after which whoever must sign is reminded, and after as many again; 0 for never
 * @param escalateAfter days after which those above may sign as well; 0 for never
 * @param tolerance share, from 0 on, by which annual value or potential may differ from what was proposed before a signature
 *     asks for another look at the proposal
 * @param validMonths months after which a rating of 3–5★ asks to be renewed; 0 for never
 * @param evidence which pieces each star asks for, by star; nothing for a star that is not named
 */
public record SigningRules(
        int remindAfter,
        int escalateAfter,
        BigDecimal tolerance,
        int validMonths,
        Map<Integer, List<EvidenceKind>> evidence) {

    /** What supports a star. */
    public enum EvidenceKind {
        ORDER,
        CONTRACT,
        VISIT,
        CREDIT_REPORT,
        MARKET_DATA,
        OTHER
    }

    public static final SigningRules DEFAULTS = new SigningRules(
            2,
            5,
            new BigDecimal("0.1"),
            12,
            Map.of(
                    3, List.of(EvidenceKind.ORDER),
                    4, List.of(EvidenceKind.ORDER, EvidenceKind.VISIT),
                    5, List.of(EvidenceKind.CONTRACT, EvidenceKind.VISIT, EvidenceKind.CREDIT_REPORT)));

    public SigningRules {
        var sorted = new TreeMap<Integer, List<EvidenceKind>>();
        evidence.forEach((star, kinds) -> {
            if (!kinds.isEmpty()) {
                sorted.put(star, List.copyOf(EnumSet.copyOf(kinds)));
            }
        });
        evidence = Collections.unmodifiableMap(sorted);
    }

    /** In the order of the kinds. */
    public List<EvidenceKind> evidenceFor(int star) {
        return evidence.getOrDefault(star, List.of());
    }
}
