package io.startier.demonstration;

import io.startier.settings.ExchangeRates;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the salespeople think their customers could buy in a year, and why. */
@Component
class DemoPotentials {

    private static final double[] LOWEST = {4_000, 21_000, 60_000, 340_000, 1_050_000, 2_100_000};
    private static final double[] HIGHEST = {17_000, 45_000, 260_000, 800_000, 1_700_000, 2_900_000};
    private static final List<String> REASONS = List.of(
            "Their new line needs about two hundred axes; we are one of three suppliers asked.",
            "Buys the same gears from two others today; the buyer named the yearly quantity.",
            "Plant extension approved, start of production next spring.",
            "Annual report: spending on drives and guides up by a fifth.",
            "Samples passed the endurance test; second source is wanted.",
            "客户明年新增两条产线,采购经理提供了年度用量预测。",
            "样品已通过寿命测试,技术部推荐列为第二供应商。",
            "根据海关数据推算其年采购额,目前主要从两家同行采购。");

    private final JdbcTemplate jdbc;
    private final Times times;

    DemoPotentials(JdbcTemplate jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    void write(ExchangeRates.Table rates) {
        var rows = new ArrayList<Object[]>();
        DemoCustomer.all().forEach(customer -> rows.addAll(estimates(customer, rates)));
        jdbc.batchUpdate("""
                insert into customer_potential (customer_id, estimated_on, amount, currency, base_amount, evidence, confidence,
                                                author_id, author, recorded_at)
                select c.id, ?, ?, ?, ?, ?, ?, o.id, o.name, ?
                from customer c join app_user o on o.id = c.owner_id where c.code = ?
                """, rows);
    }

    /** One or two: an older, lower guess for those that were looked at again. */
    private List<Object[]> estimates(DemoCustomer customer, ExchangeRates.Table rates) {
        var dice = customer.dice("potential");
        if (!customer.isProspect() && !isStory(customer) && dice.chance(0.25)) {
            return List.of();
        }
        double worth = worth(customer, dice);
        var latest = times.today().minusDays(dice.whole(12, 300));
        var rows = new ArrayList<Object[]>();
        if (dice.chance(0.3)) {
            rows.add(
                    row(customer, latest.minusDays(dice.whole(150, 330)), worth * dice.between(0.5, 0.9), rates, dice));
        }
        rows.add(row(customer, latest, worth, rates, dice));
        return rows;
    }

    private static double worth(DemoCustomer customer, Dice dice) {
        return switch (customer.profile()) {
            case "LEADER" -> 17_000_000;
            case "PROMISE" -> 2_750_000;
            case "RISING" -> 1_300_000;
            case "FALLING" -> 1_650_000;
            case "D" -> dice.betweenScales(9_000, 120_000);
            case "CASE60", "CASE50" -> 240_000;
            case "CASE10", "CASE8" -> 45_000;
            default -> {
                int star = customer.profile().charAt(customer.isProspect() ? 1 : 0) - '0';
                int raised = !customer.isProspect() && star < 5 && dice.chance(0.22) ? star + 1 : star;
                yield dice.betweenScales(LOWEST[raised], HIGHEST[raised]);
            }
        };
    }

    private static Object[] row(
            DemoCustomer customer, LocalDate day, double worth, ExchangeRates.Table rates, Dice dice) {
        var currency = customer.market().currency();
        var rate = rates.rate(currency, day).orElseThrow();
        var amount = new BigDecimal(worth / rate.doubleValue(), new MathContext(2));
        return new Object[] {
            day,
            amount,
            currency,
            ExchangeRates.Table.convert(amount, rate),
            dice.oneOf(REASONS),
            dice.oneOf(List.of("LOW", "MEDIUM", "MEDIUM", "HIGH")),
            Timestamp.from(day.atTime(9, 30).toInstant(ZoneOffset.UTC)),
            customer.code()
        };
    }

    private static boolean isStory(DemoCustomer customer) {
        return customer.profile().length() > 2;
    }
}
