package io.startier.tiering.scheme.section;

import io.startier.tiering.scheme.section.Group.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Values of single teams in place of the company's: fields {@code teams.<code>.<n>}, all empty where there are none. */
final class TeamRows {

    private static final String STEM = "teams";

    private TeamRows() {}

    /** @param own the team's values as texts; empty where the company's hold */
    static Group group(Words words, List<String> labels, Function<String, List<String>> own) {
        var rows = new ArrayList<Row>();
        words.teams().forEach((code, name) -> {
            var values = own.apply(code);
            rows.add(new Row(
                    name,
                    false,
                    IntStream.range(0, labels.size())
                            .mapToObj(i -> Field.number(
                                    STEM + "." + code + "." + i, labels.get(i), values.isEmpty() ? "" : values.get(i)))
                            .toList()));
        });
        return Group.folded(words.of("schemes.teams"), words.of("schemes.teams.hint"), rows);
    }

    /** @param each reads the values of the team whose fields have the stem */
    static <T> Map<String, T> take(Typed typed, int count, BiFunction<Typed, String, T> each) {
        var taken = new TreeMap<String, T>();
        for (var code : typed.middlesOf(STEM)) {
            var stem = STEM + "." + code;
            if (IntStream.range(0, count).anyMatch(i -> !typed.isBlank(stem + "." + i))) {
                var values = each.apply(typed, stem);
                if (values != null) {
                    taken.put(code, values);
                }
            }
        }
        return taken;
    }

    static <T> List<Section.Line> say(Words words, Map<String, T> values, Function<T, String> text) {
        var names = words.teams();
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(team -> new Section.Line(
                                words.of("schemes.team", names.getOrDefault(team.getKey(), team.getKey())),
                                text.apply(team.getValue())))
                        .toList();
    }
}
