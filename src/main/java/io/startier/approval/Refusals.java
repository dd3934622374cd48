package io.startier.approval;

import io.startier.account.CurrentUser;
import io.startier.approval.Signers.Signer;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Refused;
import io.startier.shared.SpokenException;
import io.startier.shared.Times;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why somebody may not decide or withdraw, in a sentence of who did what when. The first reason that holds is given. */
@Component
class Refusals {

    private static final int LONGEST_COMMENT = 4000;
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Signers signers;
    private final Times times;

    Refusals(Signers signers, Times times) {
        this.signers = signers;
        this.times = times;
    }

    /** @param voice in whose name the user would sign, null for nobody's */
    Optional<SpokenException> ofDecision(ApprovalRequest request, CurrentUser user, Signer voice, int seenVersion) {
        if (user.id() == request.submitterId()) {
            return Optional.of(new Refused("approval.refused.own"));
        }
        if (!request.status().isOpen() || request.version() != seenVersion) {
            return Optional.of(overtaken(request));
        }
        return voice == null ? Optional.of(notTheirs(request, user)) : Optional.empty();
    }

    /** Nobody spends with one signature the only one that could be given next. */
    Optional<SpokenException> ofApproval(ApprovalRequest request, Verdict verdict, Signer voice) {
        if (verdict != Verdict.APPROVE || request.isAtLastStep()) {
            return Optional.empty();
        }
        var next = signers.of(request, request.currentStep() + 1);
        boolean leavesSomebody = next.stream().anyMatch(other -> isAnother(other, voice));
        return next.isEmpty() || leavesSomebody ? Optional.empty() : Optional.of(new Conflict("approval.refused.last"));
    }

    private static boolean isAnother(Signer signer, Signer voice) {
        return Stream.of(signer.id(), signer.forId())
                .noneMatch(person -> person != null && (person == voice.id() || person.equals(voice.forId())));
    }

    Optional<SpokenException> ofWithdrawal(ApprovalRequest request, CurrentUser user) {
        if (user.id() != request.submitterId()) {
            return Optional.of(new Refused("approval.refused.withdraw"));
        }
        return request.status().isOpen() ? Optional.empty() : Optional.of(overtaken(request));
    }

    Optional<SpokenException> ofGivingBack(ApprovalRequest request) {
        return request.status().isOpen() ? Optional.empty() : Optional.of(overtaken(request));
    }

    static Optional<Invalid> ofComment(Verdict verdict, String comment) {
        if (comment == null) {
            return verdict.needsComment()
                    ? Optional.of(new Invalid("comment", "approval.comment.required"))
                    : Optional.empty();
        }
        return comment.length() > LONGEST_COMMENT
                ? Optional.of(new Invalid("comment", "approval.comment.long", LONGEST_COMMENT))
                : Optional.empty();
    }

    /** What became of the request since it was seen. */
    private Conflict overtaken(ApprovalRequest request) {
        if (!request.status().isOpen()) {
            return new Conflict(
                    "approval.overtaken." + request.status(), request.closedBy(), spoken(request.closedAt()));
        }
        return request.decisionAt(request.currentStep() - 1)
                .map(last -> new Conflict("approval.overtaken.APPROVED", last.decidedName(), spoken(last.at())))
                .orElseGet(() -> new Conflict("approval.overtaken.WAITING"));
    }

    private SpokenException notTheirs(ApprovalRequest request, CurrentUser user) {
        if (request.involves(user.id())) {
            return new Refused("approval.refused.twice");
        }
        boolean later = IntStream.rangeClosed(
                        request.currentStep() + 1, request.steps().size())
                .anyMatch(step -> signers.maySign(request, step, user.id()));
        return later
                ? new Conflict("approval.waiting." + request.step().role())
                : inNobodysName(request, user)
                        .orElseGet(() -> new Refused(
                                "approval.refused.role." + request.step().role()));
    }

    /** A deputy has no more to say than the one they stand in for. */
    private Optional<SpokenException> inNobodysName(ApprovalRequest request, CurrentUser user) {
        for (var absent : signers.absentFor(user.id())) {
            if (absent.id() == request.submitterId()) {
                return Optional.of(new Refused("approval.refused.ownFor", absent.name()));
            }
            if (request.involves(absent.id())) {
                return Optional.of(new Refused("approval.refused.twiceFor", absent.name()));
            }
        }
        return Optional.empty();
    }

    private String spoken(Instant moment) {
        var local = moment.atZone(times.zone());
        return local.format(local.toLocalDate().equals(times.today()) ? TODAY : EARLIER);
    }
}
