package io.startier.customer;

import java.util.Optional;

/** A mark at the head of the account page that nobody should miss, from the module that knows why. */
public interface AccountBadge {

    /**
     * @param text in the reader's language
     * @param tone good, info, warn or bad
     * @param path below {@code /customers/{code}/}
     */
    record Badge(String text, String tone, String path) {}

    /** @param customer whom the reader has the right to see */
    Optional<Badge> of(CustomerView customer);
}
