package io.startier.importing;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How records of one type are found, written and taken back; always in the caller's transaction. */
interface RecordStore {

    RecordType type();

    /** The kept ones among the keys. */
    Map<String, Fields> find(Collection<String> keys, Load load);

    /**
     * Adds what is new and changes the rest.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException where somebody else has added meanwhile what is new here;
     *     so does {@link io.startier.shared.Conflict}: the attempt begins again
     */
    void write(List<Change> changes, Load load);

    /** @throws io.startier.shared.SpokenException when others stand on one of them */
    void remove(List<String> keys, Load load);

    /** After the last of them. */
    default void settle(Load load) {}
}
