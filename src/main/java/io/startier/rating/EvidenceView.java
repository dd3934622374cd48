package io.startier.rating;

import io.startier.account.CurrentUser;
import io.startier.rating.evidence.Asked;
import io.startier.rating.evidence.Completeness;
import io.startier.rating.evidence.FileKind;
import io.startier.rating.evidence.PieceForm;
import io.startier.rating.evidence.Pieces;
import io.startier.tiering.Schemes;
import io.startier.tiering.rules.SigningRules.EvidenceKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What pages show of evidence: the pieces, what is missing, and the fields to add more (row A3). */
@Component
class EvidenceView {

    private final Pieces pieces;
    private final Asked asked;
    private final ProposalEvidence evidence;
    private final Schemes schemes;

    EvidenceView(Pieces pieces, Asked asked, ProposalEvidence evidence, Schemes schemes) {
        this.pieces = pieces;
        this.asked = asked;
        this.evidence = evidence;
        this.schemes = schemes;
    }

    Map<Long, Completeness> completenessOf(Collection<ProposalRow> proposals) {
        return asked.of(proposals.stream().map(ProposalRow::id).toList());
    }

    void addTo(Model model, ProposalRow proposal, CurrentUser user) {
        var shown = pieces.of(proposal.id());
        boolean own = proposal.proposerId() == user.id();
        model.addAttribute("pieces", shown);
        model.addAttribute("completeness", asked.of(proposal.id()));
        model.addAttribute("removable", evidence.removable(proposal, shown, user));
        model.addAttribute("mayAdd", own && ProposalEvidence.takesEvidence(proposal.status()));
        model.addAttribute("accepted", FileKind.ACCEPTED);
        model.addAttribute("evidenceKinds", EvidenceKind.values());
        if (!model.containsAttribute("piece")) {
            model.addAttribute("piece", PieceForm.BLANK);
        }
    }

    /** @param returned the proposal whose pieces are taken along, or null */
    void addToForm(Model model, Proposal returned, ProposalForm form) {
        var signing = schemes.current().rules().signing();
        model.addAttribute(
                "asks",
                IntStream.rangeClosed(0, 5)
                        .boxed()
                        .collect(Collectors.toMap(Function.identity(), signing::evidenceFor)));
        model.addAttribute("kept", returned == null ? List.of() : pieces.of(returned.id()));
        model.addAttribute("evidenceKinds", EvidenceKind.values());
        model.addAttribute("accepted", FileKind.ACCEPTED);
        model.addAttribute(
                "attached", EvidenceRows.all().mapToObj(row -> rowOf(form, row)).toList());
    }

    private static PieceForm rowOf(ProposalForm form, int row) {
        return row < form.pieces().size() && form.pieces().get(row) != null
                ? form.pieces().get(row)
                : PieceForm.BLANK;
    }
}
