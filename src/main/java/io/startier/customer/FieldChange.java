package io.startier.customer;

/** One field's old and new text; empty stands for nothing. */
record FieldChange(String field, String before, String after) {

    /** As the audit trail tells it in every language. */
    String spoken() {
        return spoken(before, after);
    }

    static String spoken(String before, String after) {
        return before.equals(after)
                ? after
                : (before.isEmpty() ? "–" : before) + " → " + (after.isEmpty() ? "–" : after);
    }
}
