package io.startier.engagement.task;

import io.startier.engagement.playbook.CommitmentKind;
import io.startier.shared.Messages;
import org.springframework.stereotype.Component;

/** What a task is called in the reader's language. */
@Component
class TaskNames {

    private static final int LENGTH = 160;

    private final Messages messages;

    TaskNames(Messages messages) {
        this.messages = messages;
    }

    String of(TaskRow task) {
        if (task.title() != null) {
            return task.title();
        }
        return task.kind() == CommitmentKind.OTHER
                ? shortened(task.detail())
                : messages.of("playbook.kind." + task.kind());
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= LENGTH
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LENGTH)) + "…";
    }
}
