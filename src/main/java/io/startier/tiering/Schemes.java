package io.startier.tiering;

import io.startier.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rules in force, and those that were (row T13). */
@Component
public class Schemes {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCHEME = "select id, version_no, rules from scheme ";

    private final JdbcClient jdbc;

    Schemes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version in force. */
    public Scheme current() {
        return jdbc.sql(SCHEME + "order by version_no desc limit 1")
                .query(Schemes::scheme)
                .single();
    }

    /** @throws NotFound when there is no such version */
    public Scheme version(int versionNo) {
        return jdbc.sql(SCHEME + "where version_no = ?")
                .param(versionNo)
                .query(Schemes::scheme)
                .optional()
                .orElseThrow(() -> new NotFound("scheme"));
    }

    /** The rules as the document that is kept. */
    public static String write(Rules rules) {
        return JSON.writeValueAsString(rules);
    }

    public static Rules read(String document) {
        return JSON.readValue(document, Rules.class);
    }

    /**
     * The same rules with another value for one part.
     *
     * @param part name of a component of {@link Rules}
     */
    public static Rules with(Rules rules, String part, Object value) {
        ObjectNode document = JSON.valueToTree(rules);
        document.set(part, JSON.valueToTree(value));
        return JSON.treeToValue(document, Rules.class);
    }

    private static Scheme scheme(ResultSet row, int n) throws SQLException {
        return new Scheme(row.getLong("id"), row.getInt("version_no"), read(row.getString("rules")));
    }
}
