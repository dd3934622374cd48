package io.startier.shared;

/** An answer for the user: a message key with its arguments, spoken in the reader's language by the web layer. */
public abstract class SpokenException extends RuntimeException {

    private final transient Object[] arguments;

    SpokenException(String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.arguments = arguments;
    }

    public String messageKey() {
        return getMessage();
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
