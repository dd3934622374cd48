package io.startier.tiering.explanation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.startier.tiering.method.Explanation.Unit;
import io.startier.tiering.method.YearFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Every class of a customer with its reasons (row T12), in the reader's language. Amounts are in base currency.
 *
 * @param basisYears what was summed per fiscal year
 * @param alone the customer was re-assessed on its own after new data; ranks follow with the next assessment
 * @param scheme version of the rules
 */
public record AssessmentExplained(
        String customer,
        long assessment,
        boolean alone,
        LocalDate asOf,
        int scheme,
        String currency,
        List<YearFigures> basisYears,
        List<ClassExplained> classes) {

    /**
     * @param value the class: a number of stars, a letter or an upper-case name; absent where the customer is not classed
     * @param label the class as the reader calls it
     * @param policy how customers of this class are to be treated, absent where nothing is laid down
     * @param threshold the line that was met, absent where none was
     * @param next the line to the next class up, absent at the top
     * @param since the day of the first assessment in an unbroken row with this class
     */
    public record ClassExplained(
            String kind,
            String title,
            @JsonProperty("class") Object value,
            String label,
            String policy,
            List<FigureExplained> figures,
            String rule,
            LineExplained threshold,
            LineExplained next,
            LocalDate since) {

        public boolean isStar() {
            return value instanceof Integer;
        }
    }

    /**
     * @param value absent where it is unknown
     * @param records address of the page with the records behind it, absent where there are none
     * @param note what else is to be known of it, such as how far the judges of a score are apart
     */
    public record FigureExplained(
            String name, String label, Unit unit, BigDecimal value, String records, String note) {}

    /** @param missing in the unit of the figure that is compared; 0 for a line that was met */
    public record LineExplained(@JsonProperty("class") Object to, BigDecimal at, BigDecimal missing, String text) {}
}
