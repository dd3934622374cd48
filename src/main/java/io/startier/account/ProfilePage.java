package io.startier.account;

import io.startier.account.InvitationPage.PasswordForm;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
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

/** The own account: language, password, tokens and sessions. */
@Controller
@RequestMapping("/profile")
@Allowed(everyone = true)
class ProfilePage {

    private static final String VIEW = "account/profile";
    private static final String BACK = "redirect:/profile";
    private static final String DEFAULT_DAYS = "90";

    private final OwnAccount account;
    private final AccessTokens tokens;
    private final People people;
    private final Messages messages;

    ProfilePage(OwnAccount account, AccessTokens tokens, People people, Messages messages) {
        this.account = account;
        this.tokens = tokens;
        this.people = people;
        this.messages = messages;
    }

    record PasswordChange(String old, String password, String repeated) {}

    record TokenForm(String name, String expiresInDays) {

        /** 0, which is refused, where there is no number. */
        int days() {
            return expiresInDays != null && expiresInDays.matches("[0-9]{1,4}") ? Integer.parseInt(expiresInDays) : 0;
        }
    }

    @GetMapping
    String page(Model model, CurrentUser user) {
        return show(model, user);
    }

    @PostMapping("/password")
    ModelAndView changePassword(
            @ModelAttribute("passwordForm") PasswordChange form,
            BindingResult binding,
            Model model,
            RedirectAttributes flash,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            new PasswordForm(form.password(), form.repeated()).check();
            var changed = account.changePassword(user, form.old(), form.password(), request.getRemoteAddr());
            Sessions.begin(changed, request, response);
            return done("account.password.changed", flash);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return refused(model, user);
        }
    }

    /** The answer itself shows the token: it is written down nowhere, not even in a session. */
    @PostMapping("/tokens")
    ModelAndView createToken(
            @ModelAttribute("tokenForm") TokenForm form, BindingResult binding, Model model, CurrentUser user) {
        try {
            model.addAttribute("newToken", tokens.create(user, form.name(), form.days()));
            model.addAttribute("tokenForm", new TokenForm("", DEFAULT_DAYS));
            return new ModelAndView(show(model, user), model.asMap(), HttpStatus.CREATED);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return refused(model, user);
        }
    }

    @PostMapping("/tokens/{id}/revoke")
    ModelAndView revokeToken(@PathVariable long id, RedirectAttributes flash, CurrentUser user) {
        tokens.revoke(id, user);
        return done("account.token.revoked", flash);
    }

    @PostMapping("/sign-out-everywhere")
    String signOutEverywhere(CurrentUser user) {
        account.signOutEverywhere(user);
        return "redirect:/sign-in?signedOut";
    }

    private String show(Model model, CurrentUser user) {
        if (!model.containsAttribute("passwordForm")) {
            model.addAttribute("passwordForm", new PasswordChange("", "", ""));
        }
        if (!model.containsAttribute("tokenForm")) {
            model.addAttribute("tokenForm", new TokenForm("", DEFAULT_DAYS));
        }
        model.addAttribute("section", "profile");
        model.addAttribute("tokens", tokens.of(user));
        model.addAttribute("hasPassword", account.hasPassword(user));
        model.addAttribute("team", teamOf(user));
        return VIEW;
    }

    private String teamOf(CurrentUser user) {
        return people.teams().stream()
                .filter(team -> Long.valueOf(team.id()).equals(user.teamId()))
                .map(People.TeamView::name)
                .findFirst()
                .orElse(null);
    }

    private ModelAndView done(String key, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", messages.of(key));
        return new ModelAndView(BACK);
    }

    private ModelAndView refused(Model model, CurrentUser user) {
        return new ModelAndView(show(model, user), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
