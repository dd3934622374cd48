package io.startier.notification;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Something that happened and that people are to know.
 *
 * @param kind the code of a {@link NotificationKind}
 * @param recipients ids of users; those who are not active are told nothing
 * @param key what it is about, at most 200 characters: telling a person the same kind and key again adds nothing
 * @param link the path in the application where it is seen to, such as {@code /approvals/7}, or null
 * @param arguments texts and numbers for the message {@code notification.<kind>.title}, which is spoken in each reader's
 *     language when it is read
 */
public record Notice(String kind, Collection<Long> recipients, String key, String link, List<Object> arguments) {

    private static final int KEY = 200;
    private static final int LINK = 500;

    public Notice {
        recipients = Set.copyOf(recipients);
        arguments = List.copyOf(arguments);
        require(!key.isBlank() && key.length() <= KEY, "A notice needs a key of at most 200 characters: " + key);
        require(link == null || isPath(link), "A link is a path in the application: " + link);
        require(arguments.stream().allMatch(Notice::canBeKept), "Arguments are texts and numbers: " + arguments);
    }

    private static boolean isPath(String link) {
        return link.length() <= LINK && link.matches("/(?![/\\\\])\\P{Cntrl}*");
    }

    private static boolean canBeKept(Object argument) {
        return argument instanceof String || argument instanceof Number;
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
