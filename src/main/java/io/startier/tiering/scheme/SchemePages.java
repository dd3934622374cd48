package io.startier.tiering.scheme;

import io.startier.account.Allowed;
import io.startier.shared.Times;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules for everybody to read, and their versions side by side (row T13). */
@Controller
@RequestMapping("/schemes")
class SchemePages {

    private final SchemeArchive archive;
    private final Sections sections;
    private final DraftDesk draft;
    private final Times times;

    SchemePages(SchemeArchive archive, Sections sections, DraftDesk draft, Times times) {
        this.archive = archive;
        this.sections = sections;
        this.draft = draft;
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
        model.addAttribute("begun", draft.current().begun());
        model.addAttribute(
                "sections",
                sections.say(version.rules()).stream()
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
        model.addAttribute("rows", Comparison.of(sections.say(one.rules()), sections.say(other.rules())));
        return "tiering/scheme-comparison";
    }
}
