package io.startier.rating;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.startier.account.Role;
import io.startier.approval.Signers.Signer;
import io.startier.approval.Verdict;
import io.startier.rating.Trail.Progress;
import io.startier.rating.evidence.Completeness;
import io.startier.rating.evidence.Piece;
import io.startier.tiering.rules.SigningRules.EvidenceKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A proposal for programs. Money is in base currency.
 *
 * @param version to be sent with a decision
 * @param evidencePieces what supports it, besides the free text of {@code evidence}
 * @param missingEvidence the kinds that the rules asked for when it was made and that no piece is of
 * @param figures as the proposer saw them
 * @param figuresAtDecision as whoever decided last saw them; absent before
 * @param figuresNow as they are
 * @param changes from what was proposed to now, figure by figure
 * @param changedTooFar an approval would send it back to the proposer instead of signing it
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
        List<PieceJson> evidencePieces,
        List<EvidenceKind> missingEvidence,
        Figures figures,
        Figures figuresAtDecision,
        Figures figuresNow,
        List<Change> changes,
        boolean changedTooFar,
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

    /**
     * @param figure {@code annualValue}, {@code potential}, {@code starActual}, {@code starPotential} or {@code scheme}
     * @param share of what was proposed; absent where there is nothing to compare with
     * @param shareSinceDecision the same of what the last decision saw
     */
    record Change(
            String figure,
            BigDecimal proposed,
            BigDecimal decided,
            BigDecimal now,
            BigDecimal share,
            BigDecimal shareSinceDecision) {

        static Change of(FigureChanges.Line line) {
            return new Change(
                    line.figure(),
                    line.proposed(),
                    line.decided(),
                    line.now(),
                    line.change(),
                    line.changeSinceDecision());
        }
    }

    /** What is read beside the proposal itself. */
    record Beside(Progress progress, FigureChanges changes, List<Piece> pieces, Completeness completeness) {}

    /** @param expected who could sign, where nobody has yet */
    record Signature(Role role, Verdict verdict, String by, Instant at, String comment, List<String> expected) {}

    static ProposalJson of(ProposalRow row, Beside beside) {
        var changes = beside.changes();
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
                beside.pieces().stream().map(PieceJson::of).toList(),
                beside.completeness().missing(),
                Figures.of(row.seen()),
                changes.decided() == null ? null : Figures.of(changes.decided().figures()),
                Figures.of(row.now()),
                changes.lines().stream().map(Change::of).toList(),
                row.status().isOpen() && changes.isTooFar(),
                row.fingerprint(),
                beside.progress().waitingSince(),
                beside.progress().overdue(),
                beside.progress().signers().stream().map(SignerJson::of).toList(),
                beside.progress().steps().stream().map(ProposalJson::signature).toList());
    }

    private static Signature signature(Trail.Signing step) {
        return new Signature(step.role(), step.verdict(), step.by(), step.at(), step.comment(), step.expected());
    }
}
