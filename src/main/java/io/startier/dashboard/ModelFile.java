package io.startier.dashboard;

import io.startier.account.CurrentUser;
import io.startier.shared.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The classes of a model as a file: one row per customer that has one, by code, with the figures behind it. */
@Component
class ModelFile {

    private static final List<String> WHO = List.of("c.code", "c.name", "o.username as owner", "t.code as team");

    private final JdbcClient jdbc;
    private final Bases bases;
    private final Exports exports;

    ModelFile(JdbcClient jdbc, Bases bases, Exports exports) {
        this.jdbc = jdbc;
        this.bases = bases;
        this.exports = exports;
    }

    /** @param columns of the result; who has nothing in the last of them is left out */
    void write(String dashboard, List<String> columns, CurrentUser user, Filter filter, HttpServletResponse response)
            throws IOException {
        var slice = Slice.of(user, filter);
        var basis = bases.of(slice);
        var rows = basis.isPresent() ? rows(slice, columns) : List.<List<Object>>of();
        exports.note(user, dashboard, filter);
        try (var csv = CsvDownload.to(response, dashboard + ".csv")) {
            var head = new ArrayList<>(List.of("code", "name", "owner", "team"));
            head.addAll(columns);
            head.addAll(List.of("currency", "as_of"));
            csv.row(head);
            rows.forEach(row -> {
                row.add(basis.orElseThrow().currency());
                row.add(basis.orElseThrow().asOf());
                csv.row(row);
            });
        }
    }

    private List<List<Object>> rows(Slice slice, List<String> columns) {
        var selected = Stream.concat(WHO.stream(), columns.stream().map(column -> "r." + column))
                .collect(Collectors.joining(", "));
        return jdbc.sql("select %s %s r.%s is not null and %s order by c.code"
                        .formatted(selected, Slice.CUSTOMERS, columns.get(columns.size() - 1), slice.condition()))
                .params(slice.parameters())
                .query((row, n) -> {
                    List<Object> cells = new ArrayList<>();
                    for (int i = 1; i <= WHO.size() + columns.size(); i++) {
                        cells.add(row.getObject(i));
                    }
                    return cells;
                })
                .list();
    }
}
