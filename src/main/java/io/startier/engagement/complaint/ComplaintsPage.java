package io.startier.engagement.complaint;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The complaints of all customers that one sees (row P6). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class ComplaintsPage {

    private static final List<String> QUEUES = List.of("open", "overdue", "solved", "confirmed");

    /** As {@code page :: tabs} shows it. */
    record Tab(String key, String text, String path, Integer count) {}

    private final ComplaintList complaints;
    private final ComplaintExport export;
    private final Messages messages;
    private final Times times;

    ComplaintsPage(ComplaintList complaints, ComplaintExport export, Messages messages, Times times) {
        this.complaints = complaints;
        this.export = export;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/complaints")
    String list(
            ComplaintFilter sent,
            @RequestParam(name = "page", required = false) Integer number,
            CurrentUser user,
            Model model) {
        var filter = completed(sent);
        model.addAttribute("section", "complaints");
        model.addAttribute("filter", filter);
        model.addAttribute("queues", queues(filter, user));
        model.addAttribute("found", complaints.page(filter, number, filter.address("/complaints"), user));
        model.addAttribute("now", times.now());
        model.addAttribute("today", times.today());
        model.addAttribute("zone", times.zone());
        return "complaint/list";
    }

    @GetMapping("/complaints.csv")
    void export(ComplaintFilter sent, CurrentUser user, HttpServletResponse response) throws IOException {
        export.write(complaints.all(completed(sent), user), user, response);
    }

    private List<Tab> queues(ComplaintFilter filter, CurrentUser user) {
        return QUEUES.stream()
                .map(queue -> new ComplaintFilter(queue, filter.who(), null))
                .map(queue -> new Tab(
                        queue.show(),
                        messages.of("complaint.queue." + queue.show()),
                        queue.address("/complaints").toUriString(),
                        complaints.count(queue, user)))
                .toList();
    }

    private static ComplaintFilter completed(ComplaintFilter sent) {
        return sent.show() == null ? new ComplaintFilter("open", sent.who(), sent.q()) : sent;
    }
}
