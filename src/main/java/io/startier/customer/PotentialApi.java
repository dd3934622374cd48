package io.startier.customer;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.shared.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A customer's potentials for programs (row C2): all that were ever estimated, and another one. */
@RestController
@RequestMapping("/api/customers/{code}/potentials")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class PotentialApi {

    record Items(List<Item> items) {}

    /**
     * One estimate.
     *
     * @param amount a year's orders in {@code currency}
     * @param baseAmount the same in base currency
     * @param inForce whether it is the one that counts today
     */
    record Item(
            long id,
            LocalDate date,
            BigDecimal amount,
            String currency,
            BigDecimal baseAmount,
            String evidence,
            Confidence confidence,
            String author,
            Instant recordedAt,
            boolean inForce) {}

    private final Customers customers;
    private final Potentials potentials;
    private final Times times;

    PotentialApi(Customers customers, Potentials potentials, Times times) {
        this.customers = customers;
        this.potentials = potentials;
        this.times = times;
    }

    /** The latest day first. */
    @GetMapping
    @Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
    Items list(@PathVariable String code, CurrentUser user) {
        var customer = customers.require(code, user);
        long inForce = potentials
                .inForce(customer.id(), times.today())
                .map(Estimate::id)
                .orElse(0L);
        return new Items(potentials.history(customer.id()).stream()
                .map(estimate -> item(estimate, inForce))
                .toList());
    }

    /** 422 where the date is in the future or no exchange rate for the currency is known. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Item add(@PathVariable String code, @RequestBody EstimateDraft draft, CurrentUser user) {
        var customer = customers.requireToChange(code, user);
        long id = potentials.estimate(customer.id(), draft.checked(times.today()), user.actor());
        return list(code, user).items().stream()
                .filter(item -> item.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static Item item(Estimate estimate, long inForce) {
        return new Item(
                estimate.id(),
                estimate.estimatedOn(),
                estimate.amount(),
                estimate.currency(),
                estimate.baseAmount(),
                estimate.evidence(),
                estimate.confidence(),
                estimate.author(),
                estimate.recordedAt(),
                estimate.id() == inForce);
    }
}
