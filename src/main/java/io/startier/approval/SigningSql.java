package io.startier.approval;

/**
 * Who may sign which step, as parts of queries (row A4).
 *
 * <p>A <em>voice</em> is somebody active who speaks with the authority of {@code person_id}: everybody with their own, and
 * a deputy with that of the absent person as well. An absent person's authority is their own alone: chains of deputies are
 * not followed.
 *
 * <p>Parameter {@code today}; a {@code request} is aliased r (id, submitter_id), its step s (step_no, role, team_id, escalated_at),
 * a voice v.
 */
final class SigningSql {

    private static final String RUNS = "d.ended_at is null and d.from_day <= :today and d.until_day >= :today";

    /** Somebody who is not there today: needs the alias v. */
    static final String IS_AWAY =
            "exists (select 1 from delegation d where d.absent_id = v.signer_id and " + RUNS + ")";

    static final String ANYBODY_IS_AWAY = "exists (select 1 from delegation d where " + RUNS + ")";

    static final String AWAY_UNTIL =
            "(select max(d.until_day) from delegation d where d.absent_id = v.signer_id and " + RUNS + ")";

    static final String VOICES = """
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
            ), voice (signer_id, person_id) as (
                select u.id, u.id from app_user u where u.active
                union all
                select d.deputy_id, d.absent_id
                from delegation d
                join app_user a on a.id = d.absent_id and a.active
                join app_user u on u.id = d.deputy_id and u.active
                where exists (select 1 from user_role h
                              where h.user_id = u.id and h.role in ('SALES_MANAGER', 'GENERAL_MANAGER'))
                  and %s
            )
            """.formatted(RUNS);

    /** Has the authority of the step by role, and for a step of a team by leading it or a team above it. */
    static final String HOLDS = """
            exists (select 1 from user_role h where h.user_id = v.person_id and h.role = s.role)
            and (s.team_id is null
                 or exists (select 1 from leader l where l.team_id = s.team_id and l.user_id = v.person_id))
            """;

    /**
     * Neither the submitter nor anybody whose word the request has already; a general manager signs a manager's step once it
     * is escalated, or while nobody leads the team. In the submitter's name a deputy gives no more than the second signature,
     * which stands beside that of somebody else.
     */
    static final String MAY_SIGN = """
            r.submitter_id <> v.signer_id
            and (r.submitter_id <> v.person_id or s.step_no = 2)
            and not exists (select 1 from approval_signatory g
                            where g.request_id = r.id and g.person_id in (v.signer_id, v.person_id))
            and (%s
                 or s.role = 'SALES_MANAGER' and s.team_id is not null
                 and exists (select 1 from user_role h where h.user_id = v.person_id and h.role = 'GENERAL_MANAGER')
                 and (s.escalated_at is not null
                      or not exists (select 1 from leader l where l.team_id = s.team_id and l.user_id <> r.submitter_id)))
            """.formatted(HOLDS);

    private SigningSql() {}
}
