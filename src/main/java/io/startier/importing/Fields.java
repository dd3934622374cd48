package io.startier.importing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A record as texts by field name; what is not known has no entry. Equal records have equal texts. */
final class Fields {

    private static final JsonMapper JSON = new JsonMapper();

    private final TreeMap<String, String> values = new TreeMap<>();

    static Fields none() {
        return new Fields();
    }

    /** Null and the empty text leave the field out. */
    Fields with(String name, Object value) {
        var text = value instanceof BigDecimal number ? plain(number) : value == null ? "" : String.valueOf(value);
        if (!text.isEmpty()) {
            values.put(name, text);
        }
        return this;
    }

    String get(String name) {
        return values.get(name);
    }

    BigDecimal number(String name) {
        var text = values.get(name);
        return text == null ? null : new BigDecimal(text);
    }

    /** These, and the other's where these say nothing. */
    Fields over(Fields other) {
        var merged = new Fields();
        merged.values.putAll(other.values);
        merged.values.putAll(values);
        return merged;
    }

    String text() {
        return JSON.writeValueAsString(values);
    }

    static Fields of(String text) {
        var fields = new Fields();
        fields.values.putAll(JSON.readValue(text, new TypeReference<Map<String, String>>() {}));
        return fields;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields fields && values.equals(fields.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
