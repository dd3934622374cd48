package io.startier.approval.delegation;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.approval.delegation.Delegation.State;
import io.startier.shared.Times;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
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

/** Deputies and out-of-office for programs (row A4). */
@RestController
@RequestMapping("/api/delegations")
@Allowed({Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.ADMINISTRATOR})
class DelegationApi {

    /**
     * A delegation for programs.
     *
     * @param person user name of who is away
     * @param deputy user name; left out for a plain out-of-office
     * @param until the last day
     */
    record DelegationJson(
            long id,
            String person,
            String personName,
            String deputy,
            String deputyName,
            LocalDate from,
            LocalDate until,
            String reason,
            State state,
            String enteredBy,
            Instant enteredAt,
            String endedBy,
            Instant endedAt) {}

    private final Delegations delegations;
    private final Times times;

    DelegationApi(Delegations delegations, Times times) {
        this.delegations = delegations;
        this.times = times;
    }

    /**
     * Those of today and later; with {@code past} the last hundred that are over or were ended. Sales managers get their
     * own and those in which they are the deputy, general managers and administrators all.
     */
    @GetMapping
    List<DelegationJson> list(@RequestParam(defaultValue = "false") boolean past, CurrentUser user) {
        return (past ? delegations.past(user) : delegations.current(user))
                .stream().map(this::json).toList();
    }

    /** 201; 403 for somebody else's, 409 when the person is away on one of the days already, 422 with the wrong fields. */
    @PostMapping
    ResponseEntity<DelegationJson> enter(@RequestBody DelegationDraft draft, CurrentUser user) {
        long id = delegations.enter(draft, user);
        return ResponseEntity.created(URI.create("/api/delegations/" + id)).body(json(delegations.require(id, user)));
    }

    /** Ends it now: 200 with the row, which stays; 404 out of sight, 403 for the deputy, 409 when it is over. */
    @DeleteMapping("/{id}")
    DelegationJson end(@PathVariable long id, CurrentUser user) {
        return json(delegations.end(id, user));
    }

    private DelegationJson json(Delegation delegation) {
        return new DelegationJson(
                delegation.id(),
                delegation.absentUsername(),
                delegation.absent(),
                delegation.deputyUsername(),
                delegation.deputy(),
                delegation.from(),
                delegation.until(),
                delegation.reason(),
                delegation.state(times.today()),
                delegation.enteredBy(),
                delegation.enteredAt(),
                delegation.endedBy(),
                delegation.endedAt());
    }
}
