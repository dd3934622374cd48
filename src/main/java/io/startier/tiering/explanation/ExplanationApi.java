package io.startier.tiering.explanation;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.Customers;
import io.startier.shared.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Every class of a customer with its reasons (row T12). */
@RestController
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class ExplanationApi {

    private final Customers customers;
    private final Explanations explanations;

    ExplanationApi(Customers customers, Explanations explanations) {
        this.customers = customers;
        this.explanations = explanations;
    }

    /** 404 for a customer out of scope, absent, or not yet assessed. */
    @GetMapping("/api/customers/{code}/assessment")
    AssessmentExplained explain(@PathVariable String code, CurrentUser user) {
        return explanations.of(customers.require(code, user)).orElseThrow(() -> new NotFound("assessment"));
    }
}
