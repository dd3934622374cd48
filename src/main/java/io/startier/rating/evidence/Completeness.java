package io.startier.rating.evidence;

import io.startier.tiering.rules.SigningRules.EvidenceKind;
import java.util.List;

/** What a star asks for and what of it is missing, in the order of the kinds. Nothing hinges on it but the readers' trust. */
public record Completeness(List<EvidenceKind> asked, List<EvidenceKind> missing) {

    public static final Completeness NOTHING_ASKED = new Completeness(List.of(), List.of());

    public Completeness {
        asked = List.copyOf(asked);
        missing = List.copyOf(missing);
    }

    public int found() {
        return asked.size() - missing.size();
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }
}
