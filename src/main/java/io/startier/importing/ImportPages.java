package io.startier.importing;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Conflict;
import io.startier.shared.CsvDownload;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.NotFound;
import io.startier.shared.SpokenException;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of imports (row S5): upload, look, run, result, undo. */
@Controller
@RequestMapping("/imports")
@Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.ADMINISTRATOR, Role.EXECUTIVE})
class ImportPages {

    private final Imports imports;
    private final RejectedRows rejected;
    private final FaultTexts texts;
    private final Messages messages;
    private final Times times;

    ImportPages(Imports imports, RejectedRows rejected, FaultTexts texts, Messages messages, Times times) {
        this.imports = imports;
        this.rejected = rejected;
        this.texts = texts;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping
    String list(@RequestParam(required = false) Long before, CurrentUser user, Model model) {
        var found = imports.history(before, user);
        boolean more = found.size() > Imports.page();
        var jobs = more ? found.subList(0, Imports.page()) : found;
        common(model);
        model.addAttribute("jobs", jobs);
        model.addAttribute(
                "next", more ? "/imports?before=" + jobs.get(jobs.size() - 1).id() : null);
        model.addAttribute("kinds", Kind.loadableBy(user));
        return "importing/imports";
    }

    @PostMapping
    @Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.ADMINISTRATOR})
    String upload(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam MultipartFile file,
            CurrentUser user,
            RedirectAttributes answer)
            throws IOException {
        try {
            var wanted = kind.isBlank() ? null : Kind.of(kind);
            var job = imports.upload(file.getOriginalFilename(), file.getBytes(), wanted, user);
            return "redirect:/imports/" + job.id();
        } catch (Invalid unreadable) {
            answer.addFlashAttribute("problem", messages.of(unreadable));
            return "redirect:/imports";
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, CurrentUser user, Model model) {
        var job = imports.require(id, user);
        common(model);
        model.addAttribute("job", job);
        model.addAttribute("mayChange", imports.mayChange(job, user));
        model.addAttribute(
                "earlier", imports.earlier(job).map(texts::broughtBefore).orElse(null));
        model.addAttribute("message", texts.of(job.message()));
        if (imports.isSeenBy(job, user)) {
            addRows(job, user, model);
        }
        return job.status() == JobStatus.PREVIEW ? "importing/preview" : "importing/job";
    }

    private void addRows(ImportJob job, CurrentUser user, Model model) {
        var layout = imports.layout(job);
        model.addAttribute("layout", layout);
        if (job.status() == JobStatus.PREVIEW) {
            addPreview(job, layout, user, model);
        } else {
            model.addAttribute("complaints", imports.complaints(job));
        }
    }

    private void addPreview(ImportJob job, Layout layout, CurrentUser user, Model model) {
        model.addAttribute("kinds", Kind.loadableBy(user));
        model.addAttribute("formats", DateFormat.values());
        model.addAttribute("missing", layout.mapping().missing(job.kind()));
        model.addAttribute("rows", imports.firstRows(imports.content(job), layout));
        if (layout.isComplete()) {
            var preview = imports.preview(job, layout, user);
            model.addAttribute("inspection", preview.inspection());
            model.addAttribute("complaints", preview.complaints());
        }
    }

    /** The bar while it runs; when it has ended the browser is asked to load the page anew. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable long id, CurrentUser user, Model model, HttpServletResponse response) {
        var job = imports.require(id, user);
        if (job.status() != JobStatus.RUNNING) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("job", job);
        return "importing/job :: progress";
    }

    /** How to read the file. @param columns for each column of the file the kind's column, or empty */
    record LayoutForm(String kind, String dates, List<String> columns) {}

    @PostMapping("/{id}/layout")
    @Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.ADMINISTRATOR})
    String layout(@PathVariable long id, LayoutForm form, CurrentUser user, RedirectAttributes answer) {
        return attempt(id, answer, () -> {
            var job = imports.requireRows(id, user);
            var dates = form.dates() == null || form.dates().isBlank() ? null : DateFormat.of(form.dates());
            var columns = form.columns() == null ? List.<String>of() : form.columns();
            imports.reshape(job, Kind.of(form.kind()), dates, columns, user);
        });
    }

    @PostMapping("/{id}/run")
    @Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.ADMINISTRATOR})
    String run(@PathVariable long id, @RequestParam String mode, CurrentUser user, RedirectAttributes answer) {
        return attempt(id, answer, () -> imports.run(imports.requireRows(id, user), ImportMode.of(mode), user));
    }

    @PostMapping("/{id}/undo")
    @Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.ADMINISTRATOR})
    String undo(@PathVariable long id, CurrentUser user, RedirectAttributes answer) {
        return attempt(id, answer, () -> {
            imports.undo(imports.requireRows(id, user), user);
            answer.addFlashAttribute("notice", messages.of("import.undone"));
        });
    }

    @PostMapping("/{id}/discard")
    @Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.DATA_STEWARD, Role.ADMINISTRATOR})
    String discard(@PathVariable long id, CurrentUser user, RedirectAttributes answer) {
        imports.discard(imports.requireRows(id, user), user);
        answer.addFlashAttribute("notice", messages.of("import.discarded"));
        return "redirect:/imports";
    }

    @GetMapping("/{id}/rejected.csv")
    void rejected(@PathVariable long id, CurrentUser user, HttpServletResponse response) throws IOException {
        rejected.write(imports.requireRows(id, user), response);
    }

    /** An empty file with the right headers. */
    @GetMapping("/templates/{kind}.csv")
    void template(@PathVariable String kind, HttpServletResponse response) throws IOException {
        var wanted = Kind.find(kind).orElseThrow(() -> new NotFound("kind"));
        try (var csv = CsvDownload.to(response, wanted.path() + ".csv")) {
            csv.row(wanted.columns().stream().map(Column::name).toList());
        }
    }

    private String attempt(long id, RedirectAttributes answer, Runnable step) {
        try {
            step.run();
        } catch (Invalid | Conflict impossible) {
            answer.addFlashAttribute("problem", messages.of((SpokenException) impossible));
        }
        return "redirect:/imports/" + id;
    }

    private void common(Model model) {
        model.addAttribute("section", "imports");
        model.addAttribute("texts", texts);
        model.addAttribute("zone", times.zone());
    }
}
