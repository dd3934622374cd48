package io.startier.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.TestCustomers;
import io.startier.shared.Invalid;
import io.startier.testing.ApplicationTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files as people really have them, each with the outcome that it must have. A file of the corpus begins with the kind, the
 * encoding in which its text is to be written and the expectation; {@code \}{@code uXXXX} stands for a character, {@code
 * \xXX} for a byte, {@code \r} and {@code \t} for themselves and {@code \R40000} for so many letters.
 */
@ApplicationTest
@Transactional
class ImportCorpusTests {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-F]{4})|x([0-9A-F]{2})|R([0-9]+)|(r))");

    @Autowired
    private FileAnalysis analysis;

    @Autowired
    private Inspector inspector;

    @Autowired
    private Loads loads;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @BeforeEach
    void aCustomer() {
        people.user("steward", null, Role.DATA_STEWARD);
        customers.customer("C-1", "Acme", null, null);
    }

    record Case(String name, Kind kind, String expectation, byte[] content) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> corpus() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:import-corpus/*.txt"))
                .map(ImportCorpusTests::read)
                .sorted(Comparator.comparing(Case::name));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void everyFileHasItsOutcome(Case file) {
        assertThat(outcome(file)).isEqualTo(file.expectation());
    }

    private String outcome(Case file) {
        try {
            var layout =
                    analysis.analyse(file.content(), file.name(), file.kind()).requireComplete();
            var faults = new ArrayList<Fault>();
            var inspection = inspector.inspect(
                    file.content(), layout, loads.begin(people.current("steward")), faults::add, rows -> {});
            faults.sort(Comparator.comparingInt(Fault::row));
            return read(layout, inspection)
                    + faults.stream().map(ImportCorpusTests::spoken).collect(Collectors.joining());
        } catch (Invalid refused) {
            return refused(refused, file.expectation());
        }
    }

    private static String read(Layout layout, Inspection inspection) {
        var parts = new ArrayList<>(List.of(
                "read",
                layout.encoding().spoken(),
                layout.delimiter() == '\t' ? "\\t" : String.valueOf(layout.delimiter()),
                layout.dates().name(),
                "rows=" + inspection.rows()));
        add(parts, "blank", inspection.blankRows());
        add(parts, "repeated", inspection.skipped());
        add(parts, "doubled", inspection.doubled());
        if (!layout.ignored().isEmpty()) {
            parts.add("ignored=" + String.join(",", layout.ignored()));
        }
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String name, int count) {
        if (count > 0) {
            parts.add(name + "=" + count);
        }
    }

    private static String spoken(Fault fault) {
        var column = fault.column() == null ? "-" : fault.column();
        return "; " + fault.row() + " line " + fault.line() + " " + column + " " + fault.shortCode();
    }

    /** The arguments count only where the file names them. */
    private static String refused(Invalid refused, String expectation) {
        var code = "refused " + refused.messageKey();
        var arguments =
                Arrays.stream(refused.arguments()).map(Objects::toString).collect(Collectors.joining(" "));
        return expectation.equals(code) || arguments.isEmpty() ? code : code + " " + arguments;
    }

    private static Case read(Resource file) {
        try {
            var parts = file.getContentAsString(StandardCharsets.UTF_8).split("---\n", 2);
            var head = parts[0].lines()
                    .map(line -> line.substring(line.indexOf(": ") + 2))
                    .toList();
            return new Case(
                    file.getFilename(),
                    Kind.of(head.get(0)),
                    head.get(2),
                    bytes(parts[1], Charset.forName(head.get(1))));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static byte[] bytes(String text, Charset charset) {
        var bytes = new ByteArrayOutputStream();
        int place = 0;
        var matcher = ESCAPE.matcher(text);
        while (matcher.find()) {
            bytes.writeBytes(text.substring(place, matcher.start()).getBytes(charset));
            bytes.writeBytes(unescaped(matcher, charset));
            place = matcher.end();
        }
        bytes.writeBytes(text.substring(place).getBytes(charset));
        return bytes.toByteArray();
    }

    private static byte[] unescaped(Matcher escape, Charset charset) {
        if (escape.group(1) != null) {
            return String.valueOf((char) Integer.parseInt(escape.group(1), 16)).getBytes(charset);
        }
        if (escape.group(2) != null) {
            return new byte[] {(byte) Integer.parseInt(escape.group(2), 16)};
        }
        return escape.group(3) != null
                ? "x".repeat(Integer.parseInt(escape.group(3))).getBytes(charset)
                : "\r".getBytes(charset);
    }
}
