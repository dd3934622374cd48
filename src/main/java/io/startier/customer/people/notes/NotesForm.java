package io.startier.customer.people.notes;

import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Notes as typed, by the names of their topics. */
record NotesForm(Map<String, String> texts, Integer version) {

    private static final int LENGTH = 2000;

    static NotesForm of(Notes notes) {
        var texts = new HashMap<String, String>();
        notes.texts().forEach((topic, text) -> texts.put(topic.name(), text));
        return new NotesForm(texts, notes.version());
    }

    /** @throws Invalid with every topic at fault */
    Map<NoteTopic, String> checked() {
        var check = new FormCheck();
        var checked = new EnumMap<NoteTopic, String>(NoteTopic.class);
        for (var topic : NoteTopic.values()) {
            var text = check.paragraph(topic.name(), texts.get(topic.name()), LENGTH);
            if (text != null) {
                checked.put(topic, text);
            }
        }
        check.complain();
        return checked;
    }
}
