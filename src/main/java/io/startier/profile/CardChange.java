package io.startier.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What stood in a place before and what stands there after; null is nothing. */
record CardChange(Slot slot, String before, String after) {

    /** The places in which two states of a card differ, in the card's order. */
    static List<CardChange> between(Map<Slot, String> before, Map<Slot, String> after) {
        var slots = new TreeSet<>(before.keySet());
        slots.addAll(after.keySet());
        var changes = new ArrayList<CardChange>();
        for (var slot : slots) {
            var change = new CardChange(slot, before.get(slot), after.get(slot));
            if (!Objects.equals(change.before(), change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }
}
