package io.startier.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Customers that buy markedly less than a year ago, those that lost most first.
 *
 * @param from first of the months looked at, {@code until} the last day of them
 */
record FallingReport(LocalDate from, LocalDate until, Rule rule, List<Fall> rows) {

    /**
     * What falling markedly means.
     *
     * @param months complete ones that are looked at
     * @param percent of the year before that is lost at least
     * @param least base units that are lost at least
     */
    record Rule(int months, int percent, BigDecimal least) {

        /** The share of the year before that is left at most, 0–1. */
        BigDecimal left() {
            return BigDecimal.valueOf(100L - percent).movePointLeft(2);
        }
    }

    /** Of one team, null for none. */
    record Team(String code, String name, long customers, BigDecimal lost) {

        Team plus(Fall fall) {
            return new Team(code, name, customers + 1, lost.add(fall.lost()));
        }
    }

    FallingReport {
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public BigDecimal lost() {
        return rows.stream().map(Fall::lost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public List<Fall> first(int number) {
        return rows.subList(0, Math.min(number, rows.size()));
    }

    /** The team that lost most first. */
    public List<Team> teams() {
        var teams = new LinkedHashMap<String, Team>();
        for (var fall : rows) {
            var none = new Team(fall.teamCode(), fall.teamName(), 0, BigDecimal.ZERO);
            teams.put(fall.teamCode(), teams.getOrDefault(fall.teamCode(), none).plus(fall));
        }
        return teams.values().stream()
                .sorted(Comparator.comparing(Team::lost).reversed())
                .toList();
    }
}
