package io.startier.profile;

import io.startier.customer.CustomerView;
import io.startier.settings.CompanySettings;
import io.startier.settings.Currencies;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the form of a section from the table of fields. */
@Component
class SectionInputs {

    private static final int YEARS = 3;
    private static final int SPARE = 1;
    private static final int MOST_ITEMS = 9;

    /** @param error what is wrong with it, or null */
    record Input(Slot slot, String value, String error) {

        public boolean is(String kind) {
            return slot.field().kind().name().equals(kind);
        }
    }

    /** @param item a year, the number of a competitor, or empty */
    record Group(String item, List<Input> inputs) {}

    /** @param confirmError what is wrong with the owner's tick, or null */
    record View(Section section, int version, List<Group> groups, Map<String, String> currencies, String confirmError) {

        public boolean isSensitive() {
            return section.fields().stream().anyMatch(CardField::isSensitive);
        }
    }

    /** A field as somebody else has saved it meanwhile and as the reader wrote it. */
    record Rival(CardField field, String item, String stored, String written) {

        public boolean isDifferent() {
            return !stored.equals(written);
        }
    }

    private final CardStore store;
    private final CompanySettings settings;
    private final Messages messages;
    private final Times times;

    SectionInputs(CardStore store, CompanySettings settings, Messages messages, Times times) {
        this.store = store;
        this.settings = settings;
        this.messages = messages;
        this.times = times;
    }

    View blank(CustomerView customer, Section section) {
        var now = store.now(customer.id());
        var texts = new HashMap<String, String>();
        now.forEach((slot, content) -> texts.put(slot.path(), content));
        return view(customer, section, store.version(customer.id(), section), texts, Map.of());
    }

    /** As it was sent, with what is wrong. */
    View of(CustomerView customer, SectionForm form, Invalid invalid) {
        var errors = new HashMap<String, String>();
        invalid.fields()
                .forEach(field -> errors.put(field.field(), messages.of(field.messageKey(), field.arguments())));
        return view(customer, form.section(), form.version(), form.values(), errors);
    }

    /** As it was sent, on top of the version that somebody else has made meanwhile. */
    View again(CustomerView customer, SectionForm form) {
        var version = store.version(customer.id(), form.section());
        return view(customer, form.section(), version, form.values(), Map.of());
    }

    List<Rival> rivals(CustomerView customer, SectionForm form) {
        var locale = LocaleContextHolder.getLocale();
        var now = store.now(customer.id());
        var written = form.checked();
        var slots = new TreeSet<>(written.keySet());
        now.keySet().stream()
                .filter(slot -> slot.field().section() == form.section())
                .forEach(slots::add);
        return slots.stream()
                .map(slot -> new Rival(
                        slot.field(),
                        slot.item(),
                        CardText.of(slot.field(), now.get(slot), locale),
                        CardText.of(slot.field(), written.get(slot), locale)))
                .filter(rival -> !rival.stored().isEmpty() || !rival.written().isEmpty())
                .toList();
    }

    private View view(
            CustomerView customer,
            Section section,
            int version,
            Map<String, String> texts,
            Map<String, String> errors) {
        var groups = items(customer.id(), section, texts).stream()
                .map(item -> new Group(
                        item,
                        section.fields().stream()
                                .filter(CardField::isWritten)
                                .map(field -> input(new Slot(field, item), texts, errors))
                                .toList()))
                .toList();
        var currencies = Currencies.choices(LocaleContextHolder.getLocale());
        return new View(section, version, groups, currencies, errors.get("confirmed"));
    }

    private static Input input(Slot slot, Map<String, String> texts, Map<String, String> errors) {
        return new Input(slot, texts.get(slot.path()), errors.get(slot.path()));
    }

    /** What is written already, and room for the last complete years or for another one. */
    private List<String> items(long customerId, Section section, Map<String, String> texts) {
        var written = new HashMap<>(store.now(customerId));
        texts.keySet().forEach(path -> Slot.of(path).ifPresent(slot -> written.put(slot, "")));
        var items = new ArrayList<>(CardParts.columns(section, written));
        if (section.shape() == Section.Shape.YEARS) {
            int last = settings.company().fiscalYears().of(times.today()) - 1;
            IntStream.range(0, YEARS).mapToObj(n -> String.valueOf(last - n)).forEach(items::add);
            return items.stream()
                    .distinct()
                    .sorted((one, other) -> other.compareTo(one))
                    .toList();
        }
        if (section.shape() == Section.Shape.ITEMS && !texts.containsKey("competitor." + MOST_ITEMS)) {
            int next = items.isEmpty() ? 1 : Integer.parseInt(items.get(items.size() - 1)) + SPARE;
            items.add(String.valueOf(Math.min(next, MOST_ITEMS)));
        }
        return items.stream().distinct().toList();
    }
}
