package io.startier.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** Puts things together by their team or owner; those without one are a group of their own with a null code. */
final class Groups {

    @FunctionalInterface
    interface Maker<T, G> {
        G make(String code, String name, List<T> members);
    }

    private Groups() {}

    static <T, G> List<G> of(List<T> things, Function<T, String> code, Function<T, String> name, Maker<T, G> maker) {
        var byCode = new LinkedHashMap<String, List<T>>();
        things.forEach(thing -> byCode.computeIfAbsent(code.apply(thing), key -> new ArrayList<>())
                .add(thing));
        return byCode.entrySet().stream()
                .map(entry ->
                        maker.make(entry.getKey(), name.apply(entry.getValue().get(0)), entry.getValue()))
                .toList();
    }
}
