package io.startier.engagement.task;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.engagement.playbook.CommitmentKind;
import io.startier.engagement.playbook.Responsibles;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tasks of all customers that one sees (row G1). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class TasksPage {

    /** As {@code page :: tabs} shows it. */
    record Tab(String key, String text, String path, Integer count) {}

    private final TaskList tasks;
    private final TaskExport export;
    private final Responsibles responsibles;
    private final Messages messages;
    private final Times times;

    TasksPage(TaskList tasks, TaskExport export, Responsibles responsibles, Messages messages, Times times) {
        this.tasks = tasks;
        this.export = export;
        this.responsibles = responsibles;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/tasks")
    String list(
            TaskFilter sent,
            @RequestParam(name = "page", required = false) Integer number,
            CurrentUser user,
            Model model) {
        var filter = completed(sent, user);
        var found = tasks.page(filter, number, filter.address("/tasks"), user);
        model.addAttribute("section", "tasks");
        model.addAttribute("filter", filter);
        model.addAttribute("queues", queues(filter, user));
        model.addAttribute("found", found);
        model.addAttribute(
                "managers",
                responsibles.managerNames(
                        found.rows().stream().map(TaskRow::teamId).toList()));
        model.addAttribute("whose", whose(user));
        model.addAttribute("kinds", kinds());
        model.addAttribute("today", times.today());
        return "task/list";
    }

    @GetMapping("/tasks.csv")
    void export(TaskFilter sent, CurrentUser user, HttpServletResponse response) throws IOException {
        export.write(tasks.all(completed(sent, user), user), user, response);
    }

    private List<Tab> queues(TaskFilter filter, CurrentUser user) {
        var counts = tasks.counts(filter, user);
        return TaskFilter.QUEUES.stream()
                .map(show -> filter.showing(show, filter.who()))
                .map(queue -> new Tab(
                        queue.show(),
                        messages.of("task.queue." + queue.show()),
                        queue.address("/tasks").encode().toUriString(),
                        counts.get(queue.show())))
                .toList();
    }

    /** Who reads only has none of their own. */
    private Map<String, String> whose(CurrentUser user) {
        var choices = new LinkedHashMap<String, String>();
        if (user.hasAny(Role.SALESPERSON, Role.SALES_MANAGER)) {
            choices.put("me", messages.of("task.who.me"));
        }
        choices.put("team", messages.of("task.who.team"));
        if (leads(user)) {
            choices.put("nobody", messages.of("task.who.nobody"));
        }
        return choices;
    }

    private Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : CommitmentKind.values()) {
            kinds.put(kind.name(), messages.of("playbook.kind." + kind));
        }
        kinds.put(TaskFilter.MANUAL, messages.of("task.manual"));
        return kinds;
    }

    private static TaskFilter completed(TaskFilter sent, CurrentUser user) {
        var usual = leads(user) ? "team" : "me";
        return sent.showing(sent.show() == null ? "open" : sent.show(), sent.who() == null ? usual : sent.who());
    }

    private static boolean leads(CurrentUser user) {
        return user.hasAny(Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE);
    }
}
