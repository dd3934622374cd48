package io.startier.demonstration;

import io.startier.sales.activity.Activity;
import io.startier.sales.activity.ActivityBook;
import io.startier.shared.Actor;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Visits of the last months, the day's and the week's plans, and some that nobody has reported on yet. */
@Component
class DemoVisits {

    /** What somebody wrote down, in the salesperson's language. */
    private record Note(String purpose, String discussed, String progress, String nextStep) {}

    private record Contact(long id, String name) {}

    private static final Set<String> WRITE_CHINESE = Set.of("chen.jie", "li.na", "zhao.qiang");

    private static final List<Note> CHINESE = List.of(
            new Note("季度回顾与明年用量", "采购确认四季度交期可以接受，明年用量预计增加两成，希望锁价。", "框架协议条款已过法务，待总经理签字。", "下周五前给出锁价方案"),
            new Note("新产线选型", "技术部对低背隙型号感兴趣，担心噪声，要求现场实测。", "已进入两家候选。", "安排样机并派工程师测噪"),
            new Note("交期与包装", "上批两箱外包装破损，对方要求改用木箱，费用各半。", null, "与物流确认木箱报价"),
            new Note("付款条件", "财务希望账期由 60 天延长到 90 天，已说明需公司审批。", "未谈拢。", "准备信用评估资料后再约"));

    private static final List<Note> ENGLISH = List.of(
            new Note(
                    "Quarterly review",
                    "Delivery dates are fine. They expect a fifth more volume next year and ask for a fixed price.",
                    "The frame contract is with their lawyers.",
                    "Send the fixed-price offer by Friday"),
            new Note(
                    "Selection for the new line",
                    "Engineering likes the low-backlash series but wants the noise measured on site.",
                    "We are one of two on the short list.",
                    "Send a sample and an engineer"),
            new Note(
                    "Delivery and packaging",
                    "Two crates of the last batch arrived damaged; wooden boxes from now on, cost shared.",
                    null,
                    "Get a quotation for the boxes"),
            new Note(
                    "Terms of payment",
                    "Finance asks for 90 days instead of 60; told them that this needs our approval.",
                    "No agreement yet.",
                    "Prepare the credit file, then talk again"));

    private final JdbcClient jdbc;
    private final ActivityBook book;
    private final Times times;

    DemoVisits(JdbcClient jdbc, ActivityBook book, Times times) {
        this.jdbc = jdbc;
        this.book = book;
        this.times = times;
    }

    void write(Map<String, Long> customerIds, Map<String, Actor> people) {
        var touched = new HashSet<Long>();
        var plannedToday = new HashMap<String, Integer>();
        for (var customer : DemoCustomer.all()) {
            if (!customer.hasLeft() && !DemoCase.is(customer)) {
                long id = customerIds.get(customer.code());
                var owner = people.get(customer.owner());
                writePast(customer, id, owner, touched);
                writePlans(customer, id, owner, plannedToday.merge(customer.owner(), 1, Integer::sum));
            }
        }
        book.settle(touched);
    }

    private void writePast(DemoCustomer customer, long id, Actor owner, Set<Long> touched) {
        var dice = customer.dice("visits");
        int count = weight(customer) >= 3 ? weight(customer) + 1 : dice.whole(0, 2);
        for (int i = 0; i < count; i++) {
            var note = dice.oneOf(notes(customer));
            var day = working(times.today().minusDays(dice.whole(3, 30) + i * 32L));
            var kind = dice.chance(0.7) ? "VISIT" : dice.chance(0.5) ? "VIDEO" : "CALL";
            var hours = BigDecimal.valueOf(dice.whole(1, kind.equals("VISIT") ? 10 : 3) * 5L, 1);
            long visit = add(id, owner, "DONE", day, null, note, kind, hours);
            addContacts(visit, id, true, dice);
            var activity = new Activity(id, day, kind.equals("VISIT") ? "visit" : "call", hours, note.discussed());
            book.write(Map.of("visit:" + visit, activity), owner);
            touched.add(id);
        }
    }

    /** @param place of the customer among those of its owner; the first two are on today */
    private void writePlans(DemoCustomer customer, long id, Actor owner, int place) {
        var dice = customer.dice("plans");
        if (place <= 2) {
            plan(customer, id, owner, times.today(), LocalTime.of(place == 1 ? 10 : 14, place == 1 ? 0 : 30), dice);
        } else if (dice.chance(weight(customer) >= 3 ? 0.5 : 0.12)) {
            plan(customer, id, owner, working(times.today().plusDays(dice.whole(1, 12))), null, dice);
        } else if (dice.chance(0.06)) {
            plan(customer, id, owner, times.today().minusDays(dice.whole(1, 4)), null, dice);
        }
    }

    private void plan(DemoCustomer customer, long id, Actor owner, LocalDate day, LocalTime at, Dice dice) {
        long visit = add(id, owner, "PLANNED", day, at, dice.oneOf(notes(customer)), null, null);
        addContacts(visit, id, false, dice);
    }

    private long add(
            long customerId,
            Actor owner,
            String status,
            LocalDate day,
            LocalTime at,
            Note note,
            String kind,
            BigDecimal hours) {
        boolean done = kind != null;
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into visit (customer_id, status, visitor_id, planned_on, planned_at, purpose, kind, done_on,
                                           discussed, progress, next_step, hours, entered_by, entered_at, form_token)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        customerId,
                        status,
                        owner.id(),
                        day,
                        at,
                        note.purpose(),
                        kind,
                        done ? day : null,
                        done ? note.discussed() : null,
                        done ? note.progress() : null,
                        done ? note.nextStep() : null,
                        hours,
                        owner.id(),
                        Timestamp.from(times.today().minusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC)),
                        UUID.randomUUID().toString())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    private void addContacts(long visit, long customerId, boolean met, Dice dice) {
        var all = jdbc.sql("select id, name from contact where customer_id = ? order by id")
                .param(customerId)
                .query(Contact.class)
                .list();
        all.stream()
                .limit(all.isEmpty() ? 0 : dice.whole(1, Math.min(2, all.size())))
                .forEach(contact -> jdbc.sql(
                                "insert into visit_person (visit_id, contact_id, name, met) values (?, ?, ?, ?)")
                        .params(visit, contact.id(), contact.name(), met)
                        .update());
    }

    private static List<Note> notes(DemoCustomer customer) {
        return WRITE_CHINESE.contains(customer.owner()) ? CHINESE : ENGLISH;
    }

    private static int weight(DemoCustomer customer) {
        return switch (customer.profile()) {
            case "LEADER" -> 5;
            case "FALLING", "PROMISE", "RISING" -> 3;
            default -> customer.isProspect() ? 1 : customer.profile().charAt(0) - '0';
        };
    }

    private static LocalDate working(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
