package io.startier.account;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Actor;
import io.startier.shared.CleanText;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree of teams as administrators keep it. */
@Component
public class TeamRegister {

    private static final int CODE = 40;
    private static final int NAME = 200;

    private final Teams teams;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final PeopleNews news;

    TeamRegister(Teams teams, JdbcClient jdbc, AuditTrail audit, PeopleNews news) {
        this.teams = teams;
        this.jdbc = jdbc;
        this.audit = audit;
        this.news = news;
    }

    /**
     * @param code key, at most 40 characters
     * @param parent code of the team above, or null
     * @return the id
     * @throws Invalid when a field cannot be taken or the code is taken
     */
    @Transactional
    public long add(String code, String name, String parent, Actor by) {
        var complaints = new ArrayList<Invalid.Field>();
        var cleanCode = code("code", code, complaints);
        var cleanName = UserProfile.line("name", name, NAME, complaints);
        if (cleanCode != null && teams.findByCode(cleanCode).isPresent()) {
            complaints.add(new Invalid.Field("code", "account.team.taken", cleanCode));
        }
        if (!complaints.isEmpty()) {
            throw new Invalid(complaints);
        }
        var team = teams.save(new Team(cleanCode, cleanName, parentId(parent)));
        audit.record(event(by, "TEAM_ADDED", team).with("parent", parent));
        return team.id();
    }

    /**
     * Renames the team and moves it below another.
     *
     * @return whether anything changed
     * @throws Invalid when the new place is below the team itself
     */
    @Transactional
    public boolean change(long id, String name, String parent, Actor by) {
        lockTree();
        return change(team(id), name, parent, by);
    }

    /** Like {@link #change(long, String, String, Actor)}, but only if the team is still as the form showed it. */
    @Transactional
    boolean change(long id, TeamForm form, Actor by) {
        lockTree();
        var team = team(id);
        if (!form.isOf(team.version())) {
            throw new Conflict("account.stale");
        }
        return change(team, form.name(), form.parent(), by);
    }

    private boolean change(Team team, String name, String parent, Actor by) {
        var complaints = new ArrayList<Invalid.Field>();
        var cleanName = UserProfile.line("name", name, NAME, complaints);
        var newParent = parentId(parent);
        if (isAtOrBelow(newParent, team.id())) {
            complaints.add(new Invalid.Field("parent", "account.team.cycle"));
        }
        if (!complaints.isEmpty()) {
            throw new Invalid(complaints);
        }
        if (team.name().equals(cleanName) && Objects.equals(team.parentId(), newParent)) {
            return false;
        }
        audit.record(event(by, "TEAM_CHANGED", team)
                .with("name", team.name() + " → " + cleanName)
                .with("parent", parent));
        team.rename(cleanName);
        move(team, newParent);
        return true;
    }

    private void move(Team team, Long parent) {
        if (!Objects.equals(team.parentId(), parent)) {
            team.moveBelow(parent);
            news.tell(EnumSet.of(Role.SALES_MANAGER));
        }
    }

    /** @throws Conflict while people, customers, teams below or sign-offs belong to it */
    @Transactional
    public void delete(long id, Actor by) {
        var team = team(id);
        try {
            jdbc.sql("delete from team where id = ?").param(id).update();
        } catch (DataIntegrityViolationException stillUsed) {
            throw new Conflict("account.team.used", team.name());
        }
        audit.record(event(by, "TEAM_DELETED", team));
    }

    private Team team(long id) {
        return teams.findById(id).orElseThrow(() -> new NotFound("team"));
    }

    /** Two moves at the same moment could close a circle between them. */
    private void lockTree() {
        jdbc.sql("select id from team order by id for update").query(Long.class).list();
    }

    private boolean isAtOrBelow(Long start, long id) {
        for (Long team = start; team != null; team = parentOf(team)) {
            if (team == id) {
                return true;
            }
        }
        return false;
    }

    private Long parentOf(long id) {
        return teams.findById(id).orElseThrow().parentId();
    }

    private Long parentId(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return teams.findByCode(code.strip())
                .map(Team::id)
                .orElseThrow(() -> new Invalid("parent", "account.user.team", code));
    }

    private static String code(String field, String raw, ArrayList<Invalid.Field> complaints) {
        var text = CleanText.code(raw, CODE);
        if (text.fault() != null) {
            complaints.add(new Invalid.Field(field, text.fault().messageKey(), CODE));
        } else if (text.isMissing()) {
            complaints.add(new Invalid.Field(field, "account.missing"));
        }
        return text.value();
    }

    private static AuditEvent event(Actor by, String action, Team team) {
        return AuditEvent.by(by, action).on("team", team.code(), team.name());
    }
}
