package io.startier.approval;

import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds those whose turn it is, and lets those above sign as well where nobody does (row A4). Every node sweeps: each
 * request is held and looked at again before anything is said, so that it is said once. Nothing is ever approved here.
 */
@Component
class DeadlineWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);

    private static final String WAITING = """
            from approval_request r
            join approval_step s on s.request_id = r.id and s.step_no = r.current_step
            where r.status = 'WAITING' and
            """;

    private static final String TO_REMIND = "select r.id " + WAITING + " s.remind_at <= :now order by r.id";

    /** Also before the time, when everybody who may sign is out of office. */
    private static final String TO_ESCALATE = SigningSql.VOICES + "select r.id " + WAITING
            + """
             r.escalate_after > 0 and s.escalated_at is null
             and (s.escalate_at <= :now
                  or %s
                     and exists (select 1 from voice v where %s)
                     and not exists (select 1 from voice v where not %s and %s))
             order by r.id
            """.formatted(SigningSql.ANYBODY_IS_AWAY, SigningSql.MAY_SIGN, SigningSql.IS_AWAY, SigningSql.MAY_SIGN);

    private final JdbcClient jdbc;
    private final ApprovalRequests requests;
    private final Signers signers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Times times;

    DeadlineWatch(
            JdbcClient jdbc,
            ApprovalRequests requests,
            Signers signers,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Times times) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.signers = signers;
        this.events = events;
        this.transaction = transaction;
        this.times = times;
    }

    @Scheduled(
            fixedDelayString = "${startier.approval.sweep:60s}",
            initialDelayString = "${startier.approval.sweep:60s}")
    void sweep() {
        var now = times.now();
        due(TO_ESCALATE, now).forEach(id -> held(id, request -> escalate(request, now)));
        due(TO_REMIND, now).forEach(id -> held(id, request -> remind(request, now)));
    }

    /** What cannot be told about one request does not keep the others back; the next sweep tries again. */
    private void held(long id, Consumer<ApprovalRequest> act) {
        try {
            transaction.executeWithoutResult(status -> requests.hold(id).ifPresent(act));
        } catch (RuntimeException failure) {
            LOG.error("Request {} could not be reminded of or escalated", id, failure);
        }
    }

    private void escalate(ApprovalRequest request, Instant now) {
        var before = signers.of(request, request.currentStep());
        if (request.waiting().isEscalated() || !(isDue(request.waiting().escalateAt(), now) || nobodyIsThere(before))) {
            return;
        }
        var escalated = request.with(request.waiting().escalated(now));
        requests.write(escalated);
        var above = idsOf(signers.of(escalated, escalated.currentStep()));
        above.removeAll(idsOf(before));
        var asked = idsOf(Signers.asked(before));
        events.publishEvent(new ApprovalEscalated(
                escalated, escalated.step(), asked, above, escalated.waiting().since()));
    }

    private void remind(ApprovalRequest request, Instant now) {
        if (!isDue(request.waiting().remindAt(), now)) {
            return;
        }
        var reminded = request.with(request.waiting().reminded(request.limits().nextReminder(now, times.zone())));
        requests.write(reminded);
        var people = request.isEscalated(request.currentStep())
                ? signers.of(request, request.currentStep())
                : Signers.asked(signers.of(request, request.currentStep()));
        events.publishEvent(new ApprovalReminded(
                reminded, reminded.step(), idsOf(people), reminded.waiting().since()));
    }

    private List<Long> due(String sql, Instant now) {
        return jdbc.sql(sql)
                .param("now", Timestamp.from(now))
                .param("today", times.today())
                .query(Long.class)
                .list();
    }

    private static boolean isDue(Instant moment, Instant now) {
        return moment != null && !moment.isAfter(now);
    }

    private static boolean nobodyIsThere(List<Signers.Signer> people) {
        return !people.isEmpty() && people.stream().noneMatch(Signers.Signer::isThere);
    }

    private static List<Long> idsOf(List<Signers.Signer> people) {
        return people.stream().map(Signers.Signer::id).collect(Collectors.toList());
    }
}
