package io.startier.shared;

/** Somebody was faster, or the state does not allow it any more: 409 with a sentence of who did what when. */
public class Conflict extends SpokenException {

    public Conflict(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
