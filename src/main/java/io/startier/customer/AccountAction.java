package io.startier.customer;

import io.startier.account.CurrentUser;
import java.util.Optional;

/** A button at the head of the account page, for who may change the customer; from the module that does it. */
public interface AccountAction {

    /**
     * @param label message key
     * @param icon a Bootstrap Icons name
     * @param path below {@code /customers/{code}/}
     */
    record Button(int position, String label, String icon, String path) {}

    /** Empty where there is nothing to do for this reader. */
    Optional<Button> of(CustomerView customer, CurrentUser user);
}
