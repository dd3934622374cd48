package io.startier.rating;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.rating.evidence.PieceForm;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding, taking away and saving the evidence of a proposal, on its page (rows A1, A3). */
@Controller
@RequestMapping("/approvals/{id}/evidence")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class EvidencePages {

    private final ProposalEvidence evidence;
    private final ProposalContent content;
    private final Messages messages;

    EvidencePages(ProposalEvidence evidence, ProposalContent content, Messages messages) {
        this.evidence = evidence;
        this.content = content;
        this.messages = messages;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable long id,
            @ModelAttribute("piece") PieceForm piece,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        try {
            evidence.add(id, piece, user);
            flash.addFlashAttribute("notice", messages.of("evidence.added"));
            return SeeOther.to("/approvals/{id}", id);
        } catch (Invalid invalid) {
            content.addTo(model, id, user);
            invalid.showIn(binding);
            return new ModelAndView(ProposalContent.PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{piece}/removal")
    ModelAndView remove(
            @PathVariable long id, @PathVariable("piece") long pieceId, CurrentUser user, RedirectAttributes flash) {
        evidence.remove(id, pieceId, user);
        flash.addFlashAttribute("notice", messages.of("evidence.removed"));
        return SeeOther.to("/approvals/{id}", id);
    }

    @GetMapping("/{piece}/file")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable("piece") long pieceId, CurrentUser user) {
        return EvidenceFile.answer(evidence.read(id, pieceId, user));
    }
}
