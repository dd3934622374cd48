package io.startier.tiering.scheme;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.SpokenException;
import io.startier.shared.Times;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The draft of the rules: what it changes, and its end (row T13). Whoever leads a team may work on it. */
@Controller
@RequestMapping("/schemes/draft")
@Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.ADMINISTRATOR})
class DraftPages {

    private static final String PAGE = "tiering/scheme-draft";
    private static final String HERE = "redirect:/schemes/draft";

    private final DraftDesk desk;
    private final DraftReading reading;
    private final SchemeArchive archive;
    private final Publishing publishing;
    private final Messages messages;
    private final Times times;

    DraftPages(
            DraftDesk desk,
            DraftReading reading,
            SchemeArchive archive,
            Publishing publishing,
            Messages messages,
            Times times) {
        this.desk = desk;
        this.reading = reading;
        this.archive = archive;
        this.publishing = publishing;
        this.messages = messages;
        this.times = times;
    }

    @ModelAttribute
    void frame(Model model) {
        model.addAttribute("section", "schemes");
        model.addAttribute("zone", times.zone());
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("view", reading.view());
        model.addAttribute("history", archive.all());
        return PAGE;
    }

    /** With the rules of a published version instead of those in force. */
    @PostMapping("/begin")
    String begin(@RequestParam int from, @RequestParam int version, CurrentUser user, RedirectAttributes flash) {
        desk.beginWith(from, version, user.actor());
        flash.addFlashAttribute("notice", messages.of("schemes.draft.begun", String.valueOf(from)));
        return HERE;
    }

    @PostMapping("/take-over")
    String takeOver(@RequestParam int version, CurrentUser user, RedirectAttributes flash) {
        desk.takeOver(version, user.actor());
        flash.addFlashAttribute("notice", messages.of("schemes.draft.takenOver"));
        return HERE;
    }

    @PostMapping("/discard")
    String discard(@RequestParam int version, CurrentUser user, RedirectAttributes flash) {
        desk.discard(version, user.actor());
        flash.addFlashAttribute("notice", messages.of("schemes.draft.discarded"));
        return "redirect:/schemes";
    }

    @PostMapping("/publish")
    @Allowed({Role.GENERAL_MANAGER, Role.ADMINISTRATOR})
    ModelAndView publish(
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        try {
            int published = publishing.publish(version, reason, user.actor());
            flash.addFlashAttribute("notice", messages.of("tiering.scheme.published", String.valueOf(published)));
            return new ModelAndView("redirect:/schemes");
        } catch (Invalid invalid) {
            return refused(invalid, HttpStatus.UNPROCESSABLE_CONTENT, model);
        } catch (Conflict conflict) {
            return refused(conflict, HttpStatus.CONFLICT, model);
        }
    }

    /** The reason that was typed is a parameter of the request, and stays on the page. */
    private ModelAndView refused(SpokenException refusal, HttpStatusCode status, Model model) {
        model.addAttribute("problem", messages.of(refusal));
        return new ModelAndView(page(model), model.asMap(), status);
    }
}
