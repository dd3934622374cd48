package io.startier.account;

import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.NotFound;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tree of teams, and the form of one. */
@Controller
@RequestMapping("/admin/teams")
@Allowed(Role.ADMINISTRATOR)
class TeamPages {

    private static final String FORM = "account/team";

    private final Teams teams;
    private final TeamRegister register;
    private final TeamTree tree;
    private final Messages messages;

    TeamPages(Teams teams, TeamRegister register, TeamTree tree, Messages messages) {
        this.teams = teams;
        this.register = register;
        this.tree = tree;
        this.messages = messages;
    }

    @ModelAttribute("section")
    String section() {
        return "teams";
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("teams", tree.rows());
        return "account/teams";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", new TeamForm("", "", "", ""));
        return show(null, model);
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("form") TeamForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes flash,
            CurrentUser administrator) {
        try {
            register.add(form.code(), form.name(), form.parent(), administrator.actor());
            return done("account.team.saved", flash);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return refused(null, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
    }

    @GetMapping("/{id}")
    String page(@PathVariable long id, Model model) {
        var team = team(id);
        model.addAttribute("form", TeamForm.of(team, tree.codeOf(team.parentId())));
        return show(team, model);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") TeamForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes flash,
            CurrentUser administrator) {
        try {
            register.change(id, form, administrator.actor());
            return done("account.team.saved", flash);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return refused(team(id), HttpStatus.UNPROCESSABLE_CONTENT, model);
        } catch (Conflict conflict) {
            var kept = team(id);
            model.addAttribute("problem", messages.of(conflict));
            model.addAttribute("kept", TeamForm.of(kept, tree.codeOf(kept.parentId())));
            model.addAttribute("form", form.withVersion(kept.version()));
            return refused(kept, HttpStatus.CONFLICT, model);
        }
    }

    @PostMapping("/{id}/delete")
    ModelAndView delete(@PathVariable long id, RedirectAttributes flash, CurrentUser administrator) {
        register.delete(id, administrator.actor());
        return done("account.team.deleted", flash);
    }

    private Team team(long id) {
        return teams.findById(id).orElseThrow(() -> new NotFound("team"));
    }

    private String show(Team team, Model model) {
        model.addAttribute("teamId", team == null ? null : team.id());
        model.addAttribute("teamName", team == null ? null : team.name());
        model.addAttribute("parents", tree.choices());
        return FORM;
    }

    private ModelAndView done(String key, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", messages.of(key));
        return new ModelAndView("redirect:/admin/teams");
    }

    private ModelAndView refused(Team team, HttpStatusCode status, Model model) {
        var page = new ModelAndView(show(team, model), model.asMap());
        page.setStatus(status);
        return page;
    }
}
