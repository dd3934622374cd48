package io.startier.profile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** How often customers were visited and how often they complained, from a module that knows it, where there is one. */
public interface FieldWork {

    record Count(long visits, long complaints) {

        public static final Count NONE = new Count(0, 0);

        public Count plus(Count other) {
            return new Count(visits + other.visits, complaints + other.complaints);
        }
    }

    /** By customer; those without any may be left out. Both days count. */
    Map<Long, Count> between(Collection<Long> customerIds, LocalDate from, LocalDate until);
}
