package io.startier.importing;

import io.startier.shared.CsvDownload;
import io.startier.shared.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rows that were not taken, in the columns of their file and with the reasons, to be put right and loaded again. */
@Component
class RejectedRows {

    private final Imports imports;
    private final ImportErrors errors;
    private final FaultTexts texts;
    private final Messages messages;

    RejectedRows(Imports imports, ImportErrors errors, FaultTexts texts, Messages messages) {
        this.imports = imports;
        this.errors = errors;
        this.texts = texts;
        this.messages = messages;
    }

    void write(ImportJob job, HttpServletResponse response) throws IOException {
        var content = imports.content(job);
        var layout = job.layout(content);
        try (var csv = CsvDownload.to(response, "rejected-" + job.id() + ".csv");
                var table = layout.open(content)) {
            csv.row(with(layout.header(), layout.header().size(), messages.of("import.rejected.reason")));
            Map<Integer, List<Fault>> faults = Map.of();
            while (table.hasNext()) {
                var row = table.next();
                if ((row.number() - 1) % Pieces.SIZE == 0) {
                    faults = faults(job, row.number());
                }
                var reasons = faults.get(row.number());
                if (reasons != null) {
                    csv.row(with(row.cells(), layout.header().size(), reasons(reasons)));
                }
            }
        }
    }

    private Map<Integer, List<Fault>> faults(ImportJob job, int from) {
        return errors.between(job.id(), from, from + Pieces.SIZE - 1).stream()
                .collect(Collectors.groupingBy(Fault::row));
    }

    private String reasons(List<Fault> faults) {
        return faults.stream().map(texts::whole).collect(Collectors.joining(" "));
    }

    private static List<String> with(List<String> cells, int width, String last) {
        var row = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (row.size() < width) {
            row.add("");
        }
        row.add(last);
        return row;
    }
}
