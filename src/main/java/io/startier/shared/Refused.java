package io.startier.shared;

/** The user may see this but not do that: 403. */
public class Refused extends SpokenException {

    public Refused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
