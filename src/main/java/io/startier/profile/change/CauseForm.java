package io.startier.profile.change;

import io.startier.shared.FormCheck;
import io.startier.shared.Invalid;
import java.util.Arrays;

/** The cause of a marked change as its owner fills it in. */
record CauseForm(String category, String cause, String measure) {

    private static final int LONGEST = 4000;

    record Checked(Category category, String cause, String measure) {}

    /** @throws Invalid with every field at fault */
    Checked checked() {
        var check = new FormCheck();
        var known = Arrays.stream(Category.values())
                .filter(one -> one.name().equals(category))
                .findFirst()
                .orElse(null);
        if (known == null) {
            check.fault("category", "profile.cause.category.missing");
        }
        var why = required(check, "cause", cause);
        var what = required(check, "measure", measure);
        check.complain();
        return new Checked(known, why, what);
    }

    private static String required(FormCheck check, String field, String raw) {
        var text = check.paragraph(field, raw, LONGEST);
        if (text == null) {
            check.fault(field, "form.missing");
        }
        return text;
    }
}
