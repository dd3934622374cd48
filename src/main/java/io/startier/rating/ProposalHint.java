package io.startier.rating;

import java.util.Optional;

/** What should be seen to before a star is proposed or signed, from the module that knows. It warns and hinders nobody. */
public interface ProposalHint {

    /**
     * @param text and detail in the reader's language
     * @param path below {@code /customers/{code}/}, where it is seen to
     */
    record Hint(String text, String detail, String path) {}

    /** @param star that is or could be proposed */
    Optional<Hint> of(long customerId, int star);
}
