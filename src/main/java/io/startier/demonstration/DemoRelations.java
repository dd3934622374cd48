package io.startier.demonstration;

import io.startier.demonstration.DemoContacts.Contact;
import io.startier.shared.Times;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the people at customers: how we stand with them, where they are this week and next, and a few personal notes. */
@Component
class DemoRelations {

    private static final String PERSON =
            "(select p.id from contact p join customer c on c.id = p.customer_id where c.code = ? and p.name = ?)";

    private static final List<String> PLACES = List.of(
            "Hannover, trade fair",
            "München",
            "Shanghai, CIIF",
            "Ningbo, our plant",
            "Stuttgart",
            "Milano",
            "Detroit",
            "名古屋");

    private static final Map<String, String> NOTES = Map.of(
            "FAMILY", "Married, two daughters; grew up near Ulm.",
            "UNIVERSITY", "TU München, mechanical engineering.",
            "SPORTS", "Cross-country skiing, has run the Berlin marathon.",
            "FOOD", "Likes Sichuan food, does not drink alcohol at noon.",
            "HOLIDAY", "Last summer Norway; wants to see Guilin.",
            "WORK_GOALS", "Bring the new joint into series this year.");

    private final JdbcTemplate jdbc;
    private final Times times;

    DemoRelations(JdbcTemplate jdbc, Times times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    void write() {
        var people = new ArrayList<Object[]>();
        var lines = new ArrayList<Object[]>();
        var stays = new ArrayList<Object[]>();
        for (var customer : DemoCustomer.all()) {
            var contacts = DemoContacts.of(customer);
            contacts.forEach(contact -> people.add(person(customer, contact)));
            contacts.stream()
                    .filter(contact -> contact.standing().boss() != null)
                    .forEach(contact -> lines.add(
                            new Object[] {customer.code(), contact.standing().boss(), customer.code(), contact.name()
                            }));
            contacts.forEach(contact -> stays(customer, contact, stays));
        }
        jdbc.batchUpdate("""
                insert into contact (customer_id, name, title, email, buying_role, layer, department, stance, influence,
                                     familiarity, told_met_on)
                select id, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as date) from customer where code = ?
                """, people);
        jdbc.update("update contact set last_met_on = told_met_on");
        jdbc.batchUpdate("update contact set reports_to = " + PERSON + " where id = " + PERSON, lines);
        jdbc.batchUpdate(
                "insert into contact_stay (contact_id, from_day, until_day, place) values (" + PERSON + ", ?, ?, ?)",
                stays);
        writeNotes(DemoCustomer.of("LEADER"));
    }

    private Object[] person(DemoCustomer customer, Contact contact) {
        var standing = contact.standing();
        return new Object[] {
            contact.name(),
            contact.title(),
            contact.email(),
            contact.buyingRole(),
            contact.layer(),
            contact.department(),
            standing.stance(),
            standing.influence(),
            standing.familiarity(),
            standing.metDaysAgo() == null ? null : Date.valueOf(times.today().minusDays(standing.metDaysAgo())),
            customer.code()
        };
    }

    /** Most are where they always are; the others travel this week or next, and the one or other is expected in two places. */
    private void stays(DemoCustomer customer, Contact contact, List<Object[]> stays) {
        var dice = customer.dice("stays" + contact.name());
        if (dice.chance(0.12)) {
            stays.add(stay(customer, contact, dice));
            if (dice.chance(0.25)) {
                stays.add(stay(customer, contact, dice));
            }
        }
    }

    private Object[] stay(DemoCustomer customer, Contact contact, Dice dice) {
        var from = monday().plusDays(dice.whole(0, 11));
        return new Object[] {
            customer.code(),
            contact.name(),
            Date.valueOf(from),
            Date.valueOf(from.plusDays(dice.whole(0, 4))),
            dice.oneOf(PLACES)
        };
    }

    private LocalDate monday() {
        return times.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void writeNotes(DemoCustomer customer) {
        var friends = DemoContacts.of(customer).stream()
                .filter(contact -> contact.standing().familiarity().equals("WELL"))
                .limit(2)
                .toList();
        for (var friend : friends) {
            jdbc.update(
                    "insert into personal_notes (contact_id, written_at, writer, version) select " + PERSON
                            + ", ?, name, 0 from app_user where username = ?",
                    customer.code(),
                    friend.name(),
                    Timestamp.from(times.now()),
                    customer.owner());
            NOTES.forEach((topic, text) -> jdbc.update(
                    "insert into personal_note (contact_id, topic, content) values (" + PERSON + ", ?, ?)",
                    customer.code(),
                    friend.name(),
                    topic,
                    text));
        }
    }
}
