package io.startier.profile;

import static io.startier.account.Role.EXECUTIVE;
import static io.startier.account.Role.GENERAL_MANAGER;
import static io.startier.account.Role.SALESPERSON;
import static io.startier.account.Role.SALES_MANAGER;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.shared.CsvDownload;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has which card, how complete it is and when it was looked at last (rows P2, P7). */
@Controller
@Allowed({SALESPERSON, SALES_MANAGER, GENERAL_MANAGER, EXECUTIVE})
class CardListPage {

    private static final int ROWS = 1000;

    private final CardList list;
    private final ListChoices choices;
    private final ProfileExports exports;
    private final Times times;

    CardListPage(CardList list, ListChoices choices, ProfileExports exports, Times times) {
        this.list = list;
        this.choices = choices;
        this.exports = exports;
        this.times = times;
    }

    @GetMapping("/cards")
    String show(
            Whose whose,
            @RequestParam(required = false) String below,
            @RequestParam(name = "page", required = false) Integer number,
            CurrentUser user,
            Model model) {
        var filter = new CardFilter(whose, below);
        choices.addTo(model, "cards", whose, user);
        model.addAttribute("below", filter.below());
        model.addAttribute("found", list.page(filter, number, user));
        model.addAttribute("export", filter.address("/cards.csv").encode().toUriString());
        model.addAttribute("zone", times.zone());
        return "profile/list";
    }

    @GetMapping("/cards.csv")
    void export(
            Whose whose, @RequestParam(required = false) String below, CurrentUser user, HttpServletResponse response)
            throws IOException {
        var filter = new CardFilter(whose, below);
        exports.note(user, "cards");
        try (var csv = CsvDownload.to(response, "cards.csv")) {
            csv.row("code", "name", "owner", "team", "star_in_force", "completeness", "last_change", "last_check");
            List<CardRow> rows = list.rows(filter, 0, ROWS, user);
            for (int offset = 0; !rows.isEmpty(); rows = list.rows(filter, offset, ROWS, user)) {
                rows.forEach(row -> csv.row(
                        row.code(),
                        row.name(),
                        row.ownerName(),
                        row.teamName(),
                        row.star(),
                        row.completeness(),
                        row.changedAt(),
                        row.checkedAt()));
                offset += ROWS;
            }
        }
    }
}
