package io.startier.rating;

import io.startier.account.People;
import io.startier.account.People.Person;
import io.startier.account.People.TeamView;
import io.startier.account.Role;
import io.startier.approval.ApprovalRequest;
import io.startier.approval.Decision;
import io.startier.shared.Messages;
import java.util.LinkedHashSet;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Whom it would take to sign a step that nobody can sign, in words: so that somebody can appoint them. */
@Component
class Missing {

    private final People people;
    private final Messages messages;

    Missing(People people, Messages messages) {
        this.people = people;
        this.messages = messages;
    }

    String from(ApprovalRequest request) {
        var step = request.step();
        var spent = spent(request);
        return step.role() == Role.SALES_MANAGER && step.teamId() != null
                ? messages.of("rating.step.missing.manager", team(step.teamId()), spent)
                : messages.of("rating.step.missing.general", spent);
    }

    /** Those whose word it has already, and the proposer. */
    private String spent(ApprovalRequest request) {
        var names = new LinkedHashSet<String>();
        people.withId(request.submitterId()).map(Person::name).ifPresent(names::add);
        for (Decision decision : request.decisions()) {
            names.add(decision.decidedName());
            names.add(decision.forName());
        }
        names.removeIf(Objects::isNull);
        return String.join(" / ", names);
    }

    private String team(long id) {
        return people.teams().stream()
                .filter(team -> team.id() == id)
                .map(TeamView::name)
                .findFirst()
                .orElse("");
    }
}
