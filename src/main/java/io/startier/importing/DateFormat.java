package io.startier.importing;

import io.startier.shared.Invalid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the dates of a file are written; the day must exist in the calendar. */
enum DateFormat {
    ISO("2025-03-31", "([0-9]{4})-([0-9]{2})-([0-9]{2})", 1, 2, 3),
    SLASHED("2025/3/31", "([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})", 1, 2, 3),
    DAY_FIRST("31/12/2024", "([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})", 3, 2, 1),
    MONTH_FIRST("12/31/2024", "([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})", 3, 1, 2),
    CHINESE("2024年1月2日", "([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日", 1, 2, 3),
    DIGITS("20240102", "([0-9]{4})([0-9]{2})([0-9]{2})", 1, 2, 3);

    private final String example;
    private final Pattern pattern;
    private final int year;
    private final int month;
    private final int day;

    DateFormat(String example, String pattern, int year, int month, int day) {
        this.example = example;
        this.pattern = Pattern.compile(pattern);
        this.year = year;
        this.month = month;
        this.day = day;
    }

    public String example() {
        return example;
    }

    /** @throws Invalid when there is none of that name */
    static DateFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid("dates", "error.422.value"));
    }

    /** Whether the text is a day in any of these ways. */
    static boolean isSomeDay(String text) {
        return Arrays.stream(values()).anyMatch(format -> format.parse(text).isPresent());
    }

    Optional<LocalDate> parse(String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(year)),
                    Integer.parseInt(matcher.group(month)),
                    Integer.parseInt(matcher.group(day))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
