package io.startier.rating;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.startier.account.Role;
import io.startier.approval.Signers.Signer;
import io.startier.approval.Verdict;
import io.startier.rating.Trail.Progress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A proposal for programs. Money is in base currency.
 *
 * @param version to be sent with a decision
 * @param figures as the proposer saw them
 * @param figuresNow as they are
 * @param waitingSince since when the present signers are waited for; left out once it is closed
 * @param overdue whether that is longer than the rules say
 * @param signers whose turn it is; empty where nobody can sign, and once it is closed
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
        Instant waitingSince,
        boolean overdue,
        List<SignerJson> signers,
        List<Signature> signatures) {

    /**
     * @param absent whom the signer stands in for; left out for nobody
     * @param awayUntil the last day out of office of a signer who may sign all the same; left out for who is there
     */
    record SignerJson(String name, @JsonProperty("for") String absent, LocalDate awayUntil) {

        static SignerJson of(Signer signer) {
            return new SignerJson(signer.name(), signer.forName(), signer.awayUntil());
        }
    }

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
                progress.waitingSince(),
                progress.overdue(),
                progress.signers().stream().map(SignerJson::of).toList(),
                progress.steps().stream().map(ProposalJson::signature).toList());
    }

    private static Signature signature(Trail.Signing step) {
        return new Signature(step.role(), step.verdict(), step.by(), step.at(), step.comment(), step.expected());
    }
}
