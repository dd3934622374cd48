package io.startier.rating.news;

import io.startier.approval.ApprovalRequest;
import io.startier.rating.Proposals;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a request is about. */
@Component
class Wishes {

    private final JdbcClient jdbc;

    Wishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for requests about anything but stars. */
    Optional<Wish> of(ApprovalRequest request) {
        return request.kind().equals(Proposals.KIND) ? Optional.of(wish(request.subjectId())) : Optional.empty();
    }

    private Wish wish(long proposalId) {
        return jdbc.sql("""
                        select p.id as proposal_id, p.proposer_id, u.name as proposer, p.from_star, p.star,
                               c.name as customer, c.code, c.owner_id, c.team_id
                        from proposal p
                        join customer c on c.id = p.customer_id
                        join app_user u on u.id = p.proposer_id
                        where p.id = ?
                        """).param(proposalId).query(Wish.class).single();
    }
}
