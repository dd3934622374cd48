package io.startier.demonstration;

import io.startier.sales.activity.Activity;
import io.startier.sales.activity.ActivityBook;
import io.startier.shared.Actor;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the salespeople did for their customers: more for large ones, and for some far more than for others. */
@Component
class DemoActivities {

    /** @param often out of a hundred activities; the quantity lies between the other two */
    private record Habit(String kind, int often, double least, double most, List<String> notes) {}

    private static final List<Habit> HABITS = List.of(
            new Habit("visit", 30, 2, 10, List.of("Quarterly review on site", "拜访采购与技术部", "Visita a planta")),
            new Habit("call", 30, 0.25, 1, List.of("Delivery dates", "交期确认", "Price enquiry")),
            new Habit("quotation", 10, 1, 8, List.of("Offer for the new line", "新项目报价")),
            new Habit("engineering", 10, 4, 60, List.of("Layout of the axis", "选型与安装指导", "Noise measurement")),
            new Habit("sample", 6, 1, 12, List.of("Endurance test", "样品测试")),
            new Habit("complaint", 4, 2, 24, List.of("Backlash out of tolerance", "包装破损处理")),
            new Habit("travel", 7, 200, 4_000, List.of("Train and hotel", "机票与住宿")),
            new Habit("hospitality", 3, 50, 400, List.of("Dinner with purchasing", "客户接待")));

    private static final int[] A_YEAR = {3, 5, 9, 16, 28, 40};

    private final ActivityBook book;
    private final Times times;

    DemoActivities(ActivityBook book, Times times) {
        this.book = book;
        this.times = times;
    }

    void write(Map<String, Long> customerIds, Map<String, Actor> people) {
        var touched = new HashSet<Long>();
        for (var owner : people.keySet()) {
            var done = new HashMap<String, Activity>();
            DemoCustomer.all().stream()
                    .filter(customer -> customer.owner().equals(owner) && !DemoCase.is(customer))
                    .forEach(customer -> add(customer, customerIds.get(customer.code()), done));
            touched.addAll(book.write(done, people.get(owner)));
        }
        book.settle(touched);
    }

    private void add(DemoCustomer customer, long customerId, Map<String, Activity> done) {
        var dice = customer.dice("activities");
        double effort = customer.isDemanding() ? dice.betweenScales(4, 9) : dice.betweenScales(0.3, 4);
        var first = customer.isProspect()
                ? times.today().minusDays(300)
                : LocalDate.of(times.today().getYear() - 3, 1, 1);
        var last = customer.hasLeft() ? first.plusDays(420) : times.today();
        int days = (int) (last.toEpochDay() - first.toEpochDay());
        long count = Math.round(aYear(customer) * effort * days / 365.0);
        for (int i = 0; i < count; i++) {
            var day = first.plusDays(dice.whole(0, days));
            var activity = activity(customerId, day, habit(customer, dice), dice);
            done.put(
                    Activity.hash(
                            customer.code(), activity.doneOn(), activity.kind(), activity.quantity(), activity.note()),
                    activity);
        }
    }

    private static int aYear(DemoCustomer customer) {
        return switch (customer.profile()) {
            case "LEADER" -> 60;
            case "FALLING" -> 44;
            case "RISING" -> 24;
            case "PROMISE" -> 16;
            case "D" -> 4;
            default -> customer.isProspect() ? 6 : A_YEAR[customer.profile().charAt(0) - '0'];
        };
    }

    /** The demanding ask for engineering, samples and travel rather than for a call. */
    private static Habit habit(DemoCustomer customer, Dice dice) {
        int rolled = customer.isDemanding() ? dice.whole(66, 97) : dice.whole(1, 100);
        for (var habit : HABITS) {
            rolled -= habit.often();
            if (rolled <= 0) {
                return habit;
            }
        }
        return HABITS.get(0);
    }

    private static Activity activity(long customerId, LocalDate day, Habit habit, Dice dice) {
        double much = dice.betweenScales(habit.least(), habit.most());
        var quantity = habit.kind().equals("sample")
                ? BigDecimal.valueOf(Math.round(much))
                : BigDecimal.valueOf(Math.round(much * 4)).divide(BigDecimal.valueOf(4), 2, RoundingMode.HALF_UP);
        return new Activity(customerId, day, habit.kind(), quantity, dice.oneOf(habit.notes()));
    }
}
