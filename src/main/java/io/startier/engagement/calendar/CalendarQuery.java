package io.startier.engagement.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What stands in the calendar's address.
 *
 * @param view see {@link CalendarView}
 * @param day an ISO day, today where there is none
 * @param team a team's code, or blank
 * @param person a username, or blank
 */
record CalendarQuery(String view, String day, String team, String person) {

    /** The same calendar at another day or in another view. */
    String at(CalendarView otherView, LocalDate otherDay) {
        var values = new HashMap<String, String>();
        add("team", team, values);
        add("person", person, values);
        var address = UriComponentsBuilder.fromPath("/calendar")
                .queryParam("view", otherView.key())
                .queryParam("day", otherDay);
        values.keySet().stream().sorted().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void add(String name, String content, Map<String, String> values) {
        if (content != null && !content.isBlank()) {
            values.put(name, content);
        }
    }
}
