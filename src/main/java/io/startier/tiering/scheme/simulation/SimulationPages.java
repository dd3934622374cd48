package io.startier.tiering.scheme.simulation;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.Scope;
import io.startier.settings.CompanySettings;
import io.startier.shared.Conflict;
import io.startier.shared.Messages;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import io.startier.tiering.ClassTexts;
import io.startier.tiering.scheme.section.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Who would move, and what it would do to workload and approvals (row T13). Administrators are told how many, not who. */
@Controller
@RequestMapping("/schemes/draft/simulation")
@Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.ADMINISTRATOR})
class SimulationPages {

    private static final int NAMES = 50;
    private static final String HERE = "/schemes/draft/simulation";

    private final Simulator simulator;
    private final SimulationReading reading;
    private final SimulationResults results;
    private final ClassTexts texts;
    private final CompanySettings settings;
    private final Messages messages;
    private final Times times;

    SimulationPages(
            Simulator simulator,
            SimulationReading reading,
            SimulationResults results,
            ClassTexts texts,
            CompanySettings settings,
            Messages messages,
            Times times) {
        this.simulator = simulator;
        this.reading = reading;
        this.results = results;
        this.texts = texts;
        this.settings = settings;
        this.messages = messages;
        this.times = times;
    }

    @ModelAttribute
    void frame(Model model) {
        model.addAttribute("section", "schemes");
        model.addAttribute("zone", times.zone());
    }

    @PostMapping
    String start(@RequestParam int version, CurrentUser user, RedirectAttributes flash) {
        try {
            simulator.start(version, user.actor());
        } catch (Conflict faster) {
            flash.addFlashAttribute("notice", messages.of(faster));
        }
        return "redirect:" + HERE;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "STAR_SUGGESTED") String kind, CurrentUser user, Model model) {
        var view = reading.newest();
        model.addAttribute("view", view);
        model.addAttribute("draftVersion", reading.draftVersion());
        if (view != null && view.simulation().isDone()) {
            show(view, kind(kind), user, model);
        }
        return "tiering/simulation";
    }

    private void show(SimulationReading.View view, Kind kind, CurrentUser user, Model model) {
        long id = view.simulation().id();
        var scope = SimulationReading.counted(user);
        model.addAttribute("names", user.seesCustomers());
        model.addAttribute("moved", results.moved(id, scope));
        model.addAttribute("matrix", results.matrix(id, kind, scope));
        model.addAttribute("workload", results.workload(id, scope));
        model.addAttribute("now", results.signatures(id, Tally.SIGNED_NOW, view.leavingNow(), scope));
        model.addAttribute("then", results.signatures(id, Tally.SIGNED_DRAFT, view.leavingThen(), scope));
        words(kind, model);
    }

    /** The names behind a cell. */
    @GetMapping("/moves")
    String moves(
            @RequestParam String kind,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String after,
            CurrentUser user,
            Model model) {
        var view = reading.newest();
        if (view == null || !view.simulation().isDone()) {
            return "redirect:" + HERE;
        }
        var way = kind(kind);
        Scope scope = user.scope();
        var names = results.names(view.simulation().id(), way.name(), from, to, scope, after, NAMES + 1);
        var shown = names.subList(0, Math.min(NAMES, names.size()));
        model.addAttribute("view", view);
        model.addAttribute("customers", shown);
        model.addAttribute("from", label(way, from));
        model.addAttribute("to", label(way, to));
        model.addAttribute("back", HERE + "?kind=" + way.name());
        model.addAttribute(
                "next",
                names.size() > NAMES ? next(way, from, to, shown.get(NAMES - 1).code()) : null);
        words(way, model);
        return "tiering/simulation-moves";
    }

    private static String next(Kind kind, String from, String to, String after) {
        return UriComponentsBuilder.fromPath(HERE + "/moves")
                .queryParam("kind", kind.name())
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("after", after)
                .encode()
                .toUriString();
    }

    private void words(Kind kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("currency", settings.company().baseCurrency());
        model.addAttribute("labels", new Labels(this, kind));
    }

    /** What the classes of a kind are called; for the page. */
    record Labels(SimulationPages pages, Kind kind) {

        public String of(String value) {
            return pages.label(kind, value);
        }

        public String kind(String name) {
            return pages.messages.orElse("tiering.kind." + name, name);
        }
    }

    private String label(Kind kind, String value) {
        if (value.equals(Tally.NONE)) {
            return messages.of("schemes.simulation.unclassed");
        }
        return kind.isStar() ? value + "★" : texts.label(kind.name(), value);
    }

    private static Kind kind(String name) {
        return Kind.ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("kind"));
    }
}
