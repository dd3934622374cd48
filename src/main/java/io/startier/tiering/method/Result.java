package io.startier.tiering.method;

import io.startier.tiering.Rules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A stored result of one customer with all that explains it.
 *
 * @param teamCode of the team that the customer belonged to on that day, or null
 * @param classes every column of the result by name
 * @param findings what the methods found out about all customers together
 */
public record Result(
        String teamCode,
        List<YearFigures> years,
        Occasion occasion,
        Map<String, Object> classes,
        Map<String, Object> findings) {

    public Rules rules() {
        return occasion.rules();
    }

    public BigDecimal decimal(String column) {
        return (BigDecimal) classes.get(column);
    }

    public Integer integer(String column) {
        return (Integer) classes.get(column);
    }

    public String text(String column) {
        return (String) classes.get(column);
    }

    /** Null where nothing of the name was found out. */
    public BigDecimal finding(String name) {
        var found = findings.get(name);
        return found == null ? null : new BigDecimal(found.toString());
    }
}
