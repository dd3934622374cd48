package io.startier.dashboard;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what the customers of each class brought. */
@Component
class ClassSums {

    private final JdbcClient jdbc;

    ClassSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Assessed customers that have no class are one group with a null code.
     *
     * @param classColumn of the result, such as {@code r.pyramid}
     * @param salesColumn what counts as sales
     */
    List<ClassSum> of(Slice slice, String classColumn, String salesColumn) {
        return jdbc.sql("""
                        select %1$s as code, count(*) as customers, coalesce(sum(%2$s), 0) as sales,
                               coalesce(sum(r.profit), 0) as profit
                        %3$s r.customer_id is not null and %4$s
                        group by %1$s
                        """.formatted(classColumn, salesColumn, Slice.CUSTOMERS, slice.condition()))
                .params(slice.parameters())
                .query(ClassSum.class)
                .list();
    }
}
