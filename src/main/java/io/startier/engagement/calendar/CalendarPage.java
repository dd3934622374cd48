package io.startier.engagement.calendar;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.FormCheck;
import io.startier.shared.Times;
import java.time.LocalDate;
import java.util.EnumMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The calendar of the team: a month, a week or a list, on a phone always a list (row C5). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class CalendarPage {

    private final Calendars calendars;
    private final CalendarChoices choices;
    private final Times times;

    CalendarPage(Calendars calendars, CalendarChoices choices, Times times) {
        this.calendars = calendars;
        this.choices = choices;
        this.times = times;
    }

    @GetMapping("/calendar")
    String show(CalendarQuery query, CurrentUser user, Model model) {
        var view = CalendarView.of(query.view());
        var day = day(query.day());
        var entries = calendars.between(view.first(day), view.last(day), choices.reader(query, user));
        model.addAttribute("section", "calendar");
        model.addAttribute("query", query);
        model.addAttribute("sheet", new CalendarSheet(view, day, times.today(), entries));
        model.addAttribute("teams", choices.teams(user));
        model.addAttribute("people", choices.people(user));
        model.addAttribute("earlier", query.at(view, view.step(day, -1)));
        model.addAttribute("later", query.at(view, view.step(day, 1)));
        model.addAttribute("now", query.at(view, times.today()));
        var views = new EnumMap<CalendarView, String>(CalendarView.class);
        for (var other : CalendarView.values()) {
            views.put(other, query.at(other, day));
        }
        model.addAttribute("views", views);
        return "engagement/calendar";
    }

    private LocalDate day(String raw) {
        if (raw == null || raw.isBlank()) {
            return times.today();
        }
        var check = new FormCheck();
        var day = check.day("day", raw);
        check.complain();
        return day;
    }
}
