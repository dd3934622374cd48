package io.startier.account;

import io.startier.account.InvitationPage.PasswordForm;
import io.startier.shared.Gone;
import io.startier.shared.Invalid;
import java.util.EnumSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the first administrator comes into being, by the link in the log. */
@Controller
@Allowed(anonymous = true)
class SetUpPage {

    private static final String VIEW = "account/set-up";

    private final SetUp setUp;

    SetUpPage(SetUp setUp) {
        this.setUp = setUp;
    }

    record SetUpForm(String username, String name, String email, String password, String repeated) {

        UserProfile profile() {
            return new UserProfile(username, name, email, EnumSet.of(Role.ADMINISTRATOR, Role.DATA_STEWARD), null)
                    .checked();
        }
    }

    @GetMapping("/set-up/{secret}")
    String page(@PathVariable String secret, @ModelAttribute("form") SetUpForm form) {
        if (!setUp.isOpen(secret)) {
            throw new Gone("account.setup.gone");
        }
        return VIEW;
    }

    @PostMapping("/set-up/{secret}")
    ModelAndView complete(@PathVariable String secret, @ModelAttribute("form") SetUpForm form, BindingResult binding) {
        try {
            var profile = form.profile();
            new PasswordForm(form.password(), form.repeated()).check();
            PasswordRules.check("password", form.password(), profile.username());
            setUp.complete(secret, profile, form.password());
            return new ModelAndView("redirect:/sign-in?ready");
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return new ModelAndView(VIEW, binding.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
