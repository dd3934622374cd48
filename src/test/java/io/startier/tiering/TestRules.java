package io.startier.tiering;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The default rules with one part replaced. */
public final class TestRules {

    private static final JsonMapper JSON = new JsonMapper();

    private TestRules() {}

    /** @param part name of a component of {@link Rules} */
    public static Rules with(String part, Object value) {
        return with(Rules.DEFAULTS, part, value);
    }

    public static Rules with(Rules rules, String part, Object value) {
        var tree = (ObjectNode) JSON.readTree(Schemes.write(rules));
        if (!tree.has(part)) {
            throw new IllegalArgumentException("Rules have no part " + part);
        }
        tree.set(part, JSON.valueToTree(value));
        return JSON.treeToValue(tree, Rules.class);
    }
}
