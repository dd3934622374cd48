package io.startier.customer;

import java.util.OptionalLong;

/** A tab of the account page {@code /customers/{code}/<path>}, served by the module that knows its content. */
public interface AccountTab {

    /** The last part of the address, such as {@code orders}; empty for the overview. */
    String path();

    /** Message key of the tab's name. */
    String label();

    /** Tabs stand in ascending order; tens leave room. */
    int position();

    /** How many things the tab holds; empty where a count says nothing. */
    default OptionalLong count(long customerId) {
        return OptionalLong.empty();
    }
}
