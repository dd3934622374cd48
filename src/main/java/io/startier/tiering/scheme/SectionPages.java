package io.startier.tiering.scheme;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Conflict;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import io.startier.tiering.scheme.section.Group;
import io.startier.tiering.scheme.section.Section;
import io.startier.tiering.scheme.section.Typed;
import io.startier.tiering.scheme.section.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One section of the draft as a form. What was typed stays on the page, whatever the answer is. */
@Controller
@RequestMapping("/schemes/draft/sections/{key:[A-Za-z]{1,40}}")
@Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.ADMINISTRATOR})
class SectionPages {

    private static final String PAGE = "tiering/scheme-section";

    private final Sections sections;
    private final DraftDesk desk;
    private final Words words;
    private final Messages messages;
    private final Times times;

    SectionPages(Sections sections, DraftDesk desk, Words words, Messages messages, Times times) {
        this.sections = sections;
        this.desk = desk;
        this.words = words;
        this.messages = messages;
        this.times = times;
    }

    @ModelAttribute
    void frame(Model model) {
        model.addAttribute("section", "schemes");
        model.addAttribute("zone", times.zone());
    }

    @GetMapping
    String form(@PathVariable String key, Model model) {
        var section = sections.require(key);
        var draft = desk.current();
        return show(section, draft, section.form(draft.rules(), words), model);
    }

    /** @param fields only those that the section asks for are read */
    @PostMapping
    ModelAndView change(
            @PathVariable String key,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        var section = sections.require(key);
        var typed = new Typed(fields);
        var draft = desk.current();
        var rules = section.take(typed, draft.rules());
        if (!typed.complaints().isEmpty()) {
            return refused(section, draft, version, typed, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
        try {
            if (!sections.say(rules).equals(sections.say(draft.rules())) || draft.version() != version) {
                desk.change(version, rules, key, user.actor());
            }
        } catch (Conflict conflict) {
            var now = desk.current();
            model.addAttribute("problem", messages.of(conflict));
            model.addAttribute("now", sections.say(section, now.rules()));
            return refused(section, now, now.version(), typed, HttpStatus.CONFLICT, model);
        }
        flash.addFlashAttribute("notice", messages.of("schemes.section.saved", sections.title(section)));
        return new ModelAndView("redirect:/schemes/draft");
    }

    private ModelAndView refused(
            Section section, Draft draft, int version, Typed typed, HttpStatusCode status, Model model) {
        var problems = new HashMap<String, String>();
        typed.complaints()
                .forEach(one -> problems.putIfAbsent(one.field(), messages.of(one.messageKey(), one.arguments())));
        model.addAttribute("problems", problems);
        var groups = section.form(draft.rules(), words).stream()
                .map(group -> group.showing(typed))
                .toList();
        var page = show(section, draft, groups, model);
        model.addAttribute("version", version);
        return new ModelAndView(page, model.asMap(), status);
    }

    private String show(Section section, Draft draft, List<Group> groups, Model model) {
        model.addAttribute("key", section.key());
        model.addAttribute("title", sections.title(section));
        model.addAttribute("hint", words.of("schemes.section." + section.key() + ".hint"));
        model.addAttribute("draft", draft);
        model.addAttribute("version", draft.version());
        model.addAttribute("groups", groups);
        model.addAttribute("next", sections.after(section).map(Section::key).orElse(null));
        return PAGE;
    }
}
