package io.startier.customer;

import io.startier.account.CurrentUser;
import java.util.Optional;

/** A block of the start page (row D6), from the module that knows its content. */
public interface HomeBlock {

    /**
     * @param template its template, which has a fragment {@code block(content)}: a {@code <section class="panel panel-flush">}
     * @param content what the fragment shows
     */
    record Shown(String template, Object content) {}

    /** Blocks stand in ascending order; tens leave room. */
    int position();

    /** Empty where the block says nothing to this reader, who sees customers. */
    Optional<Shown> of(CurrentUser user);
}
