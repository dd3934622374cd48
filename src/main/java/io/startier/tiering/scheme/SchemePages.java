package io.startier.tiering.scheme;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.People;
import io.startier.account.People.TeamView;
import io.startier.account.Role;
import io.startier.settings.CompanySettings;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import io.startier.tiering.AbcMeasure;
import io.startier.tiering.AnnualValueRule;
import io.startier.tiering.Rules;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules for everybody to read, and a form for those who answer for them (row T13). */
@Controller
@RequestMapping("/schemes")
class SchemePages {

    private static final String FORM = "tiering/scheme-form";

    private final SchemeArchive archive;
    private final RulesInWords words;
    private final People people;
    private final CompanySettings settings;
    private final Messages messages;
    private final Times times;

    SchemePages(
            SchemeArchive archive,
            RulesInWords words,
            People people,
            CompanySettings settings,
            Messages messages,
            Times times) {
        this.archive = archive;
        this.words = words;
        this.people = people;
        this.settings = settings;
        this.messages = messages;
        this.times = times;
    }

    @ModelAttribute
    void frame(Model model) {
        model.addAttribute("section", "schemes");
        model.addAttribute("zone", times.zone());
    }

    @GetMapping
    @Allowed(everyone = true)
    String inForce(Model model) {
        return show(archive.current(), model);
    }

    @GetMapping("/{version:[0-9]{1,9}}")
    @Allowed(everyone = true)
    String version(@PathVariable int version, Model model) {
        return show(archive.version(version), model);
    }

    private String show(SchemeVersion version, Model model) {
        var history = archive.all();
        model.addAttribute("version", version);
        model.addAttribute("inForce", history.get(0).version() == version.version());
        model.addAttribute("history", history);
        model.addAttribute(
                "sections",
                words.of(version.rules()).stream()
                        .collect(Collectors.groupingBy(RuleLine::section, LinkedHashMap::new, Collectors.toList())));
        return "tiering/schemes";
    }

    @GetMapping("/compare")
    @Allowed(everyone = true)
    String compare(@RequestParam int left, @RequestParam int right, Model model) {
        var one = archive.version(left);
        var other = archive.version(right);
        model.addAttribute("left", one);
        model.addAttribute("right", other);
        model.addAttribute("history", archive.all());
        model.addAttribute("rows", Comparison.of(words.of(one.rules()), words.of(other.rules())));
        return "tiering/scheme-comparison";
    }

    @GetMapping("/new")
    @Allowed({Role.GENERAL_MANAGER, Role.ADMINISTRATOR})
    String form(Model model) {
        model.addAttribute("form", SchemeForm.of(archive.current(), teamNames()));
        return form(model, HttpStatus.OK).getViewName();
    }

    @PostMapping
    @Allowed({Role.GENERAL_MANAGER, Role.ADMINISTRATOR})
    ModelAndView publish(
            @ModelAttribute("form") SchemeForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        var rules = new SchemeCheck(form, errors, archive.current().rules()).rules();
        rules.filter(this::changesNothing).ifPresent(same -> errors.reject("tiering.scheme.invalid.same"));
        if (errors.hasErrors()) {
            return form(model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int version = archive.publish(
                rules.orElseThrow(), form.basedOn(), form.reason().strip(), user.actor());
        flash.addFlashAttribute("notice", messages.of("tiering.scheme.published", String.valueOf(version)));
        return new ModelAndView("redirect:/schemes");
    }

    private boolean changesNothing(Rules rules) {
        return words.of(rules).equals(words.of(archive.current().rules()));
    }

    private ModelAndView form(Model model, HttpStatusCode status) {
        model.addAttribute("currency", settings.company().baseCurrency());
        model.addAttribute("annualValueRules", options("tiering.rules.annualValue.", AnnualValueRule.values()));
        model.addAttribute("abcMeasures", options("tiering.rules.abcMeasure.", AbcMeasure.values()));
        return new ModelAndView(FORM, model.asMap(), status);
    }

    private Map<String, String> options(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(
                        Enum::name, one -> messages.of(prefix + one.name()), (a, b) -> a, LinkedHashMap::new));
    }

    private Map<String, String> teamNames() {
        return people.teams().stream()
                .collect(Collectors.toMap(TeamView::code, TeamView::name, (a, b) -> a, LinkedHashMap::new));
    }
}
