package io.startier.dashboard;

import java.math.BigDecimal;
import java.util.List;

/** Two stacks of layers side by side; docs/pages.md says what each part means. */
record Pyramids(String kind, List<Side> sides) {

    record Side(String name, List<Layer> layers) {}

    /** @param value 0–1; below 0 it has no width */
    record Layer(String name, BigDecimal value, String text, String href) {}
}
