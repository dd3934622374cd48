package io.startier.engagement.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.engagement.calendar.CalendarFile.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** RFC 5545, as strict programmes read it. */
class CalendarFileTests {

    private static final CalendarFile FILE = new CalendarFile(
            "团队日历", "https://startier.example", ZoneId.of("Asia/Shanghai"), Instant.parse("2025-06-01T04:00:00Z"));

    @Test
    void wholeDaysEndOnTheDayAfterAndTakeNobodysTime() throws IOException {
        assertThat(lines(entry("2025-06-02", "2025-06-04", null, "Ada · Munich")))
                .contains(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "CALSCALE:GREGORIAN",
                        "X-WR-CALNAME:团队日历",
                        "DTSTAMP:20250601T040000Z",
                        "DTSTART;VALUE=DATE:20250602",
                        "DTEND;VALUE=DATE:20250605",
                        "TRANSP:TRANSPARENT",
                        "SUMMARY:Ada · Munich",
                        "DESCRIPTION:Acme\\, Ltd · C1 · Bo",
                        "CATEGORIES:Itinerary",
                        "URL:https://startier.example/customers/C1/people/7",
                        "END:VCALENDAR")
                .filteredOn(line -> line.startsWith("PRODID:") || line.startsWith("UID:"))
                .hasSize(2);
    }

    @Test
    void aTimeIsThatOfTheCompanyAndToldInUtc() throws IOException {
        assertThat(lines(entry("2025-06-02", "2025-06-02", LocalTime.of(9, 30), "Visit")))
                .contains("DTSTART:20250602T013000Z", "DTEND:20250602T023000Z");
        assertThat(lines(entry("2025-06-02", "2025-06-03", LocalTime.of(9, 30), "Visit")))
                .contains("DTSTART:20250602T013000Z", "DTEND:20250603T160000Z");
    }

    @Test
    void signsOfTheFormatAreEscapedAndNoLineIsAddedByAText() throws IOException {
        assertThat(lines(entry("2025-06-02", "2025-06-02", null, "a, b; c\\d\nEND:VEVENT")))
                .contains("SUMMARY:a\\, b\\; c\\\\d\\nEND:VEVENT")
                .filteredOn("END:VEVENT"::equals)
                .hasSize(1);
    }

    @Test
    void longLinesAreFoldedAndNothingOfThemIsLost() throws IOException {
        var title = "很长的标题，含有标点 and 🐼 words ".repeat(12).strip();
        var text = text(entry("2025-06-02", "2025-06-02", null, title));

        assertThat(text).doesNotContain("\uFFFD");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
        assertThat(Arrays.stream(text.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replaceAll("\r\n[ \t]", "")).contains("SUMMARY:" + title);
    }

    @Test
    void theSameEntryKeepsItsNameAndStandsInTheFileOnce() throws IOException {
        var one = entry("2025-06-02", "2025-06-04", null, "Ada");
        var other = entry("2025-06-02", "2025-06-04", null, "Bea");
        assertThat(uids(one)).isEqualTo(uids(one, one)).hasSize(1);
        assertThat(uids(one, other)).doesNotHaveDuplicates().hasSize(2);
    }

    private static List<String> uids(CalendarEntry... entries) throws IOException {
        return lines(entries).stream().filter(line -> line.startsWith("UID:")).toList();
    }

    private static CalendarEntry entry(String from, String until, LocalTime time, String title) {
        return new CalendarEntry(
                LocalDate.parse(from),
                LocalDate.parse(until),
                time,
                "stay",
                title,
                "/customers/C1/people/7",
                "C1",
                "Acme, Ltd",
                "Bo");
    }

    private static List<String> lines(CalendarEntry... entries) throws IOException {
        return List.of(text(entries).replaceAll("\r\n[ \t]", "").split("\r\n"));
    }

    private static String text(CalendarEntry... entries) throws IOException {
        var file = new ByteArrayOutputStream();
        FILE.write(
                Stream.of(entries).map(entry -> new Named(entry, "Itinerary")).toList(), file);
        return file.toString(StandardCharsets.UTF_8);
    }
}
