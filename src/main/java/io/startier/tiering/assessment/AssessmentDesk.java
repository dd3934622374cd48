package io.startier.tiering.assessment;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.settings.CompanySettings;
import io.startier.shared.Actor;
import io.startier.shared.Conflict;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import io.startier.tiering.AssessmentCause;
import io.startier.tiering.AssessmentView;
import io.startier.tiering.Assessments;
import io.startier.tiering.Schemes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens runs, one at a time in the whole installation, and knows which one is current. */
@Component
class AssessmentDesk implements Assessments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH");

    private final Ledger ledger;
    private final Requests requests;
    private final Engine engine;
    private final Schemes schemes;
    private final CompanySettings settings;
    private final AuditTrail audit;
    private final Times times;
    private final TransactionTemplate opening;

    AssessmentDesk(
            Ledger ledger,
            Requests requests,
            Engine engine,
            Schemes schemes,
            CompanySettings settings,
            AuditTrail audit,
            Times times,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.requests = requests;
        this.engine = engine;
        this.schemes = schemes;
        this.settings = settings;
        this.audit = audit;
        this.times = times;
        this.opening = new TransactionTemplate(transactions);
        opening.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public long start(LocalDate asOf, List<Integer> basisYears, Actor by) {
        var run = open(asOf, basisYears, AssessmentCause.MANUAL, by);
        engine.start(run);
        return run.id();
    }

    @Override
    public long runNow(LocalDate asOf, List<Integer> basisYears, Actor by) {
        var run = open(asOf, basisYears, AssessmentCause.MANUAL, by);
        engine.carryOut(run);
        return run.id();
    }

    /** As of today. @throws Conflict when another run, or this hour's on another node, has begun */
    void startNightly() {
        engine.start(open(null, List.of(), AssessmentCause.SCHEDULE, Actor.APPLICATION));
    }

    /** With the day and the years that somebody chose for the current one. @throws Conflict while another one runs */
    void startForNewData() {
        var chosen = ledger.chosen().orElse(Ledger.Chosen.NOTHING);
        engine.start(open(chosen.asOf(), chosen.basisYears(), AssessmentCause.DATA, Actor.APPLICATION));
    }

    private Run open(LocalDate asOf, List<Integer> basisYears, AssessmentCause cause, Actor by) {
        var scheme = schemes.current();
        var fiscalYears = settings.company().fiscalYears();
        var basis = Basis.of(
                asOf, basisYears, times.today(), fiscalYears, scheme.rules().basisYearCount());
        try {
            return opening.execute(status -> {
                if (cause != AssessmentCause.DATA) {
                    ledger.overtakeDataRun();
                }
                requests.clear();
                var run = ledger.open(basis, scheme, cause, by.name(), scheduleKey(cause));
                record(run, by);
                return run;
            });
        } catch (DuplicateKeyException anotherRuns) {
            throw ledger.running().map(this::conflict).orElseGet(() -> new Conflict("error.409.detail"));
        }
    }

    private String scheduleKey(AssessmentCause cause) {
        return cause == AssessmentCause.SCHEDULE ? HOUR.format(times.now().atZone(times.zone())) : null;
    }

    private void record(Run run, Actor by) {
        if (run.cause() == AssessmentCause.MANUAL) {
            audit.record(AuditEvent.by(by, "ASSESSMENT_STARTED")
                    .on("assessment", run.id(), run.basis().asOf().toString())
                    .with("basisYears", run.basis().years())
                    .with("schemeVersion", run.scheme().versionNo()));
        }
    }

    private Conflict conflict(AssessmentView running) {
        return new Conflict(
                "tiering.assessment.conflict",
                running.asOf().toString(),
                spoken(running.startedAt()),
                running.startedBy());
    }

    private String spoken(Instant moment) {
        var local = moment.atZone(times.zone());
        return (local.toLocalDate().equals(times.today()) ? TIME : DAY_AND_TIME).format(local);
    }

    @Override
    public Optional<AssessmentView> current() {
        return ledger.current();
    }

    @Override
    public boolean isOutOfDate() {
        return requests.anyWaiting() || ledger.running().isPresent();
    }

    @Override
    public AssessmentView require(long id) {
        return ledger.find(id).orElseThrow(() -> new NotFound("assessment"));
    }
}
