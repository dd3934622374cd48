package io.startier.engagement.visit;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.CleanText;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.shared.Times;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who took which cards along, and what came back (row P8). */
@Component
@Transactional
class PackDesk {

    private static final int NOTES = 2000;

    /** A pack that is out. */
    record Out(long id, long takerId, String taker, LocalDate packDay, Instant takenAt, String customers) {}

    private record Card(long id, String code, String name) {}

    private static final String OUT = """
            select p.id, p.taker_id, u.name as taker, p.pack_day, p.taken_at,
                   (select string_agg(c.name, ', ' order by c.name) from visit_pack_card k
                    join customer c on c.id = k.customer_id where k.pack_id = p.id) as customers
            from visit_pack p join app_user u on u.id = p.taker_id
            where p.returned_at is null and
            """;

    private final VisitPack pack;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Times times;

    PackDesk(VisitPack pack, JdbcClient jdbc, AuditTrail audit, Times times) {
        this.pack = pack;
        this.jdbc = jdbc;
        this.audit = audit;
        this.times = times;
    }

    /** Own ones, and those of the people whom the user leads. */
    @Transactional(readOnly = true)
    public List<Out> out(CurrentUser user) {
        var whose = user.has(Role.GENERAL_MANAGER)
                ? " 1 = 1"
                : user.ledTeamIds().isEmpty() ? " p.taker_id = :me" : " (p.taker_id = :me or u.team_id in (:teams))";
        return jdbc.sql(OUT + whose + " order by p.pack_day, p.id")
                .param("me", user.id())
                .param("teams", user.ledTeamIds())
                .query(Out.class)
                .list();
    }

    /** @throws Conflict where there is nothing to take, or it is out already */
    public void take(LocalDate day, CurrentUser user) {
        var cards = pack.cards(day, user);
        if (cards.isEmpty()) {
            throw new Conflict("pack.empty");
        }
        var key = user.id() + ":" + day;
        int added = jdbc.sql("insert into visit_pack (taker_id, pack_day, taken_at, open_key) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(user.id(), day, Timestamp.from(times.now()), key)
                .update();
        if (added == 0) {
            throw new Conflict("pack.out");
        }
        for (var card : cards) {
            jdbc.sql(
                            "insert into visit_pack_card (pack_id, customer_id) select id, ? from visit_pack where open_key = ?")
                    .params(card.customer().id(), key)
                    .update();
            var customer = card.customer();
            record("VISIT_CARD_TAKEN", customer.id(), customer.code(), customer.name(), day, null, user);
        }
    }

    /**
     * @throws NotFound for a pack that the user does not see; @throws Refused for somebody else's
     * @throws Conflict where it has been returned already
     */
    public void giveBack(long id, String notes, CurrentUser user) {
        var seen = out(user).stream().filter(one -> one.id() == id).findFirst();
        if (seen.isEmpty()) {
            throw isReturnedOwn(id, user) ? new Conflict("pack.returned.already") : new NotFound("pack");
        }
        if (seen.get().takerId() != user.id()) {
            throw new Refused("pack.refused.own");
        }
        var text = CleanText.paragraph(notes, NOTES);
        if (text.fault() != null) {
            throw new Invalid("notes", text.fault().messageKey(), NOTES);
        }
        int returned = jdbc.sql("update visit_pack set returned_at = ?, notes = ?, open_key = null"
                        + " where id = ? and returned_at is null")
                .params(Timestamp.from(times.now()), text.value(), id)
                .update();
        if (returned == 0) {
            throw new Conflict("pack.returned.already");
        }
        cardsOf(id)
                .forEach(card -> record(
                        "VISIT_CARD_RETURNED",
                        card.id(),
                        card.code(),
                        card.name(),
                        seen.get().packDay(),
                        text.value(),
                        user));
    }

    private boolean isReturnedOwn(long id, CurrentUser user) {
        return jdbc.sql("select count(*) from visit_pack where id = ? and taker_id = ? and returned_at is not null")
                        .params(id, user.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<Card> cardsOf(long id) {
        return jdbc.sql("select c.id, c.code, c.name from visit_pack_card k join customer c on c.id = k.customer_id"
                        + " where k.pack_id = ? order by c.id")
                .param(id)
                .query(Card.class)
                .list();
    }

    private void record(
            String action, long id, String code, String name, LocalDate day, String note, CurrentUser user) {
        audit.record(AuditEvent.by(user.actor(), action)
                .onCustomer(id, code, name)
                .with("date", day)
                .with("note", note));
    }
}
