package io.startier.engagement.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Calendar entries as an iCalendar file (RFC 5545).
 *
 * @param name of the calendar
 * @param base address of the application, without a slash at its end
 * @param zone in which the times of entries are meant
 */
record CalendarFile(String name, String base, ZoneId zone, Instant now) {

    private static final int LINE_OCTETS = 75;
    private static final Duration LENGTH = Duration.ofHours(1);

    /** An entry with the name of its kind. */
    record Named(CalendarEntry entry, String kind) {}

    void write(List<Named> entries, OutputStream target) throws IOException {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//StarTier//Team calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        entries.stream().distinct().forEach(entry -> calendar.add(event(entry)));
        var text = new StringBuilder();
        calendar.toString().lines().forEach(line -> fold(line, text));
        target.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** At 75 octets, as the standard counts; the library counts characters, of which Chinese ones have three. */
    private static void fold(String line, StringBuilder text) {
        int octets = 0;
        for (int sign : line.codePoints().toArray()) {
            var written = Character.toString(sign);
            int more = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(written);
            octets += more;
        }
        text.append("\r\n");
    }

    private VEvent event(Named named) {
        var entry = named.entry();
        var event = new VEvent(false);
        event.add(new Uid(uid(entry)));
        event.add(new DtStamp(now));
        if (entry.time() == null) {
            event.add(new DtStart<>(entry.from()));
            event.add(new DtEnd<>(entry.until().plusDays(1)));
            event.add(ImmutableTransp.TRANSPARENT);
        } else {
            var begin = entry.from().atTime(entry.time()).atZone(zone).toInstant();
            event.add(new DtStart<>(begin));
            event.add(new DtEnd<>(end(entry, begin)));
        }
        event.add(new Summary(entry.title()));
        event.add(new Description(told(entry)));
        event.add(new Categories(named.kind()));
        event.add(new Url(URI.create(base + entry.path())));
        return event;
    }

    private Instant end(CalendarEntry entry, Instant begin) {
        return entry.until().isAfter(entry.from()) ? midnightAfter(entry.until()) : begin.plus(LENGTH);
    }

    private Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static String told(CalendarEntry entry) {
        return Stream.of(entry.customerName(), entry.customerCode(), entry.person())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** The same for the same entry, whoever reads it whenever. */
    private static String uid(CalendarEntry entry) {
        var key = String.join(
                "|",
                entry.kind(),
                entry.path(),
                entry.from().toString(),
                entry.until().toString(),
                entry.title());
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@startier";
    }
}
