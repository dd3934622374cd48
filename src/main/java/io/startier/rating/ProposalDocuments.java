package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.rating.ProposalJson.Beside;
import io.startier.rating.evidence.Asked;
import io.startier.rating.evidence.Pieces;
import java.util.List;
import org.springframework.stereotype.Component;

/** Proposals as documents for programs, with everything that is read beside them. */
@Component
class ProposalDocuments {

    private final Trail trail;
    private final ChangedFigures changed;
    private final Pieces pieces;
    private final Asked asked;

    ProposalDocuments(Trail trail, ChangedFigures changed, Pieces pieces, Asked asked) {
        this.trail = trail;
        this.changed = changed;
        this.pieces = pieces;
        this.asked = asked;
    }

    List<ProposalJson> of(List<ProposalRow> rows, CurrentUser user) {
        var ids = rows.stream().map(ProposalRow::id).toList();
        var changes = changed.of(rows);
        var attached = pieces.of(ids);
        var completeness = asked.of(ids);
        return rows.stream()
                .map(row -> ProposalJson.of(
                        row,
                        new Beside(
                                trail.of(row, user),
                                changes.get(row.id()),
                                attached.getOrDefault(row.id(), List.of()),
                                completeness.get(row.id()))))
                .toList();
    }
}
