package io.startier.engagement.complaint;

import io.startier.shared.CleanText;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which complaints are asked for; null asks for all.
 *
 * @param show one of {@link #SHOWN}
 * @param who {@code me} for those the reader is responsible for
 * @param q part of the customer's name, the number or the subject
 */
record ComplaintFilter(String show, String who, String q) {

    static final Set<String> SHOWN = Set.of("open", "overdue", "solved", "confirmed");
    private static final int TEXT = 100;

    ComplaintFilter {
        show = show != null && SHOWN.contains(show) ? show : null;
        who = "me".equals(who) ? who : null;
        q = CleanText.line(q, TEXT).value();
    }

    /** Conditions over complaints {@code k} and their customers {@code c}, to follow others. */
    String conditions() {
        return shown()
                + ("me".equals(who) ? " and k.responsible_id = :me" : "")
                + (q == null
                        ? ""
                        : " and (lower(c.name) like :like or lower(c.name_en) like :like or lower(k.number) like :like"
                                + " or lower(k.subject) like :like)");
    }

    private String shown() {
        return switch (show == null ? "" : show) {
            case "open" -> " and k.status in ('OPEN', 'ANSWERED')";
            case "overdue" ->
                " and k.status in ('OPEN', 'ANSWERED') and (k.solve_due < :today"
                        + " or (k.status = 'OPEN' and k.answer_due < :now))";
            case "solved" -> " and k.status = 'SOLVED'";
            case "confirmed" -> " and k.status = 'CONFIRMED'";
            default -> "";
        };
    }

    Map<String, Object> parameters(long me, Instant now, LocalDate today) {
        var parameters = new HashMap<String, Object>();
        parameters.put("me", me);
        parameters.put("now", Timestamp.from(now));
        parameters.put("today", today);
        if (q != null) {
            parameters.put("like", "%" + q.toLowerCase(Locale.ROOT) + "%");
        }
        return parameters;
    }

    UriComponentsBuilder address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("show", Optional.ofNullable(show))
                .queryParamIfPresent("who", Optional.ofNullable(who))
                .queryParamIfPresent("q", Optional.ofNullable(q));
    }
}
