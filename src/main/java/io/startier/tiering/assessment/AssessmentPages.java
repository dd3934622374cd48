package io.startier.tiering.assessment;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.settings.CompanySettings;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import io.startier.tiering.AssessmentView;
import io.startier.tiering.Assessments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Past and running assessments, and starting one (row T14). Administrators see the jobs, but nobody's results. */
@Controller
@RequestMapping("/assessments")
class AssessmentPages {

    private static final int PAGE = 25;
    private static final int RANKS = 50;
    private static final int YEARS_OFFERED = 8;
    private static final String LIST = "tiering/assessments";

    private final Assessments assessments;
    private final Ledger ledger;
    private final ResultBook book;
    private final ResultsFile results;
    private final Requests requests;
    private final CompanySettings settings;
    private final Messages messages;
    private final Times times;

    AssessmentPages(
            Assessments assessments,
            Ledger ledger,
            ResultBook book,
            ResultsFile results,
            Requests requests,
            CompanySettings settings,
            Messages messages,
            Times times) {
        this.assessments = assessments;
        this.ledger = ledger;
        this.book = book;
        this.results = results;
        this.requests = requests;
        this.settings = settings;
        this.messages = messages;
        this.times = times;
    }

    @ModelAttribute
    void frame(CurrentUser user, Model model) {
        model.addAttribute("section", "assessments");
        model.addAttribute("zone", times.zone());
        model.addAttribute(
                "mayStart", user != null && user.hasAny(Role.GENERAL_MANAGER, Role.ADMINISTRATOR, Role.SALES_MANAGER));
    }

    @GetMapping
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE, Role.ADMINISTRATOR})
    String list(@RequestParam(defaultValue = "0") long before, Model model) {
        fill(before, model);
        return LIST;
    }

    /** The table alone, asked for while something runs. */
    @GetMapping("/rows")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE, Role.ADMINISTRATOR})
    String rows(Model model) {
        fill(0, model);
        return "tiering/assessments :: rows";
    }

    private void fill(long before, Model model) {
        var page = ledger.list(before > 0 ? before : Long.MAX_VALUE, PAGE + 1);
        var shown = page.subList(0, Math.min(PAGE, page.size()));
        model.addAttribute("assessments", shown);
        model.addAttribute("current", ledger.current().map(AssessmentView::id).orElse(null));
        model.addAttribute("running", shown.stream().anyMatch(AssessmentView::isRunning));
        model.addAttribute("waiting", requests.anyWaiting());
        model.addAttribute(
                "next",
                page.size() > PAGE
                        ? "/assessments?before=" + shown.get(PAGE - 1).id()
                        : null);
        model.addAttribute("today", times.today());
        model.addAttribute("years", years());
    }

    private List<Integer> years() {
        int latest = settings.company().fiscalYears().of(times.today());
        return IntStream.range(0, YEARS_OFFERED).map(i -> latest - i).boxed().toList();
    }

    @PostMapping
    @Allowed({Role.GENERAL_MANAGER, Role.ADMINISTRATOR, Role.SALES_MANAGER})
    ModelAndView start(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @RequestParam(required = false) List<Integer> basisYears,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        try {
            assessments.start(asOf, basisYears, user.actor());
        } catch (Invalid invalid) {
            fill(0, model);
            model.addAttribute("problem", messages.of(invalid));
            return new ModelAndView(LIST, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", messages.of("tiering.assessment.started"));
        return new ModelAndView("redirect:/assessments");
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE, Role.ADMINISTRATOR})
    String detail(@PathVariable long id, @RequestParam(defaultValue = "0") int after, CurrentUser user, Model model) {
        var assessment = assessments.require(id);
        model.addAttribute("assessment", assessment);
        model.addAttribute("currency", settings.company().baseCurrency());
        if (assessment.isPublished()) {
            model.addAttribute("findings", ledger.findings(id));
        }
        if (assessment.isPublished() && user.seesCustomers()) {
            var ranked = book.ranked(id, user.scope(), after, RANKS + 1);
            var shown = ranked.subList(0, Math.min(RANKS, ranked.size()));
            model.addAttribute("stars", book.stars(id, user.scope()));
            model.addAttribute("classes", book.classes(id, user.scope()));
            model.addAttribute("ranked", shown);
            model.addAttribute(
                    "next",
                    ranked.size() > RANKS
                            ? "/assessments/" + id + "?after="
                                    + shown.get(RANKS - 1).rank()
                            : null);
        }
        return "tiering/assessment";
    }

    @GetMapping("/{id:[0-9]{1,18}}/results.csv")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
    void results(@PathVariable long id, CurrentUser user, HttpServletResponse response) throws IOException {
        results.write(assessments.require(id), user, response);
    }
}
