package io.startier.notification;

import java.util.Optional;

/**
 * Writes one kind of {@link Letters}, contributed as a bean by the module that sends it. The module's message bundle has {@code
 * notification.<kind>}, the name of the kind.
 */
public interface LetterWriter {

    /** Upper-case letters and underscores, at most 60. */
    String kind();

    /**
     * At the moment of sending and once for each attempt, outside any transaction: a secret that it carries need not be kept.
     *
     * @return empty where there is nobody or nothing to write any more
     */
    Optional<Letter> write(String key);
}
