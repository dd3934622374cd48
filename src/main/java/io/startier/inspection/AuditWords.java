package io.startier.inspection;

import io.startier.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Entries in the reader's language; what has no words is shown as it was written. */
@Component
class AuditWords {

    private final MessageSource texts;

    AuditWords(MessageSource texts) {
        this.texts = texts;
    }

    record Detail(String label, String content) {}

    record Line(
            long id,
            Instant at,
            String actor,
            String action,
            String subject,
            String subjectId,
            String link,
            List<Detail> details) {}

    Line line(AuditEntry entry) {
        return new Line(
                entry.id(),
                entry.recordedAt(),
                entry.actor(),
                action(entry.action()),
                entry.subject(),
                entry.subjectId(),
                entry.subjectKind().equals("customer") ? entry.subjectId() : null,
                entry.details().entrySet().stream()
                        .map(detail -> new Detail(text("audit.detail.", detail.getKey()), detail.getValue()))
                        .toList());
    }

    String action(String action) {
        return text("audit.action.", action);
    }

    private String text(String prefix, String name) {
        return texts.getMessage(prefix + name, null, name, LocaleContextHolder.getLocale());
    }
}
