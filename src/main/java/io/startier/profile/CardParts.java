package io.startier.profile;

import io.startier.profile.CardView.Line;
import io.startier.profile.CardView.Part;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lays out what is written on a card, section by section. */
@Component
class CardParts {

    private static final int NEWEST = 200;

    private final CardStore store;

    CardParts(CardStore store) {
        this.store = store;
    }

    List<Part> of(long customerId, Map<CardField, String> record, Map<Slot, String> written, Instant end) {
        var last = lastRevisions(customerId, end);
        return Arrays.stream(Section.values())
                .map(section -> part(section, record, written, last.get(section)))
                .toList();
    }

    private Map<Section, Revision> lastRevisions(long customerId, Instant end) {
        var last = new EnumMap<Section, Revision>(Section.class);
        store.revisions(customerId, NEWEST).stream()
                .filter(revision -> end == null || revision.at().isBefore(end))
                .forEach(revision -> last.putIfAbsent(revision.section(), revision));
        return last;
    }

    private static Part part(Section section, Map<CardField, String> record, Map<Slot, String> written, Revision last) {
        var columns = columns(section, written);
        var lines = section.fields().stream()
                .map(field -> new Line(
                        field,
                        columns.stream()
                                .map(item -> text(
                                        field,
                                        field.isWritten() ? written.get(new Slot(field, item)) : record.get(field)))
                                .toList()))
                .toList();
        return new Part(section, columns, lines, last == null ? null : last.at(), last == null ? null : last.maker());
    }

    private static String text(CardField field, String content) {
        return CardText.of(field, content, LocaleContextHolder.getLocale());
    }

    /** What of several is written: years the newest first, competitors by number. */
    static List<String> columns(Section section, Map<Slot, String> written) {
        if (section.shape() == Section.Shape.ONE) {
            return List.of("");
        }
        var numbers = new TreeSet<Integer>();
        written.keySet().stream()
                .filter(slot -> slot.field().section() == section)
                .forEach(slot -> numbers.add(Integer.valueOf(slot.item())));
        var ordered = section.shape() == Section.Shape.YEARS ? numbers.descendingSet() : numbers;
        return ordered.stream().map(String::valueOf).toList();
    }
}
