package io.startier.engagement.visit;

import io.startier.customer.CustomerView;
import java.util.List;

/**
 * A part of a customer's card in the visit pack (row P8), from the module that knows it. All texts are in the reader's
 * language, as they are to stand on screen, on paper and in the file.
 */
public interface VisitPackSection {

    /** @param value null is shown as a dash */
    record Fact(String label, String value) {}

    /** @param rows cells in the order of the columns; null is shown as a dash */
    record Table(List<String> columns, List<List<String>> rows) {}

    /**
     * @param facts may be empty; @param table or null; @param text several lines, or null
     */
    record Section(String title, List<Fact> facts, Table table, String text) {

        public static Section of(String title, List<Fact> facts) {
            return new Section(title, facts, null, null);
        }

        public static Section of(String title, Table table) {
            return new Section(title, List.of(), table, null);
        }
    }

    /** Sections stand in ascending order; tens leave room. */
    int position();

    /** Empty where there is nothing to say. The reader has a visit planned there, and the right to see the customer. */
    List<Section> of(CustomerView customer);
}
