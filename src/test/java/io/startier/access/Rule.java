package io.startier.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * One line of {@code access-matrix.txt}: {@code METHOD path | callers | records | content}.
 *
 * @param open whether people who are not signed in are let in, too
 * @param closed whether it is for everybody as if it were not there
 * @param callers who passes the door; everybody else signed in is forbidden
 * @param records the kind of record in the path, for which {@link Records} knows who sees which; or {@code none}
 * @param content form parameters, or a JSON object; empty for none
 */
record Rule(boolean open, boolean closed, Set<Caller> callers, String records, String content) {

    private static final Map<String, Set<Caller>> GROUPS = Map.of(
            "everyone", EnumSet.complementOf(EnumSet.of(Caller.ANONYMOUS, Caller.LEAVER)),
            "sellers", EnumSet.of(Caller.OWNER, Caller.COLLEAGUE),
            "managers", EnumSet.of(Caller.MANAGER, Caller.OTHER_MANAGER),
            "gm", EnumSet.of(Caller.GENERAL_MANAGER),
            "executive", EnumSet.of(Caller.EXECUTIVE),
            "steward", EnumSet.of(Caller.STEWARD),
            "admin", EnumSet.of(Caller.ADMINISTRATOR),
            "open", EnumSet.noneOf(Caller.class),
            "nobody", EnumSet.noneOf(Caller.class));

    /** Route, written {@code GET /customers/{code}}, to its rule. */
    static Map<String, Rule> all() {
        var rules = new LinkedHashMap<String, Rule>();
        for (var line : lines().split("\\R")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var parts = line.split("\\|", 4);
                var twice = rules.put(parts[0].strip().replaceAll(" +", " "), of(parts));
                if (twice != null) {
                    throw new IllegalStateException("Twice in the matrix: " + line);
                }
            }
        }
        return rules;
    }

    private static Rule of(String[] parts) {
        var callers = EnumSet.noneOf(Caller.class);
        for (var group : parts[1].strip().split(" +")) {
            callers.addAll(GROUPS.get(group));
        }
        var open = parts[1].strip().equals("open");
        var closed = parts[1].strip().equals("nobody");
        return new Rule(open, closed, callers, parts[2].strip(), parts.length > 3 ? parts[3].strip() : "");
    }

    private static String lines() {
        try {
            return new ClassPathResource("access-matrix.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    Answer expected(Caller caller, Records.Known record) {
        if (open) {
            return Answer.LET_IN;
        }
        if (closed) {
            return Answer.ABSENT;
        }
        if (!caller.isSignedIn()) {
            return Answer.SIGN_IN;
        }
        if (!callers.contains(caller)) {
            return Answer.FORBIDDEN;
        }
        if (!record.seenBy().contains(caller)) {
            return Answer.ABSENT;
        }
        return record.refusedTo().contains(caller) ? Answer.FORBIDDEN : Answer.LET_IN;
    }
}
