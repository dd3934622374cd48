package io.startier.profile.discipline;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.settings.CompanySettings;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The monthly and quarterly analyses (row P7). */
@Controller
@RequestMapping("/cards/analyses")
@Allowed({SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class AnalysisPages {

    private final Analyses analyses;
    private final AnalysisFigures figures;
    private final CompanySettings settings;
    private final Messages messages;
    private final Times times;

    AnalysisPages(
            Analyses analyses, AnalysisFigures figures, CompanySettings settings, Messages messages, Times times) {
        this.analyses = analyses;
        this.figures = figures;
        this.settings = settings;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping
    String list(CurrentUser user, Model model) {
        model.addAttribute("section", "cards");
        model.addAttribute("area", "analyses");
        model.addAttribute("analyses", analyses.visible(user));
        var periods = new LinkedHashMap<String, String>();
        for (var kind : AnalysisKind.values()) {
            kind.complete(times.today())
                    .forEach(start -> periods.put(
                            kind + "/" + start, messages.of("profile.analysis." + kind) + " " + kind.label(start)));
        }
        model.addAttribute("periods", periods);
        model.addAttribute("teams", analyses.teamsFor(user));
        model.addAttribute("company", Analyses.writes(0, user));
        model.addAttribute("zone", times.zone());
        return "profile/analyses";
    }

    /** @param period such as {@code MONTH/2026-02-01} */
    @PostMapping
    @Allowed({SALES_MANAGER, GENERAL_MANAGER})
    String begin(
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "0") long team,
            CurrentUser user) {
        var parts = period.split("/");
        try {
            var kind = AnalysisKind.valueOf(parts[0]);
            return "redirect:/cards/analyses/"
                    + analyses.begin(kind, LocalDate.parse(parts[parts.length - 1]), team, user);
        } catch (IllegalArgumentException | DateTimeException unknown) {
            throw new Invalid("period", "profile.analysis.period");
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, CurrentUser user, Model model) {
        var analysis = analyses.require(id, user);
        model.addAttribute("form", AnalysisForm.of(analysis));
        return page(analysis, user, model);
    }

    /** @param finish whether it is finished by it */
    @PostMapping("/{id}")
    @Allowed({SALES_MANAGER, GENERAL_MANAGER})
    ModelAndView write(
            @PathVariable long id,
            @ModelAttribute("form") AnalysisForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean finish,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        try {
            analyses.write(id, form, finish, user);
            redirect.addFlashAttribute(
                    "notice", messages.of(finish ? "profile.analysis.finished" : "profile.analysis.saved"));
            return new ModelAndView("redirect:/cards/analyses/" + id);
        } catch (Invalid invalid) {
            invalid.showIn(errors);
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, id, user, model);
        } catch (Conflict stale) {
            var kept = analyses.require(id, user);
            model.addAttribute("problem", messages.of(stale));
            model.addAttribute("kept", kept);
            model.addAttribute("form", form.withVersion(kept.version()));
            return refused(HttpStatus.CONFLICT, id, user, model);
        }
    }

    @PostMapping("/{id}/reopen")
    @Allowed({SALES_MANAGER, GENERAL_MANAGER})
    String reopen(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        analyses.reopen(id, user);
        redirect.addFlashAttribute("notice", messages.of("profile.analysis.reopened"));
        return "redirect:/cards/analyses/" + id;
    }

    private ModelAndView refused(HttpStatus status, long id, CurrentUser user, Model model) {
        return new ModelAndView(page(analyses.require(id, user), user, model), model.asMap(), status);
    }

    private String page(Analysis analysis, CurrentUser user, Model model) {
        var rows = figures.of(analysis);
        model.addAttribute("section", "cards");
        model.addAttribute("analysis", analysis);
        model.addAttribute("rows", rows);
        model.addAttribute("sums", AnalysisSums.of(rows));
        model.addAttribute("currency", settings.company().baseCurrency());
        model.addAttribute("writes", Analyses.writes(analysis.teamId(), user));
        model.addAttribute("zone", times.zone());
        return "profile/analysis";
    }
}
