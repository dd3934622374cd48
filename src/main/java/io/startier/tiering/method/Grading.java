package io.startier.tiering.method;

import java.util.List;
import java.util.Map;

/** The second look: classes for each customer. */
@FunctionalInterface
public interface Grading {

    /**
     * The classes of a customer that was seen, as values of the method's columns in their order; null where it is not
     * classed. Called by several threads, in any order.
     */
    List<Object> classes(Facts facts);

    /** What was found out about all customers together, kept with the assessment for explanations. */
    default Map<String, Object> findings() {
        return Map.of();
    }
}
