package io.startier.approval;

import io.startier.account.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may sign which step, read from the database at the moment of asking (row A4).
 *
 * <p>A step of a team is signed by an active sales manager of that team or of one above it. A general manager stands in
 * only while no such manager is there. Never the submitter, and nobody twice on one request.
 */
@Component
public class Signers {

    /** A possible signer; {@code distance} counts the levels between the signer's team and that of the step. */
    public record Signer(long id, String name, int distance) {}

    /** Needs the aliases s (role, team_id), r (id, submitter_id) and u (app_user). */
    static final String MAY_SIGN = """
            u.active and u.id <> r.submitter_id
            and not exists (select 1 from approval_decision d where d.request_id = r.id and d.decided_by = u.id)
            and (exists (select 1 from user_role h where h.user_id = u.id and h.role = s.role)
                 and (s.team_id is null
                      or exists (select 1 from leader l where l.team_id = s.team_id and l.user_id = u.id))
                 or s.role = 'SALES_MANAGER' and s.team_id is not null
                 and exists (select 1 from user_role h where h.user_id = u.id and h.role = 'GENERAL_MANAGER')
                 and not exists (select 1 from leader l where l.team_id = s.team_id and l.user_id <> r.submitter_id))
            """;

    static final String LEADERS = """
            with recursive above (team_id, above_id, distance) as (
                select id, id, 0 from team
                union all
                select a.team_id, t.parent_id, a.distance + 1
                from above a join team t on t.id = a.above_id
                where t.parent_id is not null and a.distance < 20
            ), leader (team_id, user_id, distance) as (
                select a.team_id, u.id, a.distance
                from above a
                join app_user u on u.team_id = a.above_id and u.active
                join user_role h on h.user_id = u.id and h.role = 'SALES_MANAGER'
            )
            """;

    private static final String PEOPLE = LEADERS + """
            select u.id, u.name,
                   coalesce((select min(l.distance) from leader l where l.team_id = s.team_id and l.user_id = u.id), 0)
                       as distance
            from app_user u
            cross join (select cast(:role as varchar(30)) as role, cast(:team as bigint) as team_id) s
            cross join (select cast(:request as bigint) as id, cast(:submitter as bigint) as submitter_id) r
            where %s
            order by distance, u.name, u.id
            """;

    private static final String HOLDS = """
            u.active and u.id <> r.submitter_id
            and exists (select 1 from user_role h where h.user_id = u.id and h.role = s.role)
            and (s.team_id is null or exists (select 1 from leader l where l.team_id = s.team_id and l.user_id = u.id))
            """;

    private final JdbcClient jdbc;

    Signers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who hold the step's role themselves, other than the submitter; the nearest first. */
    public List<Signer> holders(Step step, long submitterId) {
        return people(HOLDS, step, null, submitterId);
    }

    /** Those who may sign the step of the request now; the nearest first, empty when nobody can. */
    public List<Signer> of(ApprovalRequest request, Step step) {
        return people(MAY_SIGN, step, request.id(), request.submitterId());
    }

    boolean maySign(ApprovalRequest request, Step step, long userId) {
        return of(request, step).stream().anyMatch(signer -> signer.id() == userId);
    }

    Set<Role> rolesOf(long userId) {
        return jdbc.sql("select role from user_role where user_id = ?")
                .param(userId)
                .query(Role.class)
                .set();
    }

    private List<Signer> people(String condition, Step step, Long requestId, long submitterId) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("role", step.role().name());
        parameters.put("team", step.teamId());
        parameters.put("request", requestId);
        parameters.put("submitter", submitterId);
        return jdbc.sql(PEOPLE.formatted(condition))
                .params(parameters)
                .query(Signer.class)
                .list();
    }
}
