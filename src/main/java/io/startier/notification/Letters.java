package io.startier.notification;

import java.util.Collection;
import java.util.Set;

/** Mails to people who are no users, such as contacts at customers (row P9). They go the way of all mails, by the outbox. */
public interface Letters {

    /** Whether there is a mail server, and an address of ours that links can lead to. */
    boolean canBeSent();

    /** Whether a mail can be addressed so. */
    boolean isAddress(String address);

    /**
     * Mails it after the commit of the caller's transaction.
     *
     * @param kind of a {@link LetterWriter}
     * @param key what it is about, at most 200 characters
     * @return false where the same kind and key was posted before: then nothing is added
     */
    boolean post(String kind, String key, String address);

    /** Those of the keys whose mail was given up. */
    Set<String> undelivered(String kind, Collection<String> keys);
}
