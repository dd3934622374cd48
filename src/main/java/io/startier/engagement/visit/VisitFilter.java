package io.startier.engagement.visit;

import io.startier.shared.CleanText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which visits are asked for; null asks for all.
 *
 * @param show one of {@link #SHOWN}
 * @param who {@code me} for the reader's own
 * @param kind a {@link VisitKind}
 * @param from first day; @param to last day
 * @param q part of the customer's name or code
 */
record VisitFilter(
        String show,
        String who,
        String kind,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        String q) {

    static final VisitFilter ALL = new VisitFilter(null, null, null, null, null, null);
    static final Set<String> SHOWN = Set.of("today", "week", "overdue", "planned", "done", "cancelled");
    private static final Set<String> KINDS = Set.of("VISIT", "VIDEO", "CALL");
    private static final int NAME = 100;

    VisitFilter {
        show = show != null && SHOWN.contains(show) ? show : null;
        who = "me".equals(who) || "team".equals(who) ? who : null;
        kind = kind != null && KINDS.contains(kind) ? kind : null;
        q = CleanText.line(q, NAME).value();
    }

    VisitFilter showing(String wanted, String whose) {
        return new VisitFilter(wanted, whose, kind, from, to, q);
    }

    /** Conditions over visits {@code v} and their customers {@code c}, to follow others. */
    String conditions() {
        return shown()
                + ("me".equals(who) ? " and v.visitor_id = :me" : "")
                + (kind == null ? "" : " and v.kind = :kind")
                + (from == null ? "" : " and coalesce(v.done_on, v.planned_on) >= :from")
                + (to == null ? "" : " and coalesce(v.done_on, v.planned_on) <= :to")
                + (q == null
                        ? ""
                        : " and (lower(c.name) like :like or lower(c.name_en) like :like or lower(c.code) like :like)");
    }

    private String shown() {
        return switch (show == null ? "" : show) {
            case "today" -> " and v.status = 'PLANNED' and v.planned_on = :today";
            case "week" -> " and v.status = 'PLANNED' and v.planned_on >= :today and v.planned_on <= :sunday";
            case "overdue" -> " and v.status = 'PLANNED' and v.planned_on < :today";
            case "planned" -> " and v.status = 'PLANNED'";
            case "done" -> " and v.status = 'DONE'";
            case "cancelled" -> " and v.status = 'CANCELLED'";
            default -> "";
        };
    }

    /** Planned ones by their time, what is over from its end. */
    String order() {
        return Set.of("today", "week", "overdue", "planned").contains(show == null ? "" : show)
                ? " order by v.planned_on, v.planned_at, v.id"
                : " order by case when v.status = 'PLANNED' then 0 else 1 end, coalesce(v.done_on, v.planned_on) desc, v.id desc";
    }

    Map<String, Object> parameters(long me, LocalDate today) {
        var parameters = new HashMap<String, Object>();
        parameters.put("me", me);
        parameters.put("today", today);
        parameters.put("sunday", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
        parameters.put("kind", kind);
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("like", q == null ? null : "%" + q.toLowerCase(Locale.ROOT) + "%");
        parameters.values().removeIf(value -> value == null);
        return parameters;
    }

    /** The address with what is asked for. */
    UriComponentsBuilder address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("show", Optional.ofNullable(show))
                .queryParamIfPresent("who", Optional.ofNullable(who))
                .queryParamIfPresent("kind", Optional.ofNullable(kind))
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .queryParamIfPresent("to", Optional.ofNullable(to))
                .queryParamIfPresent("q", Optional.ofNullable(q));
    }
}
