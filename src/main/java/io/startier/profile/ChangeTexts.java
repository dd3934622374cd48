package io.startier.profile;

import java.time.Instant;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Changes as they are shown: what stood there and what stands there after, in the reader's language. */
@Component
class ChangeTexts {

    record Row(CardField field, String item, String path, String before, String after) {}

    record View(long id, Section section, Instant askedAt, String asker, List<Row> rows) {}

    View of(Pending pending) {
        return new View(pending.id(), pending.section(), pending.askedAt(), pending.asker(), rows(pending.changes()));
    }

    List<Row> rows(List<CardChange> changes) {
        var locale = LocaleContextHolder.getLocale();
        return changes.stream()
                .map(change -> new Row(
                        change.slot().field(),
                        change.slot().item(),
                        change.slot().path(),
                        CardText.of(change.slot().field(), change.before(), locale),
                        CardText.of(change.slot().field(), change.after(), locale)))
                .toList();
    }
}
