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
record FallingReport(LocalDate from, LocalDate until, List<Fall> rows) {

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
