package io.startier.importing;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Imports as their users see them (row S5): one's own, and everybody's for general managers and executives; administrators
 * see of other people's only that they were. All else is as good as absent.
 */
@Component
class Imports {

    private static final int PAGE = 50;

    private final ImportJobs jobs;
    private final ImportErrors errors;
    private final Workbook workbook;
    private final FileAnalysis analysis;
    private final Inspector inspector;
    private final Loads loads;
    private final ImportRunner runner;
    private final ImportUndo undo;
    private final ImportLimits limits;

    Imports(
            ImportJobs jobs,
            ImportErrors errors,
            Workbook workbook,
            FileAnalysis analysis,
            Inspector inspector,
            Loads loads,
            ImportRunner runner,
            ImportUndo undo,
            ImportLimits limits) {
        this.jobs = jobs;
        this.errors = errors;
        this.workbook = workbook;
        this.analysis = analysis;
        this.inspector = inspector;
        this.loads = loads;
        this.runner = runner;
        this.undo = undo;
        this.limits = limits;
    }

    /**
     * Keeps a file that can be read as a table; nothing of it is written yet.
     *
     * @param kind null to guess it
     * @throws Invalid when the file cannot be read
     * @throws Refused when the user may not load this kind
     */
    ImportJob upload(String fileName, byte[] content, Kind kind, CurrentUser user) {
        var file = workbook.asText(Upload.of(fileName, content), kind);
        return keep(asLastTime(analysed(file, kind, user), file, kind, user), file, user);
    }

    private Layout analysed(Upload file, Kind kind, CurrentUser user) {
        requireLoader(kind, user);
        return analysis.analyse(file.content(), file.name(), kind);
    }

    /** Columns that the same person has matched before for the same header are matched that way again (row S5). */
    private Layout asLastTime(Layout layout, Upload file, Kind kind, CurrentUser user) {
        return jobs.remembered(layout.header(), user.id())
                .filter(before -> kind == null || kind == before.kind())
                .map(before -> analysis.at(file.content(), layout.readLike(before)))
                .orElse(layout);
    }

    private ImportJob keep(Layout layout, Upload file, CurrentUser user) {
        requireLoader(layout.kind(), user);
        return jobs.require(jobs.add(layout, file.name(), file.content(), file.sha256(), user));
    }

    /** Uploads and runs at once. @throws Invalid also when the header lacks a required column */
    ImportJob load(String fileName, byte[] content, Kind kind, ImportMode mode, CurrentUser user) {
        var file = workbook.asText(Upload.of(fileName, content), kind);
        var job = keep(analysed(file, kind, user), file, user);
        try {
            job.layout(file.content()).requireComplete();
            runner.start(job.id(), mode, user);
        } catch (Invalid | Conflict notStarted) {
            jobs.discard(job.id());
            throw notStarted;
        }
        return job;
    }

    /** @throws NotFound when it is absent or not the user's to see */
    ImportJob require(long id, CurrentUser user) {
        var job = jobs.require(id);
        if (!isSeenBy(job, user) && !user.has(Role.ADMINISTRATOR)) {
            throw new NotFound("import");
        }
        return job;
    }

    /** @throws NotFound when its rows are not the user's to see */
    ImportJob requireRows(long id, CurrentUser user) {
        var job = require(id, user);
        if (!isSeenBy(job, user)) {
            throw new NotFound("import");
        }
        return job;
    }

    boolean isSeenBy(ImportJob job, CurrentUser user) {
        return job.uploadedBy() == user.id() || user.hasAny(Role.GENERAL_MANAGER, Role.EXECUTIVE);
    }

    boolean mayChange(ImportJob job, CurrentUser user) {
        return job.kind().mayBeLoadedBy(user) && (job.uploadedBy() == user.id() || user.has(Role.GENERAL_MANAGER));
    }

    List<ImportJob> history(Long before, CurrentUser user) {
        boolean all = user.hasAny(Role.GENERAL_MANAGER, Role.EXECUTIVE, Role.ADMINISTRATOR);
        return jobs.latest(all ? null : user.id(), before, PAGE + 1);
    }

    static int page() {
        return PAGE;
    }

    Layout layout(ImportJob job) {
        return job.layout(jobs.content(job.id()));
    }

    byte[] content(ImportJob job) {
        return jobs.content(job.id());
    }

    Optional<ImportJob> earlier(ImportJob job) {
        return jobs.earlier(job);
    }

    /** The first complaints in the order of the rows, and how many there are in all. */
    record Complaints(List<Fault> first, int total) {}

    Complaints complaints(ImportJob job) {
        return new Complaints(errors.first(job.id(), limits.errorsShown()), errors.count(job.id()));
    }

    /** What an import would find, and its first rows. */
    record Preview(Inspection inspection, Complaints complaints, List<Row> rows) {}

    Preview preview(ImportJob job, Layout layout, CurrentUser user) {
        var content = jobs.content(job.id());
        var faults = new ArrayList<Fault>();
        var inspection = inspector.inspect(
                content,
                layout,
                loads.begin(user),
                fault -> {
                    if (faults.size() < limits.errorsShown()) {
                        faults.add(fault);
                    }
                },
                rows -> {});
        faults.sort(Comparator.comparingInt(Fault::row));
        return new Preview(inspection, new Complaints(faults, inspection.faults()), firstRows(content, layout));
    }

    List<Row> firstRows(byte[] content, Layout layout) {
        var rows = new ArrayList<Row>();
        try (var table = layout.open(content)) {
            while (rows.size() < 5 && table.hasNext()) {
                rows.add(table.next());
            }
        }
        return rows;
    }

    /**
     * Reads the file another way.
     *
     * @param columns for each column of the file the kind's column that it holds, or an empty text
     * @param dates null to find it out
     */
    void reshape(ImportJob job, Kind kind, DateFormat dates, List<String> columns, CurrentUser user) {
        requireChanger(job, user);
        requireLoader(kind, user);
        var content = jobs.content(job.id());
        var layout = job.layout(content);
        var mapping = kind == job.kind() ? mapping(kind, columns) : Mapping.guess(kind, layout.header());
        var other = new Layout(
                kind, layout.encoding(), layout.delimiter(), dates, mapping, layout.header(), layout.width());
        jobs.reshape(job.id(), dates == null ? analysis.at(content, other) : other);
    }

    private static Mapping mapping(Kind kind, List<String> columns) {
        var indexes = new HashMap<String, Integer>();
        for (int i = 0; i < columns.size(); i++) {
            var name = columns.get(i);
            if (!name.isEmpty() && indexes.put(kind.column(name).name(), i) != null) {
                throw new Invalid("columns", "import.mapping.twice", name);
            }
        }
        return new Mapping(indexes);
    }

    void run(ImportJob job, ImportMode mode, CurrentUser user) {
        requireChanger(job, user);
        layout(job).requireComplete();
        runner.start(job.id(), mode, user);
    }

    void undo(ImportJob job, CurrentUser user) {
        requireChanger(job, user);
        undo.undo(job, user);
    }

    void discard(ImportJob job, CurrentUser user) {
        requireChanger(job, user);
        if (!jobs.discard(job.id())) {
            throw new Conflict("import.started");
        }
    }

    private void requireChanger(ImportJob job, CurrentUser user) {
        if (!mayChange(job, user)) {
            throw new Refused("import.refused.job");
        }
    }

    private static void requireLoader(Kind kind, CurrentUser user) {
        if (kind != null && !kind.mayBeLoadedBy(user)) {
            throw new Refused("import.refused.kind");
        }
    }
}
