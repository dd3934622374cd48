package io.startier.engagement.calendar;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Subscribing to the calendar from another programme (row C5). */
@Controller
@RequestMapping("/calendar/feed")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class FeedPages {

    private final FeedTokens tokens;
    private final Messages messages;

    FeedPages(FeedTokens tokens, Messages messages) {
        this.tokens = tokens;
        this.messages = messages;
    }

    @GetMapping
    String show(CurrentUser user, Model model) {
        model.addAttribute("section", "calendar");
        model.addAttribute("issuedAt", tokens.issuedAt(user).orElse(null));
        return "engagement/feed";
    }

    /** The answer itself shows the address: it is written down nowhere, not even in a session. */
    @PostMapping
    ModelAndView issue(CurrentUser user, Model model) {
        model.addAttribute("address", "/calendar/feed/" + tokens.issue(user) + ".ics");
        return new ModelAndView(show(user, model), model.asMap(), HttpStatus.CREATED);
    }

    @PostMapping("/revocation")
    String revoke(CurrentUser user, RedirectAttributes redirect) {
        tokens.revoke(user);
        redirect.addFlashAttribute("notice", messages.of("calendar.feed.revoked"));
        return "redirect:/calendar/feed";
    }
}
