package io.startier.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column of a file holds which column of the kind: name of the latter to index of the former. */
record Mapping(Map<String, Integer> indexes) {

    Mapping {
        indexes = Map.copyOf(indexes);
    }

    /** By name or alias; the first column of the file that fits is taken. */
    static Mapping guess(Kind kind, List<String> header) {
        var indexes = new LinkedHashMap<String, Integer>();
        for (var column : kind.columns()) {
            for (int i = 0; i < header.size(); i++) {
                if (column.isCalled(header.get(i)) && !indexes.containsValue(i)) {
                    indexes.put(column.name(), i);
                    break;
                }
            }
        }
        return new Mapping(indexes);
    }

    boolean holds(Column column) {
        return indexes.containsKey(column.name());
    }

    public Integer indexOf(String column) {
        return indexes.get(column);
    }

    List<Column> missing(Kind kind) {
        return kind.columns().stream()
                .filter(column -> column.required() && !holds(column))
                .toList();
    }

    /** Columns of the file that nothing will be taken from. */
    List<String> ignored(List<String> header) {
        var ignored = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            if (!indexes.containsValue(i)) {
                ignored.add(header.get(i));
            }
        }
        return ignored;
    }
}
