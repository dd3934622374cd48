package io.startier.engagement.task;

import io.startier.engagement.playbook.CommitmentKind;
import io.startier.shared.CleanText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which tasks are asked for; null asks for all.
 *
 * @param show one of {@link #QUEUES}, or {@code due}
 * @param who {@code me} for those the reader is responsible for, {@code nobody} for those that nobody is, or {@code team}
 * @param kind a {@link CommitmentKind}, or {@code MANUAL}
 * @param q part of the customer's name or code
 */
record TaskFilter(String show, String who, String kind, String q) {

    static final TaskFilter ALL = new TaskFilter(null, null, null, null);
    /** The queues of the list; {@code due} are those of the week with those that are late. */
    static final List<String> QUEUES = List.of("open", "overdue", "week", "done", "cancelled");

    private static final Map<String, String> SHOWN = Map.of(
            "open", "t.status = 'OPEN'",
            "overdue", "t.status = 'OPEN' and t.due_on < :today",
            "week", "t.status = 'OPEN' and t.due_on >= :today and t.due_on <= :sunday",
            "due", "t.status = 'OPEN' and t.due_on <= :sunday",
            "done", "t.status = 'DONE'",
            "cancelled", "t.status = 'CANCELLED'");
    static final String MANUAL = "MANUAL";
    private static final Set<String> WHOSE = Set.of("me", "team", "nobody");
    private static final int NAME = 100;

    /** @param managed teams the reader is a manager of; @param unmanaged teams that have none */
    record Whose(long me, List<Long> managed, List<Long> unmanaged) {}

    TaskFilter {
        show = show != null && SHOWN.containsKey(show) ? show : null;
        who = who != null && WHOSE.contains(who) ? who : null;
        kind = MANUAL.equals(kind) || isKind(kind) ? kind : null;
        q = CleanText.line(q, NAME).value();
    }

    private static boolean isKind(String kind) {
        return Arrays.stream(CommitmentKind.values()).anyMatch(one -> one.name().equals(kind));
    }

    TaskFilter showing(String wanted, String whose) {
        return new TaskFilter(wanted, whose, kind, q);
    }

    /** Conditions over tasks {@code t}, their customers {@code c}, owners {@code o} and commitments {@code k}, to follow others. */
    String conditions(Whose whose) {
        return shown()
                + belongingTo(whose)
                + (kind == null ? "" : MANUAL.equals(kind) ? " and t.commitment_id is null" : " and k.kind = :kind")
                + (q == null
                        ? ""
                        : " and (lower(c.name) like :like or lower(c.name_en) like :like or lower(c.code) like :like)");
    }

    private String shown() {
        return show == null ? "" : " and " + SHOWN.get(show);
    }

    /** A column for each queue, in their order, that counts what is in it. */
    static String counts() {
        return QUEUES.stream()
                .map(queue -> "count(case when " + SHOWN.get(queue) + " then 1 end)")
                .collect(Collectors.joining(", "));
    }

    private String belongingTo(Whose whose) {
        return switch (who == null ? "" : who) {
            case "me" -> either("c.owner_id = :me", whose.managed().isEmpty() ? "1 = 0" : "c.team_id in (:managed)");
            case "nobody" ->
                either(
                        "(c.owner_id is null or not o.active)",
                        whose.unmanaged().isEmpty()
                                ? "c.team_id is null"
                                : "(c.team_id is null or c.team_id in (:unmanaged))");
            default -> "";
        };
    }

    private static String either(String asOwner, String asManager) {
        return " and ((t.responsible = 'OWNER' and " + asOwner + ") or (t.responsible = 'MANAGER' and " + asManager
                + "))";
    }

    /** Open ones by the day they are due, closed ones from their end. */
    String order() {
        return "done".equals(show) || "cancelled".equals(show)
                ? " order by t.closed_on desc, t.id desc"
                : " order by case when t.status = 'OPEN' then 0 else 1 end, case when t.status = 'OPEN' then t.due_on end,"
                        + " t.closed_on desc, t.id";
    }

    Map<String, Object> parameters(Whose whose, LocalDate today) {
        var parameters = new HashMap<String, Object>();
        parameters.put("me", whose.me());
        parameters.put("managed", whose.managed());
        parameters.put("unmanaged", whose.unmanaged());
        parameters.put("today", today);
        parameters.put("sunday", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
        parameters.put("kind", kind);
        parameters.put("like", q == null ? null : "%" + q.toLowerCase(Locale.ROOT) + "%");
        return parameters;
    }

    /** The address with what is asked for. */
    UriComponentsBuilder address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("show", Optional.ofNullable(show))
                .queryParamIfPresent("who", Optional.ofNullable(who))
                .queryParamIfPresent("kind", Optional.ofNullable(kind))
                .queryParamIfPresent("q", Optional.ofNullable(q));
    }
}
