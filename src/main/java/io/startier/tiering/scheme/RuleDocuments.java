package io.startier.tiering.scheme;

import io.startier.tiering.Rules;
import io.startier.tiering.Schemes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What documents of rules have in common: differences, and taking them over onto another version. */
final class RuleDocuments {

    private static final JsonMapper JSON = new JsonMapper();

    private RuleDocuments() {}

    /**
     * What the draft changed is as in the draft, all else as in the other.
     *
     * @param base the rules that the draft began with
     * @param other the rules to build on now
     */
    static Rules takeOver(Rules draft, Rules base, Rules other) {
        var merged = merge(document(draft), document(base), document(other));
        return Schemes.read(JSON.writeValueAsString(merged));
    }

    private static JsonNode document(Rules rules) {
        return JSON.readTree(Schemes.write(rules));
    }

    private static JsonNode merge(JsonNode draft, JsonNode base, JsonNode other) {
        if (draft.equals(base)) {
            return other;
        }
        if (!(draft instanceof ObjectNode changed && base.isObject() && other.isObject())) {
            return draft;
        }
        var merged = ((ObjectNode) other).deepCopy();
        changed.properties().forEach(part -> {
            var before = base.get(part.getKey());
            var now = other.get(part.getKey());
            if (!part.getValue().equals(before)) {
                merged.set(
                        part.getKey(),
                        before == null || now == null ? part.getValue() : merge(part.getValue(), before, now));
            }
        });
        base.propertyNames().stream().filter(name -> !changed.has(name)).forEach(merged::remove);
        return merged;
    }

    /** The parts of the one that are different in the other, as a document. */
    static String differences(Rules one, Rules other) {
        var document = (ObjectNode) document(one);
        var beside = document(other);
        var same = document.propertyNames().stream()
                .filter(name -> document.get(name).equals(beside.get(name)))
                .toList();
        document.remove(same);
        return JSON.writeValueAsString(document);
    }
}
