package io.startier.customer.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingLinesTests {

    @ParameterizedTest(name = "{0}: {1} to {2} closes a circle: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "a>b b>c, c, a, true",
                "a>b b>c, c, b, true",
                "a>b b>c, a, c, false",
                "a>b, b, b, true",
                "a>b, c, a, false",
                "a>b, a, -, false",
                "a>b b>a, c, a, false",
                "'', a, a, true",
                "'', a, b, false"
            })
    void nobodyComesToReportToThemselves(String lines, String person, String boss, boolean circle) {
        var bosses = Arrays.stream(lines.split(" "))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(">"))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        assertThat(new ReportingLines<>(Map.copyOf(bosses)).wouldCircle(person, boss))
                .isEqualTo(circle);
    }
}
