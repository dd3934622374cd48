package io.startier.dashboard;

import io.startier.tiering.Rules;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds customers that could rise or fall and for whom nothing is proposed yet. */
@Component
class Candidates {

    /** @param username null for nobody */
    record OfOwner(String username, String name, long rises, long falls) {}

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest stars first, among equal ones the widest gaps, then the largest customers. */
    List<Candidate> of(Slice slice, Rules rules, int limit) {
        return jdbc
                .sql("""
                        select c.code, c.name, o.name as owner_name, t.code as team_code, c.star_in_force as in_force,
                               r.star_suggested as suggested, r.annual_value, r.potential
                        %s r.star_suggested <> c.star_in_force and %s
                          and not exists (select 1 from proposal p where p.open_key = c.id)
                        order by greatest(r.star_suggested, c.star_in_force) desc,
                                 abs(r.star_suggested - c.star_in_force) desc, r.annual_value desc, c.code
                        limit :rows
                        """.formatted(Slice.CUSTOMERS, slice.condition()))
                .params(slice.parameters())
                .param("rows", limit)
                .query(Candidate.Figures.class)
                .list()
                .stream()
                .map(figures -> Candidate.of(figures, rules.starBoundsFor(figures.teamCode())))
                .toList();
    }

    long count(Slice slice) {
        return jdbc.sql("select count(*) %s r.star_suggested <> c.star_in_force and %s and not exists"
                                .formatted(Slice.CUSTOMERS, slice.condition())
                        + " (select 1 from proposal p where p.open_key = c.id)")
                .params(slice.parameters())
                .query(Long.class)
                .single();
    }

    /** How many each salesperson has, most first. */
    List<OfOwner> byOwner(Slice slice) {
        return jdbc.sql("""
                        select o.username, o.name,
                               sum(case when r.star_suggested > c.star_in_force then 1 else 0 end) as rises,
                               sum(case when r.star_suggested < c.star_in_force then 1 else 0 end) as falls
                        %s r.star_suggested <> c.star_in_force and %s
                          and not exists (select 1 from proposal p where p.open_key = c.id)
                        group by o.username, o.name
                        order by count(*) desc, o.name
                        """.formatted(Slice.CUSTOMERS, slice.condition()))
                .params(slice.parameters())
                .query(OfOwner.class)
                .list();
    }
}
