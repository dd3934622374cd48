package io.startier.engagement.visit;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Conflict;
import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.SpokenException;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cards of one's own visits of a day, on screen, on paper and as a file (row P8). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class PackPage {

    private final VisitPack pack;
    private final PackDesk desk;
    private final PackFile file;
    private final Messages messages;
    private final Times times;

    PackPage(VisitPack pack, PackDesk desk, PackFile file, Messages messages, Times times) {
        this.pack = pack;
        this.desk = desk;
        this.file = file;
        this.messages = messages;
        this.times = times;
    }

    /** @param day ISO; today where none is given */
    @GetMapping("/visits/pack")
    String show(@RequestParam(required = false) String day, CurrentUser user, Model model) {
        var wanted = day(day);
        var out = desk.out(user);
        model.addAttribute("section", "visits");
        model.addAttribute("day", wanted);
        model.addAttribute("cards", pack.cards(wanted, user));
        model.addAttribute("file", file.canBeMade());
        model.addAttribute("out", out);
        model.addAttribute(
                "taken",
                out.stream()
                        .anyMatch(one ->
                                one.takerId() == user.id() && one.packDay().equals(wanted)));
        model.addAttribute("zone", times.zone());
        return "visit/pack";
    }

    @GetMapping("/visits/pack.pdf")
    void file(
            @RequestParam(required = false) String day, CurrentUser user, Locale language, HttpServletResponse response)
            throws IOException {
        var wanted = day(day);
        var content = new ByteArrayOutputStream();
        file.write(pack.cards(wanted, user), wanted, user, language, content);
        response.setContentType("application/pdf");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"visits-" + wanted + ".pdf\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        content.writeTo(response.getOutputStream());
    }

    @PostMapping("/visits/pack/taken")
    String take(@RequestParam(required = false) String day, CurrentUser user, RedirectAttributes redirect) {
        var wanted = day(day);
        try {
            desk.take(wanted, user);
            redirect.addFlashAttribute("notice", messages.of("pack.taken"));
        } catch (Conflict conflict) {
            redirect.addFlashAttribute("problem", messages.of(conflict));
        }
        return "redirect:/visits/pack?day=" + wanted;
    }

    @PostMapping("/visits/pack/{id}/return")
    String giveBack(
            @PathVariable long id,
            @RequestParam(required = false) String notes,
            CurrentUser user,
            RedirectAttributes redirect) {
        try {
            desk.giveBack(id, notes, user);
            redirect.addFlashAttribute("notice", messages.of("pack.returned"));
        } catch (Conflict | Invalid refused) {
            redirect.addFlashAttribute("problem", messages.of((SpokenException) refused));
        }
        return "redirect:/visits/pack";
    }

    private LocalDate day(String sent) {
        if (sent == null || sent.isBlank()) {
            return times.today();
        }
        var check = new FormCheck();
        var day = check.day("day", sent);
        check.complain();
        return day;
    }
}
