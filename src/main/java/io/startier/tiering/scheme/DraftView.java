package io.startier.tiering.scheme;

import io.startier.tiering.scheme.section.Section;
import java.util.List;

/**
 * The draft beside the rules in force.
 *
 * @param stale it builds on rules that are not in force any more
 */
record DraftView(Draft draft, int inForce, boolean stale, List<Part> parts) {

    /** A section with its lines on both sides: left in force, right in the draft. */
    record Part(String key, String title, List<Comparison> lines) {

        static Part of(Section section, String title, List<RuleLine> inForce, List<RuleLine> draft) {
            return new Part(section.key(), title, Comparison.of(inForce, draft));
        }

        public List<Comparison> differences() {
            return lines.stream().filter(Comparison::isDifferent).toList();
        }

        public boolean isChanged() {
            return lines.stream().anyMatch(Comparison::isDifferent);
        }
    }

    public List<Part> changed() {
        return parts.stream().filter(Part::isChanged).toList();
    }
}
