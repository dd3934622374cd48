package io.startier.tiering.method;

import java.util.List;
import java.util.Map;

/** The second look: classes for each customer. */
@FunctionalInterface
public interface Grading {

    /**
     * The classes of the next customer, as values of the method's columns in their order; null where it is not classed.
     * Called once for every customer, in the same order as {@link Survey#see}.
     */
    List<Object> classes(Facts facts);

    /** What was found out about all customers together, kept with the assessment for explanations. */
    default Map<String, Object> findings() {
        return Map.of();
    }
}
