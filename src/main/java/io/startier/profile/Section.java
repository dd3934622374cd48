package io.startier.profile;

import io.startier.shared.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A part of the card that is read and changed as a whole. */
public enum Section {
    OVERVIEW(Shape.ONE),
    FINANCE(Shape.YEARS),
    CREDIT(Shape.ONE),
    MARKET(Shape.ONE),
    STRENGTHS(Shape.ONE),
    COMPETITORS(Shape.ITEMS),
    STRATEGY(Shape.ONE);

    /** Whether its fields stand there once, once per fiscal year, or once for each of several things. */
    enum Shape {
        ONE,
        YEARS,
        ITEMS
    }

    private final Shape shape;

    Section(Shape shape) {
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }

    /** As it stands in addresses and message keys. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In the order of the card. */
    List<CardField> fields() {
        return Arrays.stream(CardField.values())
                .filter(field -> field.section() == this)
                .toList();
    }

    /** @throws NotFound for what is no section */
    static Section of(String path) {
        return Arrays.stream(values())
                .filter(section -> section.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound("section"));
    }
}
