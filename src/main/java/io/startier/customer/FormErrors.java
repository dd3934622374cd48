package io.startier.customer;

import io.startier.shared.Invalid;
import org.springframework.validation.Errors;

/** Puts complaints beside the fields of a form; they are spoken in the reader's language where they are shown. */
final class FormErrors {

    private FormErrors() {}

    static void show(Invalid invalid, Errors errors) {
        invalid.fields()
                .forEach(field -> errors.rejectValue(field.field(), field.messageKey(), field.arguments(), null));
    }
}
