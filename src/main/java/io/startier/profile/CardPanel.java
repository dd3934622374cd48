package io.startier.profile;

import io.startier.account.CurrentUser;
import io.startier.customer.CustomerView;
import org.springframework.ui.Model;

/** Something beside the card on its page, from a part of this module that knows it. */
public interface CardPanel {

    void addTo(CustomerView customer, CurrentUser user, Model model);
}
