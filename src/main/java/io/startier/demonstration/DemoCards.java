package io.startier.demonstration;

import io.startier.shared.Times;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * The cards of key accounts as their owners have filled them over two years, some of them not to the
 * end. The past cannot be made through the public operations, which know only now.
 */
@Component
class DemoCards {

    private static final int WEEKS = 12;

    record Owner(long id, String username, String name) {}

    record Account(long id, String code, Owner owner) {}

    private final JdbcClient jdbc;
    private final Times times;
    private final Map<String, Map<String, List<String>>> texts = DemoFile.rows("cards.txt").stream()
            .collect(Collectors.groupingBy(
                    row -> row.get(0),
                    Collectors.groupingBy(
                            row -> row.get(1), Collectors.mapping(row -> row.get(2), Collectors.toList()))));

    DemoCards(JdbcClient jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    void write() {
        var accounts = jdbc.sql("""
                        select c.id, c.code, o.id as owner_id, o.username, o.name from customer c join app_user o on o.id = c.owner_id
                        where c.star_in_force >= 3 order by c.code
                        """)
                .query((row, n) -> new Account(
                        row.getLong("id"),
                        row.getString("code"),
                        new Owner(row.getLong("owner_id"), row.getString("username"), row.getString("name"))))
                .list();
        accounts.forEach(this::fill);
        accounts.forEach(this::check);
    }

    private void fill(Account account) {
        var dice = new Dice(account.code() + "card");
        if (dice.chance(0.8)) {
            jdbc.sql("update customer set address = ?, phone = ? where id = ?")
                    .params(
                            "Industrial park " + dice.whole(2, 98),
                            "+49 " + dice.whole(200, 899) + " " + dice.whole(10_000, 99_999),
                            account.id())
                    .update();
        }
        var card = new Card(account, dice, new HashMap<>());
        begin(card, dice);
        keepUp(card, dice);
    }

    private static void begin(Card card, Dice dice) {
        card.write(
                dice.whole(640, 720), "OVERVIEW", card.chosen("legalRepresentative", "capital", "management", "bank"));
        card.write(dice.whole(560, 630), "CREDIT", card.credit(40, 90));
        if (dice.chance(0.85)) {
            card.write(dice.whole(460, 540), "FINANCE", card.finance(2));
            card.write(dice.whole(400, 450), "MARKET", card.chosen("marketing", "competition", "image"));
        }
        if (dice.chance(0.8)) {
            card.write(dice.whole(320, 390), "STRENGTHS", card.chosen("strength", "weakness"));
            card.write(dice.whole(260, 310), "COMPETITORS", card.competitor("1"));
        }
    }

    /** In the order of the days, as versions are numbered. */
    private static void keepUp(Card card, Dice dice) {
        boolean faithful = dice.chance(0.7);
        boolean lively = dice.chance(0.5);
        card.write(dice.whole(150, 200), "CREDIT", card.credit(90, 160));
        if (faithful) {
            card.write(dice.whole(100, 140), "FINANCE", card.finance(1));
        }
        if (lively) {
            card.write(dice.whole(91, 99), "MARKET", card.chosen("image"));
        }
        if (faithful) {
            card.write(dice.whole(40, 90), "STRATEGY", card.chosen("ourStrategy"));
        }
        if (lively) {
            card.write(dice.whole(15, 38), "COMPETITORS", card.competitor("2"));
        }
    }

    /** One card being filled; {@code now} is what stands on it. */
    private class Card {

        private final Account account;
        private final Dice dice;
        private final Map<String, String> now;

        Card(Account account, Dice dice, Map<String, String> now) {
            this.account = account;
            this.dice = dice;
            this.now = now;
        }

        Map<String, String> chosen(String... fields) {
            var chosen = new LinkedHashMap<String, String>();
            for (var field : fields) {
                chosen.put(field, text(field));
            }
            return chosen;
        }

        Map<String, String> credit(int low, int high) {
            var credit = chosen("paymentTerms", "bankRating");
            credit.put("creditLimit", String.valueOf(dice.whole(low, high) * 5_000));
            credit.put("creditCurrency", "USD");
            return credit;
        }

        Map<String, String> finance(int yearsAgo) {
            var year = "." + (times.today().getYear() - yearsAgo);
            long sales = dice.whole(60, 900) * 100_000L;
            var finance = new LinkedHashMap<String, String>();
            finance.put("financeCurrency" + year, "EUR");
            finance.put("sales" + year, String.valueOf(sales));
            finance.put("costs" + year, part(sales, 60, 75));
            finance.put("expenses" + year, part(sales, 10, 18));
            finance.put("profit" + year, part(sales, 4, 12));
            finance.put("cashFlow" + year, part(sales, 5, 14));
            finance.put("interest" + year, part(sales, 1, 2));
            finance.put("marketShare" + year, String.valueOf(dice.whole(4, 30)));
            finance.put("source" + year, text("source"));
            return finance;
        }

        Map<String, String> competitor(String number) {
            var one = new LinkedHashMap<String, String>();
            one.put("competitor." + number, text("competitor"));
            one.put("competitorShare." + number, String.valueOf(dice.whole(10, 45)));
            one.put("competitorStrength." + number, text("competitorStrength"));
            one.put("answer." + number, text("answer"));
            return one;
        }

        private String part(long whole, int low, int high) {
            return BigDecimal.valueOf(whole * dice.whole(low, high) / 100).toPlainString();
        }

        private String text(String field) {
            boolean chinese = List.of("chen.jie", "li.na", "zhao.qiang")
                    .contains(account.owner().username());
            return dice.oneOf(texts.get(chinese ? "zh" : "en").get(field));
        }

        void write(int daysAgo, String section, Map<String, String> content) {
            content.entrySet().removeIf(one -> one.getValue().equals(now.get(one.getKey())));
            if (content.isEmpty()) {
                return;
            }
            long revision = revise(section, daysAgo);
            content.forEach((path, text) -> put(revision, path, text));
            jdbc.sql("delete from profile_section where customer_id = ? and section = ?")
                    .params(account.id(), section)
                    .update();
            jdbc.sql("insert into profile_section (customer_id, section, version) values (?, ?, ?)")
                    .params(account.id(), section, 1)
                    .update();
        }

        private long revise(String section, int daysAgo) {
            var key = new GeneratedKeyHolder();
            jdbc.sql("""
                            insert into profile_revision (customer_id, section, kind, made_at, made_by, maker, confirmed_by)
                            values (?, ?, 'EDITED', ?, ?, ?, ?)
                            """)
                    .params(
                            account.id(),
                            section,
                            Timestamp.from(daysAgo(daysAgo)),
                            account.owner().id(),
                            account.owner().name(),
                            section.matches("OVERVIEW|CREDIT") ? account.owner().name() : null)
                    .update(key, "id");
            return key.getKeyAs(Long.class);
        }

        private void put(long revision, String path, String text) {
            int dot = path.indexOf('.');
            var field = dot < 0 ? path : path.substring(0, dot);
            var item = dot < 0 ? "" : path.substring(dot + 1);
            jdbc.sql(
                            "insert into profile_change (revision_id, field, item, before_text, after_text) values (?, ?, ?, ?, ?)")
                    .params(revision, field, item, now.put(path, text), text)
                    .update();
            jdbc.sql("delete from profile_value where customer_id = ? and field = ? and item = ?")
                    .params(account.id(), field, item)
                    .update();
            jdbc.sql("insert into profile_value (customer_id, field, item, content) values (?, ?, ?, ?)")
                    .params(account.id(), field, item, text)
                    .update();
        }
    }

    /** Some owners look at their cards more faithfully than others; few have done so this week. */
    private void check(Account account) {
        var dice = new Dice(account.code() + "check");
        double faith = new Dice(account.owner().username() + "faith").between(0.6, 0.97);
        var monday = times.today().minusDays(times.today().getDayOfWeek().getValue() - 1L);
        for (int ago = 0; ago < WEEKS; ago++) {
            if (dice.chance(ago == 0 ? 0.3 : faith)) {
                var week = monday.minusWeeks(ago);
                int day = ago == 0 ? 0 : dice.whole(0, 4);
                jdbc.sql("""
                                insert into profile_check (customer_id, week_start, checked_by, checker, checked_at)
                                values (?, ?, ?, ?, ?)
                                """)
                        .params(
                                account.id(),
                                week,
                                account.owner().id(),
                                account.owner().name(),
                                Timestamp.from(week.plusDays(day).atTime(0, 30).toInstant(ZoneOffset.UTC)))
                        .update();
            }
        }
    }

    private Instant daysAgo(int days) {
        return times.today().minusDays(days).atTime(9, 10).toInstant(ZoneOffset.UTC);
    }
}
