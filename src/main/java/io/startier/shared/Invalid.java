package io.startier.shared;

import java.util.List;
import org.springframework.validation.BindingResult;

/** Input that cannot be taken: 422 with one sentence per field. */
public class Invalid extends SpokenException {

    /** One field's complaint; {@code field} is the name in the form or the JSON. */
    public record Field(String field, String messageKey, Object... arguments) {}

    private final transient List<Field> fields;

    public Invalid(String field, String messageKey, Object... arguments) {
        this(List.of(new Field(field, messageKey, arguments)));
    }

    public Invalid(List<Field> fields) {
        super(fields.get(0).messageKey(), fields.get(0).arguments());
        this.fields = List.copyOf(fields);
    }

    /** Puts the complaints at the fields of the form that was sent, to show it again. */
    public void showIn(BindingResult form) {
        fields().forEach(field ->
                form.rejectValue(field.field(), field.messageKey(), field.arguments(), field.messageKey()));
    }

    public List<Field> fields() {
        return fields == null ? List.of() : fields;
    }
}
