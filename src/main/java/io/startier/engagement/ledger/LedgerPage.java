package io.startier.engagement.ledger;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.settings.CompanySettings;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The promise ledger: who gets less than promised, who gets more, and the money at stake (rows G1, D6). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class LedgerPage {

    private static final String PATH = "/service-ledger";

    /** As {@code page :: tabs} shows it. */
    record Tab(String key, String text, String path, Long count) {}

    private final ServiceLedger ledger;
    private final LedgerChoices choices;
    private final LedgerExport export;
    private final ServiceLimits limits;
    private final CompanySettings settings;
    private final Messages messages;
    private final Times times;

    LedgerPage(
            ServiceLedger ledger,
            LedgerChoices choices,
            LedgerExport export,
            ServiceLimits limits,
            CompanySettings settings,
            Messages messages,
            Times times) {
        this.ledger = ledger;
        this.choices = choices;
        this.export = export;
        this.limits = limits;
        this.settings = settings;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping(PATH)
    String show(
            LedgerFilter filter,
            @RequestParam(name = "page", required = false) Integer number,
            CurrentUser user,
            Model model) {
        var stars = ledger.byStar(filter, user);
        var all = stars.stream().reduce(StarLine.NONE, StarLine::plus);
        model.addAttribute("stars", stars);
        model.addAttribute("all", all);
        model.addAttribute("tabs", tabs(filter, all));
        model.addAttribute("found", ledger.page(filter, count(filter.show(), all), number, filter.address(PATH), user));
        addFrame(model, filter, user);
        return "ledger/list";
    }

    private void addFrame(Model model, LedgerFilter filter, CurrentUser user) {
        model.addAttribute("section", "service-ledger");
        model.addAttribute("filter", filter);
        model.addAttribute("periods", LedgerFilter.PERIODS);
        model.addAttribute("starChoices", LedgerFilter.STARS);
        model.addAttribute("sorts", LedgerSort.values());
        model.addAttribute("teams", choices.teams(user));
        model.addAttribute("owners", choices.owners(user));
        model.addAttribute("limits", limits.inForce());
        model.addAttribute("from", times.today().minusDays(filter.days()));
        model.addAttribute("asOf", times.today());
        model.addAttribute("currency", settings.company().baseCurrency());
    }

    @GetMapping(PATH + ".csv")
    void csv(LedgerFilter filter, CurrentUser user, HttpServletResponse response) throws IOException {
        export.writeCsv(ledger.all(filter, user), filter, user, response);
    }

    @GetMapping(PATH + ".xlsx")
    void workbook(LedgerFilter filter, CurrentUser user, HttpServletResponse response) throws IOException {
        export.writeWorkbook(ledger.all(filter, user), filter, user, response);
    }

    private List<Tab> tabs(LedgerFilter filter, StarLine all) {
        return LedgerFilter.TABS.stream()
                .map(tab -> new Tab(
                        tab,
                        messages.of("ledger.tab." + tab),
                        filter.showing(tab).address(PATH).encode().toUriString(),
                        count(tab, all)))
                .toList();
    }

    private static long count(String tab, StarLine all) {
        return switch (tab) {
            case "under" -> all.under();
            case "over" -> all.over();
            default -> all.customers();
        };
    }
}
