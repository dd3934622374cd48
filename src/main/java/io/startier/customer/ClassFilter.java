package io.startier.customer;

import io.startier.shared.Invalid;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Which classes of the models the list shows (row D3): {@code "-"} asks for customers that a model does not class. */
record ClassFilter(Map<ClassKind, String> wanted) {

    static final ClassFilter NONE = new ClassFilter(Map.of());

    private static final String UNCLASSED = "-";

    /**
     * @param parameters of the address; those that are no classes are passed over
     * @throws Invalid for a class that its model does not have
     */
    static ClassFilter of(Map<String, String> parameters) {
        var wanted = new EnumMap<ClassKind, String>(ClassKind.class);
        for (var kind : ClassKind.values()) {
            var given = parameters.getOrDefault(kind.parameter(), "").strip();
            if (!given.isEmpty()) {
                wanted.put(kind, known(kind, given));
            }
        }
        return new ClassFilter(wanted);
    }

    private static String known(ClassKind kind, String given) {
        var value = given.toUpperCase(Locale.ROOT);
        if (!value.equals(UNCLASSED) && !kind.classes().contains(value)) {
            throw new Invalid(kind.parameter(), "customer.choice.unknown", given);
        }
        return value;
    }

    boolean isUnclassed(ClassKind kind) {
        return UNCLASSED.equals(wanted.get(kind));
    }

    /** By the names in the address. */
    Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        wanted.forEach((kind, value) -> given.put(kind.parameter(), value));
        return given;
    }
}
