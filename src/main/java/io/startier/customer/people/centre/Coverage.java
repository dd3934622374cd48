package io.startier.customer.people.centre;

import io.startier.customer.people.Contacts.Person;
import io.startier.customer.people.Department;
import io.startier.customer.people.Familiarity;
import io.startier.customer.people.Layer;
import java.util.Arrays;
import java.util.List;

/**
 * Who is known on which level and side.
 *
 * @param rows the highest level first
 * @param unplaced of how many people the level or the side is not known
 */
record Coverage(List<Row> rows, long unplaced) {

    private static final List<Layer> LEVELS = List.of(Layer.DECISION, Layer.MANAGEMENT, Layer.OPERATION);

    record Row(Layer layer, List<Cell> cells) {}

    record Cell(Layer layer, Department department, List<Person> people) {

        /** How many of them we know well. */
        public long well() {
            return people.stream()
                    .filter(person -> person.profile().familiarity() == Familiarity.WELL)
                    .count();
        }

        /** Of the cell: nobody, somebody, or somebody known well. */
        public String tone() {
            return people.isEmpty() ? "bad" : well() == 0 ? "warn" : "good";
        }
    }

    static Coverage of(List<Person> people) {
        var rows = LEVELS.stream()
                .map(layer -> new Row(
                        layer,
                        Arrays.stream(Department.values())
                                .map(department -> cell(layer, department, people))
                                .toList()))
                .toList();
        var unplaced = people.stream()
                .filter(person ->
                        person.profile().layer() == null || person.profile().department() == null)
                .count();
        return new Coverage(rows, unplaced);
    }

    private static Cell cell(Layer layer, Department department, List<Person> people) {
        return new Cell(
                layer,
                department,
                people.stream()
                        .filter(person -> person.profile().layer() == layer
                                && person.profile().department() == department)
                        .toList());
    }
}
