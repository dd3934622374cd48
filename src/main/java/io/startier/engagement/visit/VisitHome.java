package io.startier.engagement.visit;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.HomeBlock;
import io.startier.shared.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The day's visits and the customers that wait for one, on the start page (rows P5, D6). */
@Component
class VisitHome implements HomeBlock {

    private static final int ROWS = 5;

    /**
     * @param visits today's, after those that are overdue
     * @param who whose, as the list calls it
     */
    record Day(
            LocalDate today,
            String who,
            List<VisitRow> visits,
            int todayCount,
            int lateCount,
            List<Frequencies.Waiting> waiting,
            int waitingCount,
            boolean logs) {}

    private final VisitList visits;
    private final Frequencies frequencies;
    private final Times times;

    VisitHome(VisitList visits, Frequencies frequencies, Times times) {
        this.visits = visits;
        this.frequencies = frequencies;
        this.times = times;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Optional<Shown> of(CurrentUser user) {
        boolean leads = user.hasAny(Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE);
        var who = leads ? "team" : "me";
        var today = VisitFilter.ALL.showing("today", who);
        return Optional.of(new Shown(
                "visit/home",
                new Day(
                        times.today(),
                        who,
                        visits.first(today, ROWS, user),
                        visits.count(today, user),
                        visits.count(VisitFilter.ALL.showing("overdue", who), user),
                        frequencies.overdue(!leads, ROWS, user),
                        frequencies.count(!leads, user),
                        user.changesCustomers())));
    }
}
