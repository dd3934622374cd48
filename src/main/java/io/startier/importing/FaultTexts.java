package io.startier.importing;

import io.startier.shared.Messages;
import io.startier.shared.Times;
import org.springframework.stereotype.Component;

/** Complaints and other kept sentences in the reader's language. */
@Component
class FaultTexts {

    private final Messages messages;
    private final Times times;

    FaultTexts(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    /** With row, line and column, to stand alone. */
    String whole(Fault fault) {
        var row = String.valueOf(fault.row());
        var line = String.valueOf(fault.line());
        return fault.column() == null
                ? messages.of("import.fault.at.row", row, line, detail(fault))
                : messages.of("import.fault.at.cell", row, line, fault.column(), detail(fault));
    }

    /** What is wrong and what to do. */
    public String detail(Fault fault) {
        var text = messages.of(fault.code(), fault.arguments().toArray());
        boolean namesContent = fault.code().startsWith(Fault.OWN)
                || fault.content() == null
                || fault.content().isBlank();
        return namesContent ? text : messages.of("import.fault.other", fault.content(), text);
    }

    /** That the earlier job has brought the very same file. */
    String broughtBefore(ImportJob earlier) {
        var day = messages.day(earlier.uploadedAt().atZone(times.zone()).toLocalDate());
        return messages.of("import.earlier", String.valueOf(earlier.id()), day);
    }

    String of(Sentence sentence) {
        return sentence == null
                ? null
                : messages.of(sentence.key(), sentence.arguments().toArray());
    }
}
