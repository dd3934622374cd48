package io.startier.rating.review;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.rating.review.Confirmations.Result;
import io.startier.rating.review.Confirmations.Wish;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the forms and buttons of the reviews do (row A7). */
@Controller
@Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class ReviewForms {

    private static final int WEEKS = 4;

    private final Reviews reviews;
    private final Confirmations confirmations;
    private final Messages messages;
    private final Times times;

    ReviewForms(Reviews reviews, Confirmations confirmations, Messages messages, Times times) {
        this.reviews = reviews;
        this.confirmations = confirmations;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/reviews/new")
    String blank(CurrentUser user, Model model) {
        var due = times.today().plusWeeks(WEEKS).toString();
        boolean whole = user.has(Role.GENERAL_MANAGER);
        var teams = whole
                ? List.<String>of()
                : reviews.teamsFor(user).stream().map(team -> team.code()).toList();
        var token = UUID.randomUUID().toString();
        model.addAttribute(
                "form",
                new ReviewForm(
                        messages.of("review.name.QUARTERLY"), "QUARTERLY", due, "7", teams, whole, false, token));
        return form(user, model);
    }

    @PostMapping("/reviews")
    Object open(
            @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        try {
            long id = reviews.open(form, user);
            redirect.addFlashAttribute("notice", messages.of("review.opened"));
            return "redirect:/reviews/" + id;
        } catch (Invalid invalid) {
            invalid.showIn(errors);
            return new ModelAndView(form(user, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** @param sent what was ticked under {@code customer}, as {@link Item#tick} writes it; codes may hold commas */
    @PostMapping("/reviews/{id}/confirm")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
    String confirm(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String back,
            CurrentUser user,
            RedirectAttributes redirect) {
        var path = "/reviews/" + id;
        try {
            var ticked = sent.getOrDefault("customer", List.of());
            var results =
                    confirmations.confirm(id, ticked.stream().map(Wish::of).toList(), user);
            redirect.addFlashAttribute("results", results);
            redirect.addFlashAttribute(
                    "confirmedCount", results.stream().filter(Result::confirmed).count());
        } catch (Conflict closed) {
            redirect.addFlashAttribute("problem", messages.of(closed));
        }
        return "redirect:" + (back.startsWith(path + "?") && back.matches("[\\w/?=&.%+-]+") ? back : path);
    }

    @PostMapping("/reviews/{id}/close")
    String close(
            @PathVariable long id,
            @RequestParam(required = false) String reason,
            CurrentUser user,
            RedirectAttributes redirect) {
        try {
            reviews.close(id, reason, user);
            redirect.addFlashAttribute("notice", messages.of("review.closed.now"));
        } catch (Conflict closed) {
            redirect.addFlashAttribute("problem", messages.of(closed));
        }
        return "redirect:/reviews/" + id;
    }

    private String form(CurrentUser user, Model model) {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : ReviewKind.values()) {
            kinds.put(kind.name(), messages.of("review.kind." + kind.name()));
        }
        model.addAttribute("section", "reviews");
        model.addAttribute("kinds", kinds);
        model.addAttribute("offered", reviews.teamsFor(user));
        model.addAttribute("mayWhole", user.has(Role.GENERAL_MANAGER));
        return "review/new";
    }
}
