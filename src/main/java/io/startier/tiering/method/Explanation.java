package io.startier.tiering.method;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a customer has a class (row T12). Sentences are message keys with arguments, spoken in the reader's language later.
 *
 * @param kind upper-case name such as {@code STAR_ACTUAL}; its title is the message {@code tiering.kind.<kind>}
 * @param column the column of the result that holds the class
 * @param value the class, or null where it is not classed; an amount for a kind that is measured and has the message {@code
 *     tiering.class.<kind>}; a text such as {@code CORE_VALUE} has the message
 *     {@code tiering.class.<kind>.<value>}, and the message {@code tiering.policy.<kind>.<value>} where a policy goes with it
 * @param figures what was looked at
 * @param rule the rule in words
 * @param threshold the line that was met; null when none was
 * @param next what is missing to the next class up; null at the top
 */
public record Explanation(
        String kind, String column, Object value, List<Figure> figures, Sentence rule, Line threshold, Line next) {

    /** False too where an amount is worked out instead of a class. */
    public boolean isClassed() {
        return value != null && !(value instanceof BigDecimal);
    }

    /** How a number is to be shown. */
    public enum Unit {
        MONEY,
        SHARE,
        COUNT,
        DAYS,
        /** A plain number with decimals, such as a score. */
        NUMBER,
        STAR
    }

    /** Where the records behind a figure stand. */
    public enum Source {
        ORDERS,
        INVOICES,
        ACTIVITIES,
        SCORES,
        POTENTIALS
    }

    /** The records of a source from {@code first} to {@code last}; both null for all of them. */
    public record Evidence(Source source, LocalDate first, LocalDate last) {

        public static Evidence all(Source source) {
            return new Evidence(source, null, null);
        }

        /** From the first to the last basis year. */
        public static Evidence ofBasis(Source source, Occasion occasion) {
            var years = occasion.fiscalYears();
            return new Evidence(
                    source, years.firstDay(occasion.basisYears().get(0)), years.lastDay(occasion.latestYear()));
        }
    }

    /**
     * @param name lower-case camel case
     * @param number null where it is unknown
     * @param evidence the records behind it, or null
     * @param label what it is called
     * @param note what else is to be known of it, or null
     */
    public record Figure(String name, Unit unit, BigDecimal number, Evidence evidence, Sentence label, Sentence note) {

        /** Called as the message {@code tiering.figure.<name>} says. */
        public Figure(String name, Unit unit, BigDecimal number, Evidence evidence) {
            this(name, unit, number, evidence, Sentence.of("tiering.figure." + name), null);
        }

        public Figure(String name, Unit unit, BigDecimal number) {
            this(name, unit, number, null);
        }

        public Figure noting(Sentence newNote) {
            return new Figure(name, unit, number, evidence, label, newNote);
        }
    }

    /** An amount in base currency within a sentence, spoken with the decimals that the currency has. */
    public record Money(BigDecimal amount) {}

    /**
     * @param arguments amounts of money, numbers and texts as the message's own formats take them; a sentence stands for what it says, and a
     *     list of sentences for an enumeration
     */
    public record Sentence(String key, List<Object> arguments) {

        public static Sentence of(String key, Object... arguments) {
            return new Sentence(key, List.of(arguments));
        }
    }

    /**
     * A line between two classes.
     *
     * @param to the class above the line
     * @param at where the line is, in the unit of the figure that is compared
     * @param missing how far it is away; 0 where it is met
     */
    public record Line(Object to, BigDecimal at, BigDecimal missing, Sentence words) {}
}
