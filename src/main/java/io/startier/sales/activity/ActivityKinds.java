package io.startier.sales.activity;

import io.startier.shared.Messages;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds of activities (row S4). */
@Component
public class ActivityKinds {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

    private final JdbcClient jdbc;
    private final Messages messages;

    ActivityKinds(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** In the order in which they were added, those out of use among them. */
    public List<ActivityKind> all() {
        return jdbc.sql("select id, code, name, unit, rate, active, version from activity_kind order by id")
                .query(ActivityKind.class)
                .list();
    }

    /** Codes by code and by name in any of our languages, all in lower case, for whoever reads what people wrote. */
    public Map<String, String> codesByName() {
        var codes = new HashMap<String, String>();
        for (var kind : all()) {
            codes.put(kind.code().toLowerCase(Locale.ROOT), kind.code());
            names(kind).forEach(name -> codes.putIfAbsent(name.toLowerCase(Locale.ROOT), kind.code()));
        }
        return codes;
    }

    private Stream<String> names(ActivityKind kind) {
        return kind.name() != null
                ? Stream.of(kind.name())
                : LANGUAGES.stream().map(language -> messages.in(language, "activity.kind." + kind.code()));
    }

    /** Names in the reader's language by code. */
    Map<String, String> names(boolean onlyActive) {
        var names = new LinkedHashMap<String, String>();
        all().stream()
                .filter(kind -> kind.active() || !onlyActive)
                .forEach(kind -> names.put(kind.code(), nameOf(kind)));
        return names;
    }

    /** In the reader's language. */
    public String nameOf(ActivityKind kind) {
        return kind.name() == null ? messages.of("activity.kind." + kind.code()) : kind.name();
    }
}
