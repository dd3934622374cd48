package io.startier.rating;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposals for programs (rows A1–A5). */
@RestController
@RequestMapping("/api/proposals")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class ProposalApi {

    private final Proposals proposals;
    private final ProposalRows rows;
    private final Inbox inbox;
    private final ProposalDocuments documents;

    ProposalApi(Proposals proposals, ProposalRows rows, Inbox inbox, ProposalDocuments documents) {
        this.proposals = proposals;
        this.rows = rows;
        this.inbox = inbox;
        this.documents = documents;
    }

    /** Asks for a star: 201; 404 customer out of sight, 409 while another proposal is open, 422 with every wrong field. */
    @PostMapping
    ResponseEntity<ProposalJson> propose(@RequestBody ProposalForm form, CurrentUser user) {
        long id = proposals.propose(form, user);
        return ResponseEntity.created(URI.create("/api/proposals/" + id)).body(one(id, user));
    }

    /** Fifty of the queue {@code waiting}, {@code done} or {@code mine}; {@code page} counts from 0. */
    @GetMapping
    List<ProposalJson> queue(
            @RequestParam(defaultValue = "waiting") String queue,
            @RequestParam(defaultValue = "0") String page,
            CurrentUser user) {
        return documents.of(inbox.page(QueueParameters.queue(queue), QueueParameters.page(page), user), user);
    }

    /** 404 where the customer is out of sight. Executives may read what they cannot decide. */
    @GetMapping("/{id}")
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
    ProposalJson one(@PathVariable long id, CurrentUser user) {
        return documents.of(List.of(rows.require(id, user)), user).get(0);
    }

    /**
     * 200 with the proposal as it is now; 403 not yours to sign, 409 too late or too early, 422 without a needed comment.
     * Also 409 when the figures moved too far since it was proposed: then it is {@code RETURNED} instead of signed.
     */
    @PostMapping("/{id}/decision")
    ProposalJson decide(@PathVariable long id, @RequestBody DecisionForm decision, CurrentUser user) {
        proposals.decide(id, decision, user);
        return one(id, user);
    }

    /** Withdraws: 200 with the proposal as it is now; 403 for anybody but the proposer, 409 once it is decided. */
    @DeleteMapping("/{id}")
    ProposalJson withdraw(@PathVariable long id, CurrentUser user) {
        proposals.withdraw(id, user);
        return one(id, user);
    }
}
