package io.startier.engagement.task;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountPage;
import io.startier.customer.AccountTab;
import io.startier.engagement.ledger.AccountLedger;
import io.startier.engagement.playbook.Commitment;
import io.startier.engagement.playbook.Commitments;
import io.startier.engagement.playbook.Responsibles;
import io.startier.engagement.playbook.Tier;
import io.startier.engagement.promise.Promises;
import io.startier.shared.NumberedPage;
import io.startier.shared.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** How a customer is served: what the tier is promised, what is to be done and what was (row G1). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class ServiceTab implements AccountTab {

    static final String PATH = "service";

    /** @param open the task that is open, or null; @param doneOn when it was last seen to, or null */
    record Line(Commitment one, TaskRow open, LocalDate doneOn) {}

    private final AccountPage page;
    private final TaskList tasks;
    private final Commitments commitments;
    private final Promises promises;
    private final Responsibles responsibles;
    private final AccountLedger ledger;
    private final Times times;

    ServiceTab(
            AccountPage page,
            TaskList tasks,
            Commitments commitments,
            Promises promises,
            Responsibles responsibles,
            AccountLedger ledger,
            Times times) {
        this.page = page;
        this.tasks = tasks;
        this.commitments = commitments;
        this.promises = promises;
        this.responsibles = responsibles;
        this.ledger = ledger;
        this.times = times;
    }

    @GetMapping("/customers/{code}/service")
    String show(
            @PathVariable String code,
            @RequestParam(name = "page", required = false) Integer number,
            @RequestParam(required = false) Integer days,
            CurrentUser user,
            Model model) {
        var customer = page.open(code, PATH, user, model);
        ledger.show(customer.id(), days, model);
        var tier = Tier.of(customer.starInForce());
        var rows = tasks.ofCustomer(customer.id());
        var promised = commitments.of(tier);
        model.addAttribute("tier", tier);
        model.addAttribute("promise", promises.of(customer.starInForce()));
        model.addAttribute(
                "lines", promised.stream().map(one -> line(one, rows)).toList());
        model.addAttribute(
                "others", rows.stream().filter(row -> isOther(row, promised)).toList());
        var over = rows.stream().filter(row -> !row.open()).toList();
        var address = UriComponentsBuilder.fromPath("/customers/" + code + "/service");
        model.addAttribute("over", NumberedPage.of(over, number, address));
        model.addAttribute(
                "managers",
                responsibles.managerNames(
                        Optional.ofNullable(customer.teamId()).stream().toList()));
        model.addAttribute("today", times.today());
        return "task/tab";
    }

    private static Line line(Commitment one, List<TaskRow> rows) {
        var its = rows.stream()
                .filter(row -> Objects.equals(row.commitmentId(), one.id()))
                .toList();
        return new Line(
                one,
                its.stream().filter(TaskRow::open).findFirst().orElse(null),
                its.stream()
                        .filter(row -> row.status() == TaskStatus.DONE)
                        .map(TaskRow::closedOn)
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    private static boolean isOther(TaskRow row, List<Commitment> promised) {
        return row.open() && promised.stream().noneMatch(one -> Objects.equals(row.commitmentId(), one.id()));
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String label() {
        return "task.tab";
    }

    @Override
    public int position() {
        return 63;
    }

    @Override
    public OptionalLong count(long customerId) {
        return OptionalLong.of(tasks.openOf(customerId));
    }
}
