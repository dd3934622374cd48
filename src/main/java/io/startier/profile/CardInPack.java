package io.startier.profile;

import io.startier.customer.CustomerView;
import io.startier.engagement.visit.VisitPackSection;
import io.startier.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is written on the key-account card, for those who take it along to a visit (row P8). */
@Component
class CardInPack implements VisitPackSection {

    private final Cards cards;
    private final Messages messages;

    CardInPack(Cards cards, Messages messages) {
        this.cards = cards;
        this.messages = messages;
    }

    @Override
    public int position() {
        return 25;
    }

    @Override
    public List<VisitPackSection.Section> of(CustomerView customer) {
        return cards.of(customer.id()).parts().stream()
                .filter(part -> !written(part).isEmpty())
                .map(this::section)
                .toList();
    }

    /** The customer record's own fields stand at the head of the pack already. */
    private static List<CardView.Line> written(CardView.Part part) {
        return part.lines().stream()
                .filter(line -> line.field().isWritten())
                .filter(line -> line.texts().stream().anyMatch(text -> !text.isEmpty()))
                .toList();
    }

    /** The company has a part of its own in the pack: the card's overview, which goes first, stands under the card's name. */
    private VisitPackSection.Section section(CardView.Part part) {
        var title = messages.of(
                part.section() == io.startier.profile.Section.OVERVIEW
                        ? "profile.tab"
                        : "profile.section." + part.section().path());
        return part.isSingle()
                ? VisitPackSection.Section.of(
                        title, written(part).stream().map(this::fact).toList())
                : VisitPackSection.Section.of(title, table(part));
    }

    private Fact fact(CardView.Line line) {
        return new Fact(label(line), line.texts().get(0));
    }

    private Table table(CardView.Part part) {
        var columns = new ArrayList<String>();
        columns.add("");
        part.columns()
                .forEach(column -> columns.add(
                        messages.of("profile.group." + part.section().path(), column)));
        var rows = written(part).stream()
                .map(line -> Stream.concat(Stream.of(label(line)), line.texts().stream())
                        .toList())
                .toList();
        return new Table(columns, rows);
    }

    private String label(CardView.Line line) {
        return messages.of(line.field().label());
    }
}
