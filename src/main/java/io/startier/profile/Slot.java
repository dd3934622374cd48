package io.startier.profile;

import java.util.Comparator;
import java.util.Optional;

/**
 * A place on the card: a field, and which one of several.
 *
 * @param item a fiscal year, the number of a competitor, or empty
 */
record Slot(CardField field, String item) implements Comparable<Slot> {

    private static final Comparator<Slot> ORDER = Comparator.comparing(
                    (Slot slot) -> slot.field().section())
            .thenComparing(slot -> slot.item().length())
            .thenComparing(Slot::item)
            .thenComparing(Slot::field);

    /** As it stands in forms and addresses: {@code sales.2025}. */
    public String path() {
        return item.isEmpty() ? field.key() : field.key() + "." + item;
    }

    static Optional<Slot> of(String path) {
        int dot = path.indexOf('.');
        var item = dot < 0 ? "" : path.substring(dot + 1);
        return CardField.of(dot < 0 ? path : path.substring(0, dot))
                .map(field -> new Slot(field, item))
                .filter(slot -> slot.field().isWritten() && slot.fits());
    }

    private boolean fits() {
        return switch (field.section().shape()) {
            case ONE -> item.isEmpty();
            case YEARS -> item.matches("(19|20)[0-9]{2}");
            case ITEMS -> item.matches("[1-9][0-9]?");
        };
    }

    @Override
    public int compareTo(Slot other) {
        return ORDER.compare(this, other);
    }
}
