package io.startier.rating;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.rating.evidence.PieceForm;
import io.startier.rating.evidence.Pieces;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The evidence of a proposal for programs (rows A1, A3). A proposal that is out of sight is absent: 404. */
@RestController
@RequestMapping("/api/proposals/{id}/evidence")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class EvidenceApi {

    private final ProposalEvidence evidence;
    private final ProposalRows rows;
    private final Pieces pieces;

    EvidenceApi(ProposalEvidence evidence, ProposalRows rows, Pieces pieces) {
        this.evidence = evidence;
        this.rows = rows;
        this.pieces = pieces;
    }

    /** All pieces, in the order they were added. */
    @GetMapping
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
    List<PieceJson> list(@PathVariable long id, CurrentUser user) {
        return pieces.of(rows.require(id, user).id()).stream()
                .map(PieceJson::of)
                .toList();
    }

    /**
     * Adds a note or a link: 201, also for the same piece sent again, which adds nothing; 403 for anybody but the proposer,
     * 409 once it is decided or full, 422 with every wrong field.
     */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PieceJson> add(@PathVariable long id, @RequestBody PieceForm piece, CurrentUser user) {
        return added(id, piece, user);
    }

    /** The same with a {@code file} of at most 10 MB: PDF, PNG, JPEG, XLSX, DOCX, CSV or plain text by its content. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<PieceJson> upload(@PathVariable long id, @ModelAttribute PieceForm piece, CurrentUser user) {
        return added(id, piece, user);
    }

    private ResponseEntity<PieceJson> added(long id, PieceForm form, CurrentUser user) {
        var piece = PieceJson.of(evidence.add(id, form, user));
        return ResponseEntity.created(URI.create("/api/proposals/" + id + "/evidence/" + piece.id()))
                .body(piece);
    }

    /** The file as it was sent, under a cleaned name. */
    @GetMapping("/{piece}/file")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable("piece") long pieceId, CurrentUser user) {
        return EvidenceFile.answer(evidence.read(id, pieceId, user));
    }

    /** Takes a piece away: 204; 403 for anybody but its author, 409 once somebody has decided on it. */
    @DeleteMapping("/{piece}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, @PathVariable("piece") long pieceId, CurrentUser user) {
        evidence.remove(id, pieceId, user);
    }
}
