package io.startier.importing;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports for programs (row S5). An import that is not the caller's to see is absent: 404. */
@RestController
@RequestMapping("/api/imports")
@Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.ADMINISTRATOR, Role.EXECUTIVE})
class ImportApi {

    private final Imports imports;
    private final RejectedRows rejected;
    private final FaultTexts texts;

    ImportApi(Imports imports, RejectedRows rejected, FaultTexts texts) {
        this.imports = imports;
        this.rejected = rejected;
        this.texts = texts;
    }

    /** What an accepted file is known by. */
    record Accepted(long id) {}

    /**
     * Takes a CSV file of up to 20 MB and 200,000 rows and imports it in the background.
     *
     * @param kind {@code teams}, {@code users}, {@code customers}, {@code contacts}, {@code products}, {@code rates},
     *     {@code orders} or {@code potentials}
     * @param mode {@code all}: one row that cannot be taken, and nothing is written; {@code valid}: the other rows are
     * @throws io.startier.shared.Invalid 422 when the file is no table, has no rows or lacks a required column
     * @throws io.startier.shared.Refused 403 when the caller may not load this kind
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.ADMINISTRATOR})
    Accepted start(
            @RequestParam String kind,
            @RequestParam(defaultValue = "all") String mode,
            @RequestParam MultipartFile file,
            CurrentUser user)
            throws IOException {
        var job = imports.load(file.getOriginalFilename(), file.getBytes(), Kind.of(kind), ImportMode.of(mode), user);
        return new Accepted(job.id());
    }

    /** How the import stands. */
    @GetMapping("/{id}")
    ImportView show(@PathVariable long id, CurrentUser user) {
        return view(imports.require(id, user), user);
    }

    /** The rows that were not taken, with the reasons. */
    @GetMapping("/{id}/rejected.csv")
    void rejected(@PathVariable long id, CurrentUser user, HttpServletResponse response) throws IOException {
        rejected.write(imports.requireRows(id, user), response);
    }

    /**
     * Takes everything back that the import did.
     *
     * @throws io.startier.shared.Conflict 409 when it did nothing, is undone already, or later changes stand on it
     */
    @PostMapping("/{id}/undo")
    @Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.ADMINISTRATOR})
    ImportView undo(@PathVariable long id, CurrentUser user) {
        imports.undo(imports.requireRows(id, user), user);
        return view(imports.require(id, user), user);
    }

    private ImportView view(ImportJob job, CurrentUser user) {
        var complaints = imports.isSeenBy(job, user) ? imports.complaints(job) : null;
        return new ImportView(
                job.id(),
                job.kind().path(),
                job.mode().name().toLowerCase(Locale.ROOT),
                job.status().name(),
                job.fileName(),
                job.rows(),
                job.inserted(),
                job.updated(),
                job.unchanged(),
                job.rejected(),
                job.progress(),
                texts.of(job.message()),
                notice(job),
                complaints == null
                        ? null
                        : complaints.first().stream().map(this::error).toList(),
                complaints == null ? null : complaints.total());
    }

    private String notice(ImportJob job) {
        return imports.earlier(job).map(texts::broughtBefore).orElse(null);
    }

    private ImportView.Error error(Fault fault) {
        return new ImportView.Error(fault.row(), fault.line(), fault.column(), fault.shortCode(), texts.whole(fault));
    }
}
