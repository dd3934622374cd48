package io.startier.demonstration;

import io.startier.shared.Times;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the companies with their tags. */
@Component
class DemoCustomers {

    private static final List<String> SOURCES =
            List.of("Trade fair", "Referral", "Web enquiry", "Distributor", "Own research", "Association");

    private final JdbcTemplate jdbc;
    private final Times times;

    DemoCustomers(JdbcTemplate jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    void write() {
        jdbc.batchUpdate("""
                insert into customer (code, name, name_en, country, region, city, industry, staff_count, founded, source,
                                      product_lines, stage, owner_id, team_id, search_text, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select id from app_user where username = ?),
                        (select team_id from app_user where username = ?), ?, ?, ?)
                """, DemoCustomer.all().stream().map(this::row).toList());
        jdbc.update("insert into customer_ownership (customer_id, since, owner_id, team_id)"
                + " select id, created_at, owner_id, team_id from customer");
        jdbc.batchUpdate(
                "insert into customer_tag (customer_id, tag) select id, ? from customer where code = ?",
                DemoCustomer.all().stream().flatMap(DemoCustomers::tags).toList());
    }

    Map<String, Long> ids() {
        var ids = new HashMap<String, Long>();
        jdbc.query("select code, id from customer", row -> {
            ids.put(row.getString(1), row.getLong(2));
        });
        return ids;
    }

    private Object[] row(DemoCustomer customer) {
        var dice = customer.dice("company");
        var since = customerSince(customer, dice);
        return new Object[] {
            customer.code(),
            customer.name(),
            customer.nameEn(),
            customer.market().country(),
            customer.market().region(),
            customer.city(),
            customer.industry(),
            (int) dice.betweenScales(18, 2_400) / 5 * 5,
            String.valueOf(dice.whole(1958, 2017)),
            dice.oneOf(SOURCES),
            String.join(", ", new DemoBasket(customer).favourites()),
            customer.stage(),
            customer.owner(),
            customer.owner(),
            searchText(customer),
            since,
            since
        };
    }

    private Timestamp customerSince(DemoCustomer customer, Dice dice) {
        var today = times.today();
        var day = customer.isProspect()
                ? today.minusDays(dice.whole(60, 420))
                : LocalDate.of(today.getYear() - 3, 1, 1).minusDays(dice.whole(10, 900));
        return Timestamp.from(day.atTime(8, dice.whole(0, 59)).toInstant(ZoneOffset.UTC));
    }

    private static Stream<Object[]> tags(DemoCustomer customer) {
        var dice = customer.dice("tags");
        return Stream.of("trade fair contact", "sample sent", "reference customer", "long payer", "new project")
                .filter(tag -> dice.chance(0.12))
                .map(tag -> new Object[] {tag, customer.code()});
    }

    private static String searchText(DemoCustomer customer) {
        var text = customer.code() + " " + customer.name() + (customer.nameEn() == null ? "" : " " + customer.nameEn());
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
