package io.startier.approval;

import io.startier.account.Role;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may sign which step, read from the database at the moment of asking (row A4).
 *
 * <p>A step of a team is signed by an active sales manager of that team or of one above it, or by whoever stands in for
 * them that day. A general manager signs it only while no such manager is there, or once it is escalated. Never the
 * submitter, and nobody's word twice on one request: neither given by themself nor by a deputy. A submitter's deputy gives
 * the second of two signatures at most.
 */
@Component
public class Signers {

    /**
     * A possible signer.
     *
     * @param distance levels between the team of the person whose authority it is and that of the step; far for those who
     *     are above all teams
     * @param forId whom the signer stands in for, null for nobody
     * @param awayUntil the last day on which the signer is out of office, who may sign all the same; null for present
     */
    public record Signer(long id, String name, int distance, Long forId, String forName, LocalDate awayUntil) {

        public boolean isThere() {
            return awayUntil == null;
        }
    }

    /** Somebody for whom another stands in. */
    record Absent(long id, String name) {}

    private static final String PEOPLE = SigningSql.VOICES + """
            select u.id, u.name,
                   coalesce((select min(l.distance) from leader l where l.team_id = s.team_id and l.user_id = p.id),
                            case when s.team_id is null then 0 else 100 end) as distance,
                   case when p.id <> u.id then p.id end as for_id,
                   case when p.id <> u.id then p.name end as for_name,
                   %s as away_until
            from voice v
            join app_user u on u.id = v.signer_id
            join app_user p on p.id = v.person_id
            cross join (select cast(:no as int) as step_no, cast(:role as varchar(30)) as role, cast(:team as bigint) as team_id,
                               cast(:escalated as timestamp with time zone) as escalated_at) s
            cross join (select cast(:request as bigint) as id, cast(:submitter as bigint) as submitter_id) r
            where %s
            order by case when p.id <> u.id then 1 else 0 end, distance, u.name, u.id, p.name, p.id
            """;

    private static final String MAY_SIGN = PEOPLE.formatted(SigningSql.AWAY_UNTIL, SigningSql.MAY_SIGN);

    private static final String HOLD = PEOPLE.formatted(
            SigningSql.AWAY_UNTIL, SigningSql.HOLDS + " and v.person_id = v.signer_id and u.id <> r.submitter_id");

    private final JdbcClient jdbc;
    private final Times times;

    Signers(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /** Those who hold the step's role themselves, other than the submitter; the nearest first. */
    public List<Signer> holders(Step step, long submitterId) {
        return people(HOLD, step, parameters(null, 1, submitterId, false));
    }

    /**
     * Those who could sign the step today, were it asked for by the submitter; the nearest first.
     *
     * @param no the place of the step in its chain, counted from 1
     */
    public List<Signer> of(Step step, int no, long submitterId) {
        return people(MAY_SIGN, step, parameters(null, no, submitterId, false));
    }

    /** Those who may sign the step of the request now; the nearest first, empty when nobody can. */
    public List<Signer> of(ApprovalRequest request, int step) {
        return people(
                MAY_SIGN,
                request.steps().get(step - 1),
                parameters(request.id(), step, request.submitterId(), request.isEscalated(step)));
    }

    /**
     * Whose turn it is among those who may sign: the nearest and, should they all be out of office, those above them up to
     * the first who is there.
     */
    public static List<Signer> asked(List<Signer> signers) {
        int nearest = signers.stream()
                .filter(Signer::isThere)
                .mapToInt(Signer::distance)
                .min()
                .orElse(Integer.MAX_VALUE);
        return signers.stream().filter(signer -> signer.distance() <= nearest).toList();
    }

    boolean maySign(ApprovalRequest request, int step, long userId) {
        return voice(request, step, userId).isPresent();
    }

    /** In whose name the user would sign: the own, if that will do, else that of the nearest they stand in for. */
    Optional<Signer> voice(ApprovalRequest request, int step, long userId) {
        return of(request, step).stream()
                .filter(signer -> signer.id() == userId)
                .findFirst();
    }

    /** Whom the user stands in for today. */
    List<Absent> absentFor(long userId) {
        return jdbc.sql(SigningSql.VOICES + """
                        select p.id, p.name from voice v join app_user p on p.id = v.person_id
                        where v.signer_id = :user and v.person_id <> v.signer_id
                        order by p.name, p.id
                        """)
                .param("today", times.today())
                .param("user", userId)
                .query(Absent.class)
                .list();
    }

    /** The user's own roles and those of whom they stand in for. */
    Set<Role> rolesOf(long userId) {
        return jdbc.sql(SigningSql.VOICES + """
                        select h.role from voice v join user_role h on h.user_id = v.person_id
                        where v.signer_id = :user
                        """)
                .param("today", times.today())
                .param("user", userId)
                .query(Role.class)
                .set();
    }

    private Map<String, Object> parameters(Long request, int no, long submitterId, boolean escalated) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("today", times.today());
        parameters.put("request", request);
        parameters.put("no", no);
        parameters.put("submitter", submitterId);
        parameters.put("escalated", escalated ? Timestamp.from(times.now()) : null);
        return parameters;
    }

    /** The nearest first and of those who is there, everybody once: whoever has an authority of their own does not need another's. */
    private List<Signer> people(String sql, Step step, Map<String, Object> parameters) {
        parameters.put("role", step.role().name());
        parameters.put("team", step.teamId());
        var seen = new HashSet<Long>();
        return jdbc.sql(sql).params(parameters).query(Signer.class).list().stream()
                .filter(signer -> seen.add(signer.id()))
                .sorted(Comparator.comparingInt(Signer::distance).thenComparing(signer -> !signer.isThere()))
                .toList();
    }
}
