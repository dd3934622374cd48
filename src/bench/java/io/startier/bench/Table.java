package io.startier.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Times by what they are of; the median of several stands for them. */
final class Table {

    private final Map<String, List<Double>> times = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    void measure(String what, Runnable action) {
        long begin = System.nanoTime();
        action.run();
        times.computeIfAbsent(what, first -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e9);
    }

    double median(String what) {
        var sorted = times.get(what).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    void ratio(String one, String other) {
        remark("%s ÷ %s: %.2f".formatted(one, other, median(one) / median(other)));
    }

    void remark(String words) {
        remarks.add(words);
    }

    void print() {
        System.out.printf("%n%-50s %10s %10s %10s %6s%n", "seconds", "median", "least", "most", "times");
        times.forEach((what, all) -> System.out.printf(
                Locale.ROOT,
                "%-50s %10.3f %10.3f %10.3f %6d%n",
                what,
                median(what),
                all.stream().min(Double::compare).orElseThrow(),
                all.stream().max(Double::compare).orElseThrow(),
                all.size()));
        remarks.forEach(System.out::println);
    }
}
