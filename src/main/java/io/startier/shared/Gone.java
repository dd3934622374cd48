package io.startier.shared;

/** It was here and can never be had again, such as a used invitation: 410. */
public class Gone extends SpokenException {

    public Gone(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
