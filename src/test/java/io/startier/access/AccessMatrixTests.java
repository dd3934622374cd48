package io.startier.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.testing.ApplicationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the application against every caller and every record, with the routes taken from the application itself:
 * a new one without a line in {@code access-matrix.txt} fails. After each refused call the database is as before. On
 * PostgreSQL only, because it takes its minutes: what each module's queries find, its own tests ask both databases.
 */
@ApplicationTest
@Tag("postgres")
@Import({Records.class, Knocking.class})
class AccessMatrixTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Records records;

    @Autowired
    private Knocking knocking;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, Rule> rules = Rule.all();

    @Test
    void everyRouteHasALineInTheMatrixAndEveryLineARoute() {
        assertThat(rules.keySet()).containsExactlyInAnyOrderElementsOf(routes());
    }

    @Test
    void everybodyGetsWhatTheMatrixSaysAndARefusalChangesNothing() throws Exception {
        records.prepare();
        var complaints = new ArrayList<String>();
        var content = DatabaseContent.of(jdbc);
        for (var route : routes()) {
            var rule = rules.get(route);
            if (rule != null) {
                knock(route, rule, true, complaints);
                var after = DatabaseContent.of(jdbc);
                after.differencesFrom(content)
                        .forEach(table -> complaints.add(route + " was refused and yet changed " + table));
                content = after;
                knock(route, rule, false, complaints);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private void knock(String route, Rule rule, boolean refusals, List<String> complaints) {
        for (var caller : Caller.values()) {
            for (var record : records.of(rule.records())) {
                var expected = rule.expected(caller, record);
                if (refusals == (expected != Answer.LET_IN)) {
                    var actual = refusals
                            ? knocking.at(route, rule, caller, record)
                            : knocking.withoutConsequences(route, rule, caller, record);
                    if (actual.answer() != expected) {
                        complaints.add("%s by %s for %s: expected %s but was %s (%s)"
                                .formatted(route, caller, record.name(), expected, actual.answer(), actual.detail()));
                    }
                }
            }
        }
    }

    private TreeSet<String> routes() {
        var routes = new TreeSet<String>();
        new TreeMap<>(handlersByRoute()).forEach((route, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("io.startier")) {
                routes.add(route);
            }
        });
        return routes;
    }

    private Map<String, HandlerMethod> handlersByRoute() {
        var handlers = new TreeMap<String, HandlerMethod>();
        mapping.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues().forEach(pattern -> {
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        handlers.put(method + " " + pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}"), handler);
                    }
                }));
        return handlers;
    }
}
