package io.startier.engagement.promise;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings of what each tier is promised (row G1). */
@Controller
@RequestMapping("/admin/service-promises")
@Allowed({Role.ADMINISTRATOR, Role.GENERAL_MANAGER})
class PromisePage {

    private static final int TEN_YEARS = 3650;

    private final Promises promises;
    private final Messages messages;

    PromisePage(Promises promises, Messages messages) {
        this.promises = promises;
        this.messages = messages;
    }

    /** A row as typed. */
    record Row(int star, String visitDays, String answerHours, String solveDays, String version) {

        static Row of(Promise promise) {
            return new Row(
                    promise.star(),
                    String.valueOf(promise.visitDays()),
                    String.valueOf(promise.answerHours()),
                    String.valueOf(promise.solveDays()),
                    String.valueOf(promise.version()));
        }

        static Row of(int star, Map<String, String> sent) {
            return new Row(
                    star,
                    sent.getOrDefault("visitDays" + star, ""),
                    sent.getOrDefault("answerHours" + star, ""),
                    sent.getOrDefault("solveDays" + star, ""),
                    sent.getOrDefault("version" + star, "-1"));
        }

        Promise checked(FormCheck check) {
            return new Promise(
                    star,
                    whole("visitDays" + star, visitDays, 1, TEN_YEARS, check),
                    whole("answerHours" + star, answerHours, 1, TEN_YEARS, check),
                    whole("solveDays" + star, solveDays, 1, TEN_YEARS, check),
                    whole("version" + star, version, -1, Integer.MAX_VALUE, check));
        }

        private static int whole(String field, String raw, int least, int most, FormCheck check) {
            var number = check.number(field, raw, 0);
            if (number == null || number.longValue() < least || number.longValue() > most) {
                check.fault(field, "promise.days", most);
                return least;
            }
            return number.intValue();
        }
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("rows", promises.all().stream().map(Row::of).toList());
        return page(model);
    }

    @PostMapping
    ModelAndView change(
            @RequestParam Map<String, String> sent, Model model, RedirectAttributes redirect, CurrentUser user) {
        var rows = promises.all().stream()
                .map(promise -> Row.of(promise.star(), sent))
                .toList();
        try {
            promises.change(checked(rows), user.actor());
            redirect.addFlashAttribute("notice", messages.of("promise.saved"));
            return new ModelAndView("redirect:/admin/service-promises");
        } catch (Invalid invalid) {
            model.addAttribute("rows", rows);
            model.addAttribute(
                    "faulty",
                    invalid.fields().stream().map(Invalid.Field::field).toList());
            model.addAttribute("problem", messages.of(invalid));
            return new ModelAndView(page(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static List<Promise> checked(List<Row> rows) {
        var check = new FormCheck();
        var wished = rows.stream().map(row -> row.checked(check)).toList();
        check.complain();
        return wished;
    }

    private static String page(Model model) {
        model.addAttribute("section", "service-promises");
        return "promise/promises";
    }
}
