package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.approval.ApprovalAsk;
import io.startier.approval.Approvals;
import io.startier.approval.Step;
import io.startier.approval.Verdict;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import io.startier.rating.evidence.CheckedPiece;
import io.startier.rating.evidence.PieceCheck;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.shared.Times;
import io.startier.tiering.Standings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Proposing stars, and deciding on what was proposed (rows A1, A2, A4, A5). Each call is one transaction and is repeated
 * by itself when the database makes it give way.
 */
@Component
public class Proposals {

    /** What approval calls our subjects. */
    public static final String KIND = "rating";

    private final Customers customers;
    private final ProposalRecords records;
    private final ProposalRows rows;
    private final SignOff signOff;
    private final StarsInForce stars;
    private final Approvals approvals;
    private final Standings standings;
    private final ProposalEvidence evidence;
    private final ChangedFigures changed;
    private final AuditTrail audit;
    private final Attempts attempts;
    private final Times times;

    Proposals(
            Customers customers,
            ProposalRecords records,
            ProposalRows rows,
            SignOff signOff,
            StarsInForce stars,
            Approvals approvals,
            Standings standings,
            ProposalEvidence evidence,
            ChangedFigures changed,
            AuditTrail audit,
            Attempts attempts,
            Times times) {
        this.customers = customers;
        this.records = records;
        this.rows = rows;
        this.signOff = signOff;
        this.stars = stars;
        this.approvals = approvals;
        this.standings = standings;
        this.evidence = evidence;
        this.changed = changed;
        this.audit = audit;
        this.attempts = attempts;
        this.times = times;
    }

    /**
     * Asks for a star: 0–2★ come into force at once, 3–5★ when the last signature is given.
     *
     * @param star 0–5
     * @param reason at most 4000 characters
     * @param evidence at most 4000 characters, or null
     * @return the proposal's id
     * @throws NotFound when the user does not see the customer
     * @throws Refused when the user may not change it
     * @throws Conflict when a proposal is open already, or a needed signature cannot be given by anybody
     * @throws Invalid when a field cannot be taken
     */
    public long propose(String customerCode, int star, String reason, String evidence, CurrentUser user) {
        return propose(new ProposalForm(customerCode, String.valueOf(star), reason, evidence, null), user);
    }

    long propose(ProposalForm form, CurrentUser user) {
        var brought = PieceCheck.of(form.pieces());
        form.requireGood(brought.faults());
        return attempts.at(
                () -> propose(customers.requireToChange(form.customer(), user).id(), form, brought.pieces(), user));
    }

    private long propose(long customerId, ProposalForm form, List<CheckedPiece> pieces, CurrentUser user) {
        records.queueFor(customerId);
        var before = form.token() == null
                ? null
                : records.fromForm(form.token(), user.id()).orElse(null);
        if (before != null) {
            return before.id();
        }
        records.openOf(customerId).ifPresent(Proposals::refuseSecond);
        var customer = customers.withId(customerId);
        var situation = signOff.situation(customer.teamId(), customer.starInForce(), user.id());
        var chain = SignOffRules.chain(situation.to(form.stars()));
        var proposal = chain.isEmpty() ? rate(customer, form, user) : ask(customer, form, user, chain);
        evidence.attach(proposal, pieces, user);
        records.supersede(customerId, proposal.id());
        return proposal.id();
    }

    private Proposal rate(CustomerView customer, ProposalForm form, CurrentUser user) {
        var at = times.now();
        var proposal = records.add(customer, form, user, ProposalStatus.EFFECTIVE, figuresOf(customer.id()), at);
        stars.take(proposal, List.of(), at);
        audit.record(ProposalAudit.event(user.actor(), "STAR_SET", customer, proposal));
        return proposal;
    }

    private Proposal ask(CustomerView customer, ProposalForm form, CurrentUser user, List<Step> chain) {
        var status = ProposalStatus.waitingFor(chain.get(0).role());
        var proposal = records.add(customer, form, user, status, figuresOf(customer.id()), times.now());
        var summary = customer.code() + " " + ProposalAudit.stars(proposal.fromStar()) + " → " + proposal.star() + "★";
        var link = "/approvals/" + proposal.id();
        var request =
                approvals.open(new ApprovalAsk(KIND, proposal.id(), summary, link, user.id(), chain, signOff.limits()));
        records.attach(proposal.id(), request.id());
        audit.record(ProposalAudit.event(user.actor(), "STAR_PROPOSED", customer, proposal));
        return proposal;
    }

    /**
     * One person's word on a proposal; sent again it has no further effect.
     *
     * @throws NotFound when the user neither sees the customer nor stands in for somebody whose turn it is
     * @throws Refused for the own proposal, a second signature, a missing role
     * @throws Conflict when it was decided, withdrawn or changed since, or somebody else's turn comes first; and when the
     *     figures moved too far since it was proposed: then it has gone back to the proposer
     * @throws Invalid without a required comment
     */
    void decide(long id, DecisionForm decision, CurrentUser user) {
        var verdict = decision.verdict();
        attempts.at(() -> decide(queuedFor(id, user), verdict, decision, user)).ifPresent(givenBack -> {
            throw givenBack;
        });
    }

    private Optional<Conflict> decide(Proposal proposal, Verdict verdict, DecisionForm decision, CurrentUser user) {
        var before = approvals.require(requestOf(proposal));
        var now = figuresOf(proposal.customerId());
        var givenBack = changed.insteadOf(decision, proposal, before, now, user);
        if (givenBack.isEmpty()) {
            var after = approvals.decide(before.id(), user, verdict, decision.comment(), decision.version());
            if (after.version() != before.version()) {
                requireSeen(verdict, decision.figuresSeen(), now);
                changed.keep(proposal, before, now, user);
            }
        }
        return givenBack;
    }

    /**
     * The proposer takes it back; doing so again has no further effect.
     *
     * @throws NotFound when the user does not see the customer
     * @throws Refused for anybody else
     * @throws Conflict when it was decided before
     */
    public void withdraw(long id, CurrentUser user) {
        attempts.at(() -> {
            var proposal = queuedFor(id, user);
            return approvals.withdraw(requestOf(proposal), user).version();
        });
    }

    private Proposal queuedFor(long id, CurrentUser user) {
        records.queueFor(rows.require(id, user).customerId());
        return records.require(id);
    }

    private static long requestOf(Proposal proposal) {
        if (proposal.requestId() == null) {
            throw new Conflict("rating.immediate");
        }
        return proposal.requestId();
    }

    private static void requireSeen(Verdict verdict, String fingerprint, SeenFigures now) {
        if (verdict == Verdict.APPROVE && fingerprint != null && !fingerprint.equals(now.fingerprint())) {
            throw new Conflict("rating.figures.changed");
        }
    }

    private SeenFigures figuresOf(long customerId) {
        return standings.of(customerId).map(SeenFigures::of).orElse(SeenFigures.NONE);
    }

    private static void refuseSecond(Proposal open) {
        throw new Conflict(
                "rating.open",
                ProposalAudit.stars(open.fromStar()),
                open.star(),
                open.proposer(),
                "/approvals/" + open.id());
    }
}
