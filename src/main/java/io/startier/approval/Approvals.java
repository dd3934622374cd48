package io.startier.approval;

import io.startier.account.CurrentUser;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.shared.Times;
import java.util.List;
import java.util.function.LongFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, decides, withdraws and reroutes requests (rows A1, A4, A5). Everything happens in the caller's transaction,
 * together with the change that the asking module makes of it.
 *
 * <p>Every change is stored by one update that only fits the state it was thought out for; who comes second is told
 * what happened.
 */
@Component
public class Approvals {

    private final ApprovalRequests requests;
    private final Signers signers;
    private final Refusals refusals;
    private final ApplicationEventPublisher events;
    private final Times times;

    Approvals(
            ApprovalRequests requests,
            Signers signers,
            Refusals refusals,
            ApplicationEventPublisher events,
            Times times) {
        this.requests = requests;
        this.signers = signers;
        this.refusals = refusals;
        this.events = events;
        this.times = times;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ApprovalRequest open(ApprovalAsk ask) {
        var now = times.now();
        var opened = requests.require(requests.add(ask, now, ask.limits().from(now, times.zone())));
        tellWhoseTurnItIs(opened);
        return opened;
    }

    /** @throws NotFound when there is none */
    public ApprovalRequest require(long requestId) {
        return requests.require(requestId);
    }

    /** Whether the user may decide the request as it stands now. */
    public boolean mayDecide(ApprovalRequest request, CurrentUser user) {
        return request.status().isOpen() && signers.maySign(request, request.currentStep(), user.id());
    }

    /** Whom the user would sign for, null for nobody: as {@link #mayDecide}, which must hold. */
    public String decidesFor(ApprovalRequest request, CurrentUser user) {
        return signers.voice(request, request.currentStep(), user.id())
                .map(Signers.Signer::forName)
                .orElse(null);
    }

    /**
     * Takes down one person's word on the step that waits, in their own name or in that of somebody they stand in for. The
     * same word sent again for the same version has no further
     * effect and the same answer.
     *
     * @param comment required to return or reject, at most 4000 characters; else may be null
     * @param version the version that the person saw, or null for the newest
     * @throws Invalid without a required comment
     * @throws Refused for the own request, a second signature, a missing role
     * @throws Conflict when it was decided, withdrawn or changed since, an earlier step still waits, or nobody would be left
     *     for the next signature
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ApprovalRequest decide(long requestId, CurrentUser user, Verdict verdict, String comment, Integer version) {
        var words = comment == null || comment.isBlank() ? null : comment.strip();
        Refusals.ofComment(verdict, words).ifPresent(Approvals::raise);
        var request = requests.require(requestId);
        if (isSentAgain(request, user, verdict, version)) {
            return request;
        }
        int seen = version == null ? request.version() : version;
        var voice = signers.voice(request, request.currentStep(), user.id()).orElse(null);
        refusals.ofDecision(request, user, voice, seen).ifPresent(Approvals::raise);
        refusals.ofApproval(request, verdict, voice).ifPresent(Approvals::raise);
        var decided = timed(request, request.decided(user, voice, verdict, words, times.now()));
        if (!requests.replace(request, decided)) {
            return decide(requestId, user, verdict, words, seen);
        }
        requests.add(decided, decided.decisionAt(request.currentStep()).orElseThrow());
        events.publishEvent(new ApprovalMoved(decided, user.actor(), words));
        if (decided.status().isOpen()) {
            tellWhoseTurnItIs(decided);
        }
        return decided;
    }

    /**
     * The submitter takes the request back; doing so again has no further effect.
     *
     * @throws Refused for anybody else
     * @throws Conflict when it was decided before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ApprovalRequest withdraw(long requestId, CurrentUser user) {
        var request = requests.require(requestId);
        if (request.status() == ApprovalStatus.WITHDRAWN && user.id() == request.submitterId()) {
            return request;
        }
        refusals.ofWithdrawal(request, user).ifPresent(Approvals::raise);
        var withdrawn = timed(request, request.withdrawn(user.actor(), times.now()));
        if (!requests.replace(request, withdrawn)) {
            return withdraw(requestId, user);
        }
        events.publishEvent(new ApprovalMoved(withdrawn, user.actor(), null));
        return withdrawn;
    }

    /**
     * The asking module gives the request back to its submitter, because what was to be signed is not any more what was
     * asked for. Nobody has decided: the step that waits stays without a signature.
     *
     * @param comment what the submitter should know
     * @throws Conflict when it was decided or withdrawn before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ApprovalRequest giveBack(long requestId, Actor by, String comment) {
        var request = requests.require(requestId);
        refusals.ofGivingBack(request).ifPresent(Approvals::raise);
        var givenBack = request.givenBack(by, times.now());
        if (!requests.replace(request, givenBack)) {
            return giveBack(requestId, by, comment);
        }
        events.publishEvent(new ApprovalMoved(givenBack, by, comment));
        return givenBack;
    }

    /**
     * The subject belongs to other people now, or people to other roles: the steps that are not signed yet become those of the new chain, signed
     * ones stay. Does nothing where no request is open.
     *
     * @return whether a step changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reroute(String kind, long subjectId, List<Step> chain) {
        var open = requests.openOn(kind, subjectId).map(requests::require);
        if (open.isEmpty()) {
            return false;
        }
        var rerouted = timed(open.get(), open.get().rerouted(chain));
        if (rerouted.steps().equals(open.get().steps())) {
            return false;
        }
        if (!requests.replace(open.get(), rerouted)) {
            return reroute(kind, subjectId, chain);
        }
        requests.writeSteps(rerouted);
        if (!rerouted.step().equals(open.get().step())) {
            tellWhoseTurnItIs(rerouted);
        }
        return true;
    }

    /**
     * The subjects whose open requests {@link #reroute} would change now, in ascending order.
     *
     * @param chain the steps that the request about a subject should have
     */
    public List<Long> toReroute(String kind, LongFunction<List<Step>> chain) {
        return requests.open(kind).stream()
                .filter(open ->
                        !open.rerouted(chain.apply(open.subjectId())).steps().equals(open.steps()))
                .map(ApprovalRequest::subjectId)
                .toList();
    }

    private void tellWhoseTurnItIs(ApprovalRequest request) {
        var people = Signers.asked(signers.of(request, request.currentStep())).stream()
                .map(Signers.Signer::id)
                .toList();
        events.publishEvent(new ApprovalAsked(request, people));
    }

    /** Whoever is asked anew has the whole time again. */
    private ApprovalRequest timed(ApprovalRequest before, ApprovalRequest after) {
        if (!after.status().isOpen()) {
            return after.with((Waiting) null);
        }
        boolean same =
                after.currentStep() == before.currentStep() && after.step().equals(before.step());
        return same ? after : after.with(after.limits().from(times.now(), times.zone()));
    }

    /** A step may have gone on to a role that the same person also holds: without a version that is a new decision. */
    private boolean isSentAgain(ApprovalRequest request, CurrentUser user, Verdict verdict, Integer version) {
        return request.decisionOf(user.id())
                .filter(decision -> decision.verdict() == verdict)
                .filter(decision -> version == null ? !couldBeNew(request, user) : version == decision.seenVersion())
                .isPresent();
    }

    private boolean couldBeNew(ApprovalRequest request, CurrentUser user) {
        return request.status().isOpen()
                && signers.rolesOf(user.id()).contains(request.step().role());
    }

    private static void raise(RuntimeException refusal) {
        throw refusal;
    }
}
