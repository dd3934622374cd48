package io.startier.customer.people.centre;

import static io.startier.customer.people.centre.TestCentre.people;
import static org.assertj.core.api.Assertions.assertThat;

import io.startier.customer.people.Department;
import io.startier.customer.people.Layer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuyingCentreTests {

    @ParameterizedTest(name = "{0} is drawn as {1}, {2}")
    @CsvSource({
        "'', '', ''",
        "Ann, '', Ann",
        "Ann Bea<Ann Carl<Ann Dan<Bea Eve, 'Ann(Bea(Dan),Carl)', Eve",
        "Ann:-:OPERATION Bea:-:DECISION Carl<Ann Dan<Bea, 'Bea(Dan),Ann(Carl)', ''",
        "Ann Bea:-:-:-:-:LOW<Ann Carl:-:-:-:-:HIGH<Ann, 'Ann(Carl,Bea)', ''"
    })
    void theMapFollowsTheReportingLinesTheMostImportantFirst(String people, String lines, String loose) {
        var centre = BuyingCentre.of(people(people));
        assertThat(centre.lines().stream().map(BuyingCentreTests::drawn).collect(Collectors.joining(",")))
                .isEqualTo(lines);
        assertThat(centre.loose().stream()
                        .map(person -> person.profile().name())
                        .collect(Collectors.joining(",")))
                .isEqualTo(loose);
    }

    @Test
    void nobodyIsLostEvenWhereLinesCircle() {
        assertThat(BuyingCentre.of(people("Ann<Bea Bea<Ann")).loose()).hasSize(2);
    }

    @Test
    void theTableShowsWhereNobodySomebodyOrSomebodyWellIsKnown() {
        var coverage = Coverage.of(people("Ann:-:DECISION:FINANCE:-:-:WELL Bea:-:DECISION:FINANCE:-:-:BY_NAME"
                + " Carl:-:OPERATION:USING:-:-:FROM_WORK Dan:-:OPERATION Eve"));

        assertThat(coverage.rows())
                .extracting(Coverage.Row::layer)
                .containsExactly(Layer.DECISION, Layer.MANAGEMENT, Layer.OPERATION);
        assertThat(tone(coverage, Layer.DECISION, Department.FINANCE)).isEqualTo("good 2 1");
        assertThat(tone(coverage, Layer.OPERATION, Department.USING)).isEqualTo("warn 1 0");
        assertThat(tone(coverage, Layer.MANAGEMENT, Department.TECHNICAL)).isEqualTo("bad 0 0");
        assertThat(coverage.unplaced()).isEqualTo(2);
    }

    private static String tone(Coverage coverage, Layer layer, Department department) {
        return coverage.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.layer() == layer && cell.department() == department)
                .map(cell -> cell.tone() + " " + cell.people().size() + " " + cell.well())
                .findFirst()
                .orElseThrow();
    }

    private static String drawn(Branch branch) {
        var name = branch.person().profile().name();
        return branch.reports().isEmpty()
                ? name
                : branch.reports().stream()
                        .map(BuyingCentreTests::drawn)
                        .collect(Collectors.joining(",", name + "(", ")"));
    }
}
