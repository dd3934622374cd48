package io.startier.tiering.scoring;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountPage;
import io.startier.customer.AccountTab;
import io.startier.customer.Customers;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.NumberedPage;
import io.startier.tiering.method.ScoreModel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What people judge of a customer, criterion by criterion, and the form for one's own scores (rows T5, T8, T9). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class ScoresTab implements AccountTab {

    private final AccountPage page;
    private final Customers customers;
    private final CustomerScores scores;
    private final ScoreDesk desk;
    private final Messages messages;

    ScoresTab(AccountPage page, Customers customers, CustomerScores scores, ScoreDesk desk, Messages messages) {
        this.page = page;
        this.customers = customers;
        this.scores = scores;
        this.desk = desk;
        this.messages = messages;
    }

    /** @param from first day of the history that is shown; @param to its last */
    @GetMapping("/customers/{code}/scores")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(name = "page", required = false) Integer number,
            CurrentUser user,
            Model model) {
        return tab(code, from, to, number, Map.of(), Map.of(), user, model);
    }

    @PostMapping("/customers/{code}/scores")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
    ModelAndView judge(
            @PathVariable String code,
            @RequestParam Map<String, String> written,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var customer = customers.requireToChange(code, user);
        try {
            int count = desk.judge(customer, written, user);
            redirect.addFlashAttribute("notice", messages.of("scoring.saved", count));
            redirect.addAttribute("code", code);
            return new ModelAndView("redirect:/customers/{code}/scores");
        } catch (Invalid invalid) {
            return new ModelAndView(
                    tab(code, null, null, null, written, complaints(invalid), user, model),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Only one's own: the judge is whoever asks. @param day on which the score was given */
    @PostMapping("/customers/{code}/scores/removal")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
    String takeBack(
            @PathVariable String code,
            @RequestParam ScoreModel model,
            @RequestParam String criterion,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            CurrentUser user,
            RedirectAttributes redirect) {
        desk.takeBack(customers.requireToChange(code, user), model, criterion, day, user);
        redirect.addFlashAttribute("notice", messages.of("scoring.deleted"));
        redirect.addAttribute("code", code);
        return "redirect:/customers/{code}/scores";
    }

    private Map<String, String> complaints(Invalid invalid) {
        var complaints = new HashMap<String, String>();
        invalid.fields()
                .forEach(field -> complaints.put(field.field(), messages.of(field.messageKey(), field.arguments())));
        return complaints;
    }

    private String tab(
            String code,
            LocalDate from,
            LocalDate to,
            Integer number,
            Map<String, String> written,
            Map<String, String> complaints,
            CurrentUser user,
            Model model) {
        var customer = page.open(code, path(), user, model);
        var history = scores.history(customer.id());
        var shown = history.stream()
                .filter(mark -> from == null || !mark.scoredOn().isBefore(from))
                .filter(mark -> to == null || !mark.scoredOn().isAfter(to))
                .toList();
        model.addAttribute("sheets", scores.sheets(history, user.id()));
        var address = UriComponentsBuilder.fromPath("/customers/")
                .pathSegment(code, path())
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .queryParamIfPresent("to", Optional.ofNullable(to));
        model.addAttribute("found", NumberedPage.of(shown, number, address));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("written", written);
        model.addAttribute("complaints", complaints);
        return "scoring/tab";
    }

    @Override
    public String path() {
        return "scores";
    }

    @Override
    public String label() {
        return "scoring.tab";
    }

    @Override
    public int position() {
        return 45;
    }

    @Override
    public OptionalLong count(long customerId) {
        return OptionalLong.of(scores.count(customerId));
    }
}
