package io.startier.engagement.visit;

import io.startier.account.CurrentUser;
import io.startier.shared.NumberedPage;
import io.startier.shared.Times;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Which customers have waited longer for a contact than their tier is promised (row P5). */
@Component
class Frequencies {

    /** @param plannedOn day of the next planned visit, or null */
    record Waiting(
            String code,
            String name,
            Integer star,
            String owner,
            LocalDate contactedOn,
            LocalDate dueOn,
            int visitDays,
            LocalDate plannedOn) {

        public long daysOver(LocalDate today) {
            return ChronoUnit.DAYS.between(dueOn, today);
        }
    }

    private static final String COLUMNS = """
            select c.code, c.name, c.star_in_force as star, o.name as owner, d.contacted_on, d.due_on, d.visit_days,
                   (select min(v.planned_on) from visit v
                    where v.customer_id = c.id and v.status = 'PLANNED' and v.planned_on >= :today) as planned_on
            """;

    private static final String OVERDUE = """
             from contact_due d join customer c on c.id = d.customer_id left join app_user o on o.id = c.owner_id
            where d.due_on < :today and %s %s
            """;

    private static final String ORDER = " order by coalesce(c.star_in_force, -1) desc, d.due_on, c.code";

    private final JdbcClient jdbc;
    private final Times times;

    Frequencies(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /** Empty for a customer that is lost. */
    Optional<Frequency> of(long customerId) {
        return jdbc.sql("select contacted_on, due_on, visit_days from contact_due where customer_id = ?")
                .param(customerId)
                .query(Frequency.class)
                .optional();
    }

    /** The highest star first, and of those who has waited the longest. */
    List<Waiting> overdue(boolean onlyOwn, int rows, CurrentUser user) {
        return query(COLUMNS, onlyOwn, user, ORDER + " limit " + rows)
                .query(Waiting.class)
                .list();
    }

    NumberedPage<Waiting> page(boolean onlyOwn, Integer number, UriComponentsBuilder address, CurrentUser user) {
        return NumberedPage.of(
                count(onlyOwn, user),
                number,
                address,
                (offset, size) -> query(COLUMNS, onlyOwn, user, ORDER + " limit " + size + " offset " + offset)
                        .query(Waiting.class)
                        .list());
    }

    int count(boolean onlyOwn, CurrentUser user) {
        return query("select count(*)", onlyOwn, user, "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec query(String columns, boolean onlyOwn, CurrentUser user, String order) {
        var scope = user.scope();
        var own = onlyOwn ? " and c.owner_id = :me" : "";
        return jdbc.sql(columns + OVERDUE.formatted(scope.on("c"), own) + order)
                .params(scope.parameters())
                .param("today", times.today())
                .param("me", user.id());
    }
}
