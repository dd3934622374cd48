package io.startier.tiering.scheme;

import org.springframework.stereotype.Component;

/** Reads the draft for people: in words, beside the rules in force. */
@Component
class DraftReading {

    private final DraftDesk desk;
    private final SchemeArchive archive;
    private final Sections sections;

    DraftReading(DraftDesk desk, SchemeArchive archive, Sections sections) {
        this.desk = desk;
        this.archive = archive;
        this.sections = sections;
    }

    DraftView view() {
        var draft = desk.current();
        var inForce = archive.current();
        var parts = sections.all().stream()
                .map(section -> DraftView.Part.of(
                        section,
                        sections.title(section),
                        sections.say(section, inForce.rules()),
                        sections.say(section, draft.rules())))
                .toList();
        return new DraftView(draft, inForce.version(), draft.basedOn() != inForce.version(), parts);
    }
}
