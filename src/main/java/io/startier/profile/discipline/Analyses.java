package io.startier.profile.discipline;

import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.account.People.TeamView;
import io.startier.account.Role;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The analyses of key accounts by their managers (row P7): begun, written, finished, reopened. */
@Component
public class Analyses {

    private static final String ANALYSES = """
            select a.id, a.kind, a.period_start, a.team_id, t.name as team_name, a.author_id, a.author, a.finished,
                   a.changed_at, a.summary, a.risks, a.measures, a.figures, a.version
            from card_analysis a left join team t on t.id = a.team_id
            where %s
            """;

    private final JdbcClient jdbc;
    private final AnalysisFigures figures;
    private final People people;
    private final AuditTrail audit;
    private final Times times;

    Analyses(JdbcClient jdbc, AnalysisFigures figures, People people, AuditTrail audit, Times times) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.people = people;
        this.audit = audit;
        this.times = times;
    }

    /** The newest period first. */
    List<Analysis> visible(CurrentUser user) {
        return query(" order by a.period_start desc, a.kind, a.team_id limit 200", user)
                .list();
    }

    /** @throws NotFound when it is absent or of a team that the user does not see */
    Analysis require(long id, CurrentUser user) {
        return query(" and a.id = " + id, user).optional().orElseThrow(() -> new NotFound("analysis"));
    }

    /** The teams of which the user may make one; a general manager also of the company. */
    List<TeamView> teamsFor(CurrentUser user) {
        return people.teams().stream().filter(team -> writes(team.id(), user)).toList();
    }

    static boolean writes(long team, CurrentUser user) {
        return user.has(Role.GENERAL_MANAGER) || user.ledTeamIds().contains(team);
    }

    /**
     * The analysis of the period and team, begun where there is none yet.
     *
     * @param team a team's id, 0 for the company
     * @throws Invalid for a period that is not complete
     * @throws Refused for a team that the user does not lead
     */
    @Transactional
    public long begin(AnalysisKind kind, LocalDate start, long team, CurrentUser user) {
        if (!writes(team, user)) {
            throw new Refused("profile.refused.analysis");
        }
        if (!kind.startOf(start).equals(start) || kind.after(start).isAfter(times.today())) {
            throw new Invalid("period", "profile.analysis.period");
        }
        int added = jdbc.sql("""
                        insert into card_analysis (kind, period_start, team_id, author_id, author, finished, changed_at, version)
                        values (?, ?, ?, ?, ?, false, ?, 0) on conflict do nothing
                        """)
                .params(kind.name(), start, team, user.id(), user.name(), Timestamp.from(times.now()))
                .update();
        long id = jdbc.sql("select id from card_analysis where kind = ? and period_start = ? and team_id = ?")
                .params(kind.name(), start, team)
                .query(Long.class)
                .single();
        if (added > 0) {
            record("ANALYSIS_BEGUN", require(id, user), user);
        }
        return id;
    }

    /**
     * @param finish whether it is finished by it, with the figures of this moment
     * @throws NotFound when it is absent or of a team that the user does not see
     * @throws Refused for who does not lead its team
     * @throws Invalid with every field at fault
     * @throws Conflict when it is finished, or somebody else has saved since the form was opened
     */
    @Transactional
    public void write(long id, AnalysisForm form, boolean finish, CurrentUser user) {
        var analysis = requireToWrite(id, user);
        var text = form.checked(finish);
        int written = jdbc.sql("""
                        update card_analysis set summary = ?, risks = ?, measures = ?, finished = ?, figures = ?, author_id = ?,
                                                 author = ?, changed_at = ?, version = version + 1
                        where id = ? and version = ? and finished = false
                        """)
                .params(
                        text.summary(),
                        text.risks(),
                        text.measures(),
                        finish,
                        finish ? figures.frozen(analysis) : null,
                        user.id(),
                        user.name(),
                        Timestamp.from(times.now()),
                        id,
                        form.seen())
                .update();
        if (written == 0) {
            throw new Conflict("profile.analysis.stale", analysis.author());
        }
        record(finish ? "ANALYSIS_FINISHED" : "ANALYSIS_WRITTEN", analysis, user);
    }

    /**
     * @throws NotFound when it is absent or of a team that the user does not see
     * @throws Refused for who does not lead its team
     * @throws Conflict when it is no longer finished
     */
    @Transactional
    public void reopen(long id, CurrentUser user) {
        var analysis = requireToWrite(id, user);
        int reopened = jdbc.sql("""
                        update card_analysis set finished = false, figures = null, changed_at = ?, version = version + 1
                        where id = ? and finished = true
                        """).params(Timestamp.from(times.now()), id).update();
        if (reopened == 0) {
            throw new Conflict("profile.analysis.open");
        }
        record("ANALYSIS_REOPENED", analysis, user);
    }

    private Analysis requireToWrite(long id, CurrentUser user) {
        var analysis = require(id, user);
        if (!writes(analysis.teamId(), user)) {
            throw new Refused("profile.refused.analysis");
        }
        return analysis;
    }

    private JdbcClient.MappedQuerySpec<Analysis> query(String rest, CurrentUser user) {
        boolean all = user.scope().everything();
        var led = user.ledTeamIds().isEmpty() ? List.of(-1L) : user.ledTeamIds();
        return jdbc.sql(ANALYSES.formatted(all ? "1 = 1" : "a.team_id in (:led)") + rest)
                .params(all ? Map.of() : Map.of("led", led))
                .query(Analysis.class);
    }

    private void record(String action, Analysis analysis, CurrentUser user) {
        var name = analysis.period() + (analysis.teamName() == null ? "" : " " + analysis.teamName());
        audit.record(AuditEvent.by(user.actor(), action).on("analysis", analysis.id(), name));
    }
}
