package io.startier.notification;

import java.time.Instant;
import java.util.List;

/** A way out of the application. It notes down in the teller's transaction what it will carry after the commit. */
public interface Carrier {

    /**
     * @param arguments of the notice, as {@link NotificationWords#written}
     * @param newRecipients those of the notice's recipients who had not been told before, ascending
     */
    void take(Notice notice, String arguments, List<Long> newRecipients, Instant toldAt);
}
