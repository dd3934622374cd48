package io.startier.customer.people.centre;

import java.util.Arrays;
import java.util.List;

/**
 * Something that is missing in a buying centre, in words.
 *
 * @param key of the message
 * @param personId whom it is about, or null
 */
public record Gap(String key, Long personId, List<Object> arguments) {

    static Gap of(String key, Object... arguments) {
        return new Gap(key, null, Arrays.asList(arguments));
    }

    static Gap about(long personId, String key, Object... arguments) {
        return new Gap(key, personId, Arrays.asList(arguments));
    }

    /** For the template. */
    public Object[] given() {
        return arguments.toArray();
    }
}
