package io.startier.engagement.satisfaction;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Conflict;
import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings of when an answer is a warning (row P9). */
@Controller
@RequestMapping("/admin/satisfaction")
@Allowed({Role.ADMINISTRATOR, Role.GENERAL_MANAGER})
class WarningRules {

    record Form(String csatFall, String npsFall, String csatLow, String npsLow, Integer version) {

        static Form of(WarningRule rule) {
            return new Form(
                    "" + rule.csatFall(), "" + rule.npsFall(), "" + rule.csatLow(), "" + rule.npsLow(), rule.version());
        }

        WarningRule checked() {
            var check = new FormCheck();
            var rule = new WarningRule(
                    whole("csatFall", csatFall, 1, 5, check),
                    whole("npsFall", npsFall, 1, 10, check),
                    whole("csatLow", csatLow, 0, 5, check),
                    whole("npsLow", npsLow, 0, 10, check),
                    version == null ? -1 : version);
            check.complain();
            return rule;
        }

        private static int whole(String field, String raw, int least, int most, FormCheck check) {
            var number = check.number(field, raw, 0);
            if (number == null || number.longValue() < least || number.longValue() > most) {
                check.fault(field, "satisfaction.rule.range", least, most);
                return least;
            }
            return number.intValue();
        }
    }

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Messages messages;

    WarningRules(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transaction, Messages messages) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
        this.messages = messages;
    }

    WarningRule inForce() {
        return jdbc.sql("select csat_fall, nps_fall, csat_low, nps_low, version from survey_rule")
                .query(WarningRule.class)
                .single();
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("section", "satisfaction-rules");
        model.addAttribute("form", Form.of(inForce()));
        return "satisfaction/rules";
    }

    @PostMapping
    ModelAndView change(
            @ModelAttribute("form") Form form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            CurrentUser user) {
        try {
            var rule = form.checked();
            transaction.executeWithoutResult(status -> change(rule, user));
            redirect.addFlashAttribute("notice", messages.of("satisfaction.rule.saved"));
            return new ModelAndView("redirect:/admin/satisfaction");
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            model.addAttribute("section", "satisfaction-rules");
            return new ModelAndView("satisfaction/rules", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void change(WarningRule rule, CurrentUser user) {
        int changed = jdbc.sql("update survey_rule set csat_fall = ?, nps_fall = ?, csat_low = ?, nps_low = ?,"
                        + " version = version + 1 where version = ?")
                .params(rule.csatFall(), rule.npsFall(), rule.csatLow(), rule.npsLow(), rule.version())
                .update();
        if (changed == 0) {
            throw new Conflict("promise.stale");
        }
        audit.record(AuditEvent.by(user.actor(), "SATISFACTION_RULES_CHANGED")
                .on("satisfactionRules", "all", "")
                .with("rules", rule.csatFall() + "/" + rule.npsFall() + ", " + rule.csatLow() + "/" + rule.npsLow()));
    }
}
