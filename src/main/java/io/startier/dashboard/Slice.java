package io.startier.dashboard;

import io.startier.account.CurrentUser;
import io.startier.account.Scope;
import java.util.HashMap;
import java.util.Map;

/** The customers of a dashboard: those that the reader may see and asks for, as part of every query (row X2). */
record Slice(Scope scope, Filter filter) {

    /** Customers {@code c} with their newest published result {@code r}, team {@code t} and owner {@code o}. */
    static final String CUSTOMERS = """
             from customer c
             left join customer_standing r on r.customer_id = c.id
             left join team t on t.id = c.team_id
             left join app_user o on o.id = c.owner_id
             where\s""";

    private static final Map<String, String> COLUMNS =
            Map.of("team", "t.code", "owner", "o.username", "country", "c.country", "industry", "c.industry");

    static Slice of(CurrentUser user, Filter filter) {
        return new Slice(user.scope(), filter);
    }

    /** A condition in brackets over {@link #CUSTOMERS}. */
    String condition() {
        var condition = new StringBuilder("(").append(scope.on("c"));
        filter.given().keySet().forEach(name -> condition.append(" and ").append(is(name)));
        return condition.append(")").toString();
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<>(scope.parameters());
        parameters.putAll(filter.given());
        return parameters;
    }

    private String is(String name) {
        var column = COLUMNS.get(name);
        return Filter.NOBODY.equals(filter.given().get(name)) ? column + " is null" : column + " = :" + name;
    }
}
