package io.startier.profile;

import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.notification.Notice;
import io.startier.notification.Notifications;
import io.startier.shared.Actor;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Writes into the trail what happened to cards, and tells whom it concerns. */
@Component
class CardTrail {

    private static final int BEGINNING = 200;

    private final AuditTrail audit;
    private final Notifications notifications;

    CardTrail(AuditTrail audit, Notifications notifications) {
        this.audit = audit;
        this.notifications = notifications;
    }

    void changed(CustomerView customer, Section section, Revision.Kind kind, List<CardChange> changes, Actor by) {
        record(kind == Revision.Kind.RESTORED ? "CARD_RESTORED" : "CARD_CHANGED", customer, section, changes, by, null);
    }

    void asked(CustomerView customer, Section section, long pending, List<CardChange> changes, Actor by) {
        record("CARD_CHANGE_ASKED", customer, section, changes, by, null);
        notifications.tell(new Notice(
                ProfileKinds.CARD_TO_CONFIRM,
                recipients(customer.ownerId(), by),
                "asked:" + pending,
                link(customer.code()),
                List.of(by.name(), customer.name(), customer.code())));
    }

    void decided(CustomerView customer, Pending pending, boolean confirmed, String reason, Actor by) {
        var action = confirmed ? "CARD_CHANGE_CONFIRMED" : "CARD_CHANGE_REJECTED";
        record(action, customer, pending.section(), pending.changes(), by, reason);
        notifications.tell(new Notice(
                ProfileKinds.CARD_DECIDED,
                recipients(pending.askerId(), by),
                "decided:" + pending.id(),
                link(customer.code()),
                List.of(confirmed ? 0 : 1, by.name(), customer.name(), customer.code())));
    }

    private void record(
            String action, CustomerView customer, Section section, List<CardChange> changes, Actor by, String reason) {
        var event = AuditEvent.by(by, action)
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("section", section.path());
        for (var change : changes) {
            event = event.with(change.slot().path(), beginning(change.before()) + " → " + beginning(change.after()));
        }
        audit.record(reason == null ? event : event.with("reason", reason));
    }

    static String link(String code) {
        return "/customers/" + UriUtils.encodePathSegment(code, "UTF-8") + "/card";
    }

    private static List<Long> recipients(Long person, Actor by) {
        return Stream.ofNullable(person).filter(one -> !one.equals(by.id())).toList();
    }

    private static String beginning(String text) {
        var known = Objects.requireNonNullElse(text, "–");
        int characters = known.codePointCount(0, known.length());
        return characters <= BEGINNING ? known : known.substring(0, known.offsetByCodePoints(0, BEGINNING)) + "…";
    }
}
