package io.startier.engagement.satisfaction;

import io.startier.account.Allowed;
import io.startier.settings.CompanySettings;
import io.startier.shared.FormCheck;
import io.startier.shared.Gone;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where somebody at a customer answers, without signing in (row P9). It says nothing but the name of the one who is asked and
 * ours; opening it changes nothing: mail scanners open links too.
 */
@Controller
@Allowed(anonymous = true)
class SurveyPage {

    record Answer(String csat, String nps, String comment) {

        Score checked() {
            var check = new FormCheck();
            int satisfied = whole("csat", csat, 1, 5, check);
            int recommends = whole("nps", nps, 0, 10, check);
            check.complain();
            return new Score(satisfied, recommends);
        }

        private static int whole(String field, String raw, int least, int most, FormCheck check) {
            if (raw == null
                    || !raw.matches("[0-9]{1,2}")
                    || Integer.parseInt(raw) < least
                    || Integer.parseInt(raw) > most) {
                check.fault(field, "satisfaction.choose");
                return least;
            }
            return Integer.parseInt(raw);
        }
    }

    private final Surveys surveys;
    private final SurveyDoor door;
    private final CompanySettings settings;
    private final Messages messages;

    SurveyPage(Surveys surveys, SurveyDoor door, CompanySettings settings, Messages messages) {
        this.surveys = surveys;
        this.door = door;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/survey/{token}")
    String show(
            @PathVariable String token, @ModelAttribute("form") Answer form, HttpServletRequest request, Model model) {
        knock(request);
        return page(token, model);
    }

    @PostMapping("/survey/{token}")
    ModelAndView answer(
            @PathVariable String token,
            @ModelAttribute("form") Answer form,
            BindingResult binding,
            HttpServletRequest request,
            Model model) {
        knock(request);
        try {
            surveys.open(token);
            surveys.answer(token, form.checked(), form.comment());
            return new ModelAndView(
                    "satisfaction/thanks", "company", settings.company().name());
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return new ModelAndView(page(token, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Whoever is asked has no account and is not led to the sign-in. */
    @ExceptionHandler
    ModelAndView gone(Gone gone) {
        return new ModelAndView("satisfaction/gone", Map.of("sentence", messages.of(gone)), HttpStatus.GONE);
    }

    private void knock(HttpServletRequest request) {
        if (!door.opensTo(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private String page(String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("name", surveys.open(token).name());
        model.addAttribute("company", settings.company().name());
        return "satisfaction/survey";
    }
}
