package io.startier.engagement.playbook;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.FormToken;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.NotFound;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
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

/** The settings of what each tier is promised besides visits and answers (row G1). */
@Controller
@RequestMapping("/admin/playbooks")
@Allowed({Role.ADMINISTRATOR, Role.GENERAL_MANAGER})
class PlaybookPages {

    private static final String BACK = "redirect:/admin/playbooks";

    private final PlaybookDesk desk;
    private final Commitments commitments;
    private final Messages messages;

    PlaybookPages(PlaybookDesk desk, Commitments commitments, Messages messages) {
        this.desk = desk;
        this.commitments = commitments;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("section", "service-promises");
        model.addAttribute("playbooks", desk.all());
        return "playbook/playbooks";
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) String tier, Model model) {
        var wanted = Stream.of(Tier.values())
                .filter(one -> one.name().equals(tier))
                .findFirst()
                .orElseThrow(() -> new NotFound("tier"));
        model.addAttribute("form", CommitmentForm.blank(wanted, FormToken.fresh()));
        return form(null, model);
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("form") CommitmentForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        try {
            desk.add(form, user.actor());
            return saved(redirect);
        } catch (Invalid invalid) {
            return refused(invalid, binding, form(null, model), model);
        }
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Model model) {
        var commitment = commitments.require(id);
        model.addAttribute("form", CommitmentForm.of(commitment));
        return form(commitment, model);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") CommitmentForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        try {
            desk.change(id, form, user.actor());
            return saved(redirect);
        } catch (Invalid invalid) {
            return refused(invalid, binding, form(commitments.require(id), model), model);
        }
    }

    @PostMapping("/{id}/retirement")
    String retire(
            @PathVariable long id,
            @RequestParam(required = false) Integer version,
            CurrentUser user,
            RedirectAttributes redirect) {
        desk.retire(id, version, user.actor());
        redirect.addFlashAttribute("notice", messages.of("playbook.retired.done"));
        return BACK;
    }

    @PostMapping("/{id}/return")
    String bringBack(
            @PathVariable long id,
            @RequestParam(required = false) Integer version,
            CurrentUser user,
            RedirectAttributes redirect) {
        desk.bringBack(id, version, user.actor());
        redirect.addFlashAttribute("notice", messages.of("playbook.back.done"));
        return BACK;
    }

    @PostMapping("/{id}/tasks")
    String addMissing(
            @PathVariable long id,
            @RequestParam(required = false) Integer version,
            CurrentUser user,
            RedirectAttributes redirect) {
        int added = desk.addMissing(id, version, user.actor());
        redirect.addFlashAttribute("notice", messages.of("playbook.missing.done", added));
        return BACK;
    }

    private ModelAndView saved(RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", messages.of("playbook.saved"));
        return new ModelAndView(BACK);
    }

    private static ModelAndView refused(Invalid invalid, BindingResult binding, String view, Model model) {
        invalid.showIn(binding);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** @param commitment that is changed, or null */
    private String form(Commitment commitment, Model model) {
        model.addAttribute("section", "service-promises");
        model.addAttribute("commitment", commitment);
        model.addAttribute("tiers", names("playbook.tier.", Tier.values()));
        model.addAttribute("kinds", names("playbook.kind.", CommitmentKind.values()));
        model.addAttribute("sides", names("playbook.responsible.", Responsible.values()));
        return "playbook/commitment";
    }

    private Map<String, String> names(String prefix, Enum<?>[] choices) {
        var names = new LinkedHashMap<String, String>();
        Arrays.stream(choices).forEach(one -> names.put(one.name(), messages.of(prefix + one.name())));
        return names;
    }
}
