package io.startier.engagement.satisfaction;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.CsvDownload;
import io.startier.shared.NumberedPage;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What all customers that one sees have said last; warnings first (row P9). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class SatisfactionPage {

    private final SurveyList answers;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Times times;

    SatisfactionPage(SurveyList answers, AuditTrail audit, TransactionTemplate transactions, Times times) {
        this.answers = answers;
        this.audit = audit;
        this.transactions = transactions;
        this.times = times;
    }

    @GetMapping("/satisfaction")
    String list(
            @RequestParam(defaultValue = "false") boolean warnings,
            @RequestParam(name = "page", required = false) Integer number,
            CurrentUser user,
            Model model) {
        var address = UriComponentsBuilder.fromPath("/satisfaction").queryParam("warnings", warnings);
        model.addAttribute("section", "satisfaction");
        model.addAttribute("warnings", warnings);
        model.addAttribute("summary", answers.summary(user));
        model.addAttribute("found", NumberedPage.of(answers.latest(warnings, user), number, address));
        model.addAttribute("zone", times.zone());
        return "satisfaction/list";
    }

    @GetMapping("/satisfaction.csv")
    void export(@RequestParam(defaultValue = "false") boolean warnings, CurrentUser user, HttpServletResponse response)
            throws IOException {
        var rows = answers.latest(warnings, user);
        transactions.executeWithoutResult(status -> audit.record(AuditEvent.by(user.actor(), "SATISFACTION_EXPORTED")
                .on("satisfaction", "list", "")
                .with("rows", rows.size())));
        try (var csv = CsvDownload.to(response, "satisfaction-" + times.today() + ".csv")) {
            csv.row(
                    "customer_code",
                    "customer",
                    "star",
                    "owner",
                    "contact",
                    "answered_on",
                    "csat",
                    "nps",
                    "csat_before",
                    "nps_before",
                    "warning",
                    "comment");
            for (var row : rows) {
                csv.row(
                        row.code(),
                        row.customer(),
                        row.star(),
                        row.owner(),
                        row.name(),
                        row.answeredAt().atZone(times.zone()).toLocalDate(),
                        row.csat(),
                        row.nps(),
                        row.csatBefore(),
                        row.npsBefore(),
                        row.warning(),
                        row.comment());
            }
        }
    }
}
