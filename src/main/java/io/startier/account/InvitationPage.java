package io.startier.account;

import io.startier.shared.Gone;
import io.startier.shared.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an invited person sets a password. Opening the link changes nothing: mail scanners open links too. */
@Controller
@Allowed(anonymous = true)
class InvitationPage {

    private static final String VIEW = "account/invitation";

    private final Invitations invitations;

    InvitationPage(Invitations invitations) {
        this.invitations = invitations;
    }

    record PasswordForm(String password, String repeated) {

        void check() {
            if (password == null || !password.equals(repeated)) {
                throw new Invalid("repeated", "account.password.repeated");
            }
        }
    }

    @GetMapping("/invitations/{secret}")
    String page(@PathVariable String secret, @ModelAttribute("form") PasswordForm form, Model model) {
        model.addAttribute("username", usernameFor(secret));
        return VIEW;
    }

    @PostMapping("/invitations/{secret}")
    ModelAndView accept(@PathVariable String secret, @ModelAttribute("form") PasswordForm form, BindingResult binding) {
        var username = usernameFor(secret);
        try {
            form.check();
            invitations.accept(secret, form.password());
            return new ModelAndView("redirect:/sign-in?ready");
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            var page = new ModelAndView(VIEW, binding.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("username", username);
        }
    }

    private String usernameFor(String secret) {
        return invitations.openFor(secret).orElseThrow(() -> new Gone("account.invitation.gone"));
    }
}
