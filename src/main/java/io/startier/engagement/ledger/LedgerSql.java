package io.startier.engagement.ledger;

import io.startier.account.Scope;

/**
 * The ledger of many customers at once, each looked at once: what was counted, and by the rules of {@link Served} what follows.
 * Parameters: {@code today}, {@code now}, {@code from} (the period's first day) and the limits.
 */
final class LedgerSql {

    /**
     * Customers with the day from which they are counted: not before they were entered, nor before their star. The offset has
     * the day worked out once for each, not once for everything that happened.
     */
    private static final String CUSTOMERS = """
            select c.id, greatest(cast(:from as date), cast(c.created_at as date),
                                  cast(coalesce(s.since, c.star_since, c.created_at) as date)) as from_day
            from customer c
            left join (select r.customer_id, max(r.effective_at) as since from rating r
                       where r.from_star is distinct from r.star group by r.customer_id) s on s.customer_id = c.id
            where c.stage <> 'LOST' and %s
            offset 0 rows
            """;

    /** Everything that was done or fell due, dated; of whatever it is the number is 1, else 0. */
    private static final String EVENTS = """
            select a.customer_id, a.done_on as on_day, sum(round(a.quantity * k.rate, 2)) as contact_cost, 1 as contacts,
                   0 as answers, 0 as answers_kept, 0 as solutions, 0 as solutions_kept,
                   0 as commitments, 0 as commitments_kept, 0 as commitments_late
            from activity a join activity_kind k on k.id = a.kind_id
            where k.code in ('visit', 'call') and a.done_on between :from and :today %1$s
            group by a.customer_id, a.done_on
            union all
            select a.customer_id, cast(a.answer_due as date), 0, 0,
                   1, case when a.answered_at <= a.answer_due then 1 else 0 end, 0, 0, 0, 0, 0
            from complaint a where a.answer_due < :now and cast(a.answer_due as date) >= :from %1$s
            union all
            select a.customer_id, a.solve_due, 0, 0,
                   0, 0, 1, case when cast(a.solved_at as date) <= a.solve_due then 1 else 0 end, 0, 0, 0
            from complaint a where a.solve_due >= :from and a.solve_due < :today %1$s
            union all
            select a.customer_id, a.due_on, 0, 0, 0, 0, 0, 0,
                   1, case when a.closed_on <= a.due_on then 1 else 0 end, case when a.closed_on > a.due_on then 1 else 0 end
            from task a
            where a.commitment_id is not null and a.status <> 'CANCELLED' and a.due_on >= :from and a.due_on < :today %1$s
            """;

    private static final String COUNTED = """
            select b.id, b.from_day, coalesce(sum(e.contact_cost), 0) as contact_cost,
                   coalesce(sum(e.contacts), 0) as contacts,
                   coalesce(sum(e.answers), 0) as answers, coalesce(sum(e.answers_kept), 0) as answers_kept,
                   coalesce(sum(e.solutions), 0) as solutions, coalesce(sum(e.solutions_kept), 0) as solutions_kept,
                   coalesce(sum(e.commitments), 0) as commitments,
                   coalesce(sum(e.commitments_kept), 0) as commitments_kept,
                   coalesce(sum(e.commitments_late), 0) as commitments_late
            from (%s) b left join (%s) e on e.customer_id = b.id and e.on_day >= b.from_day
            group by b.id, b.from_day
            """;

    private static final String DAYS =
            "cast(extract(day from cast(:today as timestamp) - cast(k.from_day as timestamp)) as int)";
    private static final String CONTACTS_PROMISED = "(" + DAYS + " / p.visit_days)";
    private static final String PROMISED = "(" + CONTACTS_PROMISED + " + k.answers + k.solutions + k.commitments)";
    private static final String KEPT =
            "(least(k.contacts, " + CONTACTS_PROMISED + ") + k.answers_kept + k.solutions_kept + k.commitments_kept)";
    private static final String MORE = "(k.contacts - " + CONTACTS_PROMISED + ")";
    private static final String ORDER_VALUE = "case when r.annual_value is null or r.potential > r.annual_value"
            + " then r.potential else r.annual_value end";

    private static final String IS_UNDER = KEPT + " < " + PROMISED + " * cast(:keptShare as numeric(3, 2))";
    private static final String IS_OVER = "c.stage <> 'PROSPECT' and " + CONTACTS_PROMISED + " > 0 and " + MORE
            + " >= :moreContacts and k.contacts >= " + CONTACTS_PROMISED + " * cast(:contactFactor as numeric(4, 2))";

    /**
     * What was counted with what the star asks for, judged. The same terms are written out again and again rather than named in
     * a query within a query: H2 plans an inner query anew for each look at it, and that multiplies with each level.
     */
    private static final String LEDGER = "select k.*, c.code, c.name, c.star_in_force, c.owner_id, c.team_id,"
            + " c.stage = 'PROSPECT' as prospect, p.visit_days, " + DAYS + " as days, "
            + CONTACTS_PROMISED + " as contacts_promised, " + ORDER_VALUE + " as order_value,"
            + " k.commitments - k.commitments_kept - k.commitments_late as commitments_open, "
            + PROMISED + " as promised, " + KEPT + " as kept,"
            + " cast(" + KEPT + " as numeric(20, 6)) / nullif(" + PROMISED + ", 0) as kept_share,"
            + " case when " + IS_UNDER + " then 'UNDER' when " + IS_OVER + " then 'OVER' when " + PROMISED
            + " = 0 then 'NOTHING' else 'KEPT' end as verdict,"
            + " case when " + IS_UNDER + " then round(" + ORDER_VALUE + ", 2) when " + IS_OVER
            + " then round(cast(k.contact_cost * " + MORE
            + " as numeric(30, 10)) / nullif(k.contacts, 0), 2) end as at_stake"
            + " from (%s) k left join customer c on c.id = k.id"
            + " join service_promise p on p.star = coalesce(c.star_in_force, 0)"
            + " left join customer_standing r on r.customer_id = k.id";

    private static final String EVERYBODY = Scope.EVERYTHING.on("c");

    private LedgerSql() {}

    /** @param condition over customers {@code c}; where it narrows, what happened to others is not even read */
    static String of(String condition) {
        var narrow = condition.equals(EVERYBODY)
                ? ""
                : " and a.customer_id in (select c.id from customer c where " + condition + ")";
        var counted = COUNTED.formatted(CUSTOMERS.formatted(condition), EVENTS.formatted(narrow));
        return LEDGER.formatted(counted);
    }
}
