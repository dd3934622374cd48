package io.startier.notification;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.shared.Messages;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Beside the own account: which kinds of news one wants, and how. */
@Controller
@RequestMapping("/profile/notifications")
@Allowed(everyone = true)
class PreferencePage {

    private final NotificationPreferences preferences;
    private final NotificationWords words;
    private final MailService mail;
    private final Messages messages;

    PreferencePage(NotificationPreferences preferences, NotificationWords words, MailService mail, Messages messages) {
        this.preferences = preferences;
        this.words = words;
        this.mail = mail;
        this.messages = messages;
    }

    record Line(String kind, String name, boolean inApplication, boolean byMail) {}

    @GetMapping
    String page(Model model, CurrentUser user, Locale locale) {
        model.addAttribute("section", "profile");
        model.addAttribute("mailIsOn", mail.isOn());
        model.addAttribute(
                "lines",
                preferences.of(user).stream()
                        .map(one ->
                                new Line(one.kind(), words.name(one.kind(), locale), one.inApplication(), one.byMail()))
                        .toList());
        return "notification/preferences";
    }

    @PostMapping
    String choose(
            @RequestParam(defaultValue = "") List<String> inApplication,
            @RequestParam(defaultValue = "") List<String> byMail,
            RedirectAttributes flash,
            CurrentUser user) {
        preferences.choose(user, inApplication, byMail);
        flash.addFlashAttribute("notice", messages.of("notifications.preferences.saved"));
        return "redirect:/profile/notifications";
    }
}
