package io.startier.customer;

import io.startier.shared.Actor;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Customers that a test needs. */
@Component
public class TestCustomers {

    private final CustomerRegister register;

    TestCustomers(CustomerRegister register) {
        this.register = register;
    }

    /** The id of a new active customer; owner and team may be null. */
    public long customer(String code, String name, Long ownerId, Long teamId) {
        return register.register(code, profile(name), ownerId, teamId, Actor.APPLICATION);
    }

    public static CustomerProfile profile(String name, String... tags) {
        return new CustomerProfile(
                name,
                null,
                "Germany",
                null,
                "Bremen",
                null,
                null,
                null,
                "Machinery",
                null,
                null,
                null,
                null,
                Stage.ACTIVE,
                Set.of(tags));
    }
}
