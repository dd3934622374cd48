package io.startier.notification;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds that the modules contribute. */
@Component
public class NotificationKinds {

    private final Map<String, NotificationKind> kinds;

    NotificationKinds(ObjectProvider<NotificationKind> kinds) {
        this.kinds = kinds.stream()
                .collect(Collectors.toMap(
                        NotificationKind::code,
                        kind -> kind,
                        (one, other) -> {
                            throw new IllegalStateException("Two kinds are called " + one.code());
                        },
                        TreeMap::new));
    }

    /** Ordered by code. */
    public Collection<NotificationKind> all() {
        return kinds.values();
    }

    public boolean isKnown(String code) {
        return kinds.containsKey(code);
    }

    /** @throws IllegalArgumentException for a kind that no module contributes: an error of the program */
    public NotificationKind require(String code) {
        var kind = kinds.get(code);
        if (kind == null) {
            throw new IllegalArgumentException("No module contributes the kind of notification " + code);
        }
        return kind;
    }
}
