package io.startier.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How long a star of 3–5 may stand before it asks to be renewed; known to the module with the rules of signing (row A7). */
public interface StarValidity {

    /** Stars that came into force before this moment ask to be renewed on the day; empty where none ever does. */
    Optional<Instant> lapsedBefore(LocalDate day);

    /** The day from which a star that came into force at the moment asks to be renewed; empty where it never does. */
    Optional<LocalDate> endOf(Integer star, Instant since);
}
