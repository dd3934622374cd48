package io.startier.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a reader can choose from: only what occurs among the customers that the reader sees. */
@Component
class SliceChoices {

    /** Each a map of value to text. */
    record Choices(
            Map<String, String> teams,
            Map<String, String> owners,
            Map<String, String> countries,
            Map<String, String> industries) {}

    private final JdbcClient jdbc;

    SliceChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Choices of(Slice slice) {
        var everything = new Slice(slice.scope(), Filter.NONE);
        return new Choices(
                choices(everything, "t.code", "t.name"),
                choices(everything, "o.username", "o.name"),
                choices(everything, "c.country", "c.country"),
                choices(everything, "c.industry", "c.industry"));
    }

    private Map<String, String> choices(Slice slice, String value, String text) {
        var choices = new LinkedHashMap<String, String>();
        jdbc.sql("select distinct %1$s, %2$s %3$s %4$s and %1$s is not null order by %2$s, %1$s"
                        .formatted(value, text, Slice.CUSTOMERS, slice.condition()))
                .params(slice.parameters())
                .query(row -> {
                    choices.put(row.getString(1), row.getString(2));
                });
        return choices;
    }
}
