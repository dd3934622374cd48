package io.startier.approval;

import io.startier.account.CurrentUser;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Refused;
import io.startier.shared.SpokenException;
import io.startier.shared.Times;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.IntStream;
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

    Optional<SpokenException> ofDecision(ApprovalRequest request, CurrentUser user, int seenVersion) {
        if (user.id() == request.submitterId()) {
            return Optional.of(new Refused("approval.refused.own"));
        }
        if (!request.status().isOpen() || request.version() != seenVersion) {
            return Optional.of(overtaken(request));
        }
        return signers.maySign(request, request.step(), user.id())
                ? Optional.empty()
                : Optional.of(notTheirs(request, user));
    }

    Optional<SpokenException> ofWithdrawal(ApprovalRequest request, CurrentUser user) {
        if (user.id() != request.submitterId()) {
            return Optional.of(new Refused("approval.refused.withdraw"));
        }
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
        if (request.decisionOf(user.id()).isPresent()) {
            return new Refused("approval.refused.twice");
        }
        boolean later = IntStream.range(request.currentStep(), request.steps().size())
                .anyMatch(index -> signers.maySign(request, request.steps().get(index), user.id()));
        return later
                ? new Conflict("approval.waiting." + request.step().role())
                : new Refused("approval.refused.role." + request.step().role());
    }

    private String spoken(Instant moment) {
        var local = moment.atZone(times.zone());
        return local.format(local.toLocalDate().equals(times.today()) ? TODAY : EARLIER);
    }
}
