package io.startier.profile.discipline;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.profile.ListChoices;
import io.startier.profile.ProfileExports;
import io.startier.profile.Whose;
import io.startier.shared.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The representatives' records: the own, the team's or all (row P7). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class RecordPages {

    private static final List<String> COLUMNS = List.of(
            "representative",
            "name",
            "team",
            "cards",
            "completeness",
            "checks_done",
            "checks_missed",
            "proposals_returned",
            "changes_in_time",
            "changes_late",
            "changes_open",
            "visits");

    private final RepresentativeRecords records;
    private final ListChoices choices;
    private final ProfileExports exports;

    RecordPages(RepresentativeRecords records, ListChoices choices, ProfileExports exports) {
        this.records = records;
        this.choices = choices;
        this.exports = exports;
    }

    @GetMapping("/cards/records")
    String show(Whose whose, CurrentUser user, Model model) {
        choices.addTo(model, "records", whose, user);
        model.addAttribute("records", records.of(whose, user));
        model.addAttribute("weeks", CheckPages.WEEKS);
        model.addAttribute(
                "export", whose.address("/cards/records.csv").encode().toUriString());
        return "profile/records";
    }

    @GetMapping("/cards/records.csv")
    void export(Whose whose, CurrentUser user, HttpServletResponse response) throws IOException {
        exports.note(user, "records");
        try (var csv = CsvDownload.to(response, "representatives.csv")) {
            csv.row(COLUMNS);
            records.of(whose, user).forEach(one -> csv.row(cells(one)));
        }
    }

    private static Object[] cells(RepresentativeRecord one) {
        return new Object[] {
            one.owner(),
            one.ownerName(),
            one.teamName(),
            one.cards(),
            one.completeness(),
            one.checksDone(),
            one.checksMissed(),
            one.returned(),
            one.inTime(),
            one.late(),
            one.open(),
            one.visits()
        };
    }
}
