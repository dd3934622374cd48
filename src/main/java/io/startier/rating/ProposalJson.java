package io.startier.rating;

import io.startier.account.Role;
import io.startier.approval.Verdict;
import io.startier.rating.Trail.Progress;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A proposal for programs. Money is in base currency.
 *
 * @param version to be sent with a decision
 * @param figures as the proposer saw them
 * @param figuresNow as they are
 * @param figuresSeen to be sent with a decision by those who want to be refused when the figures change meanwhile
 */
record ProposalJson(
        long id,
        String customer,
        String customerName,
        Integer fromStar,
        int star,
        ProposalStatus status,
        String reason,
        String evidence,
        String proposer,
        Instant proposedAt,
        Instant closedAt,
        int version,
        Figures figures,
        Figures figuresNow,
        String figuresSeen,
        List<Signature> signatures) {

    record Figures(
            Integer scheme, BigDecimal annualValue, BigDecimal potential, Integer starActual, Integer starPotential) {

        static Figures of(SeenFigures seen) {
            return new Figures(
                    seen.schemeVersion(),
                    seen.annualValue(),
                    seen.potential(),
                    seen.starActual(),
                    seen.starPotential());
        }
    }

    /** @param expected who could sign, where nobody has yet */
    record Signature(Role role, Verdict verdict, String by, Instant at, String comment, List<String> expected) {}

    static ProposalJson of(ProposalRow row, Progress progress) {
        return new ProposalJson(
                row.id(),
                row.customer(),
                row.customerName(),
                row.fromStar(),
                row.star(),
                row.status(),
                row.reason(),
                row.evidence(),
                row.proposer(),
                row.proposedAt(),
                row.closedAt(),
                row.version(),
                Figures.of(row.seen()),
                Figures.of(row.now()),
                row.fingerprint(),
                progress.steps().stream().map(ProposalJson::signature).toList());
    }

    private static Signature signature(Trail.Signing step) {
        return new Signature(step.role(), step.verdict(), step.by(), step.at(), step.comment(), step.expected());
    }
}
