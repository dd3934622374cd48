package io.startier.customer;

import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Puts complaints beside the fields of a form, in the reader's language. */
@Component
class FormErrors {

    private final Messages messages;

    FormErrors(Messages messages) {
        this.messages = messages;
    }

    void show(Invalid invalid, Errors errors) {
        invalid.fields()
                .forEach(field -> errors.rejectValue(
                        field.field(), field.messageKey(), messages.of(field.messageKey(), field.arguments())));
    }
}
