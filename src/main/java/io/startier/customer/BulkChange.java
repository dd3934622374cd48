package io.startier.customer;

import io.startier.account.CurrentUser;
import io.startier.account.People.Person;
import io.startier.shared.Messages;
import io.startier.shared.NotFound;
import io.startier.shared.SpokenException;
import java.util.List;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One change to many customers, each for itself: one that fails leaves the others done (row C6). */
@Component
class BulkChange {

    /** @param owner the new owner with their team, or null to leave it */
    record Wish(Person owner, Set<String> added, Set<String> removed) {

        boolean isEmpty() {
            return owner == null && added.isEmpty() && removed.isEmpty();
        }
    }

    /**
     * What became of one row.
     *
     * @param name null where there is no such customer for the user
     * @param tone as the badges have it
     */
    record Outcome(String code, String name, String tone, String text) {}

    private final Customers customers;
    private final CustomerRegister register;
    private final Handover handover;
    private final TransactionTemplate transactions;
    private final Messages messages;

    BulkChange(
            Customers customers,
            CustomerRegister register,
            Handover handover,
            TransactionTemplate transactions,
            Messages messages) {
        this.customers = customers;
        this.register = register;
        this.handover = handover;
        this.transactions = transactions;
        this.messages = messages;
    }

    List<Outcome> apply(Wish wish, List<String> codes, CurrentUser user) {
        return codes.stream().distinct().map(code -> apply(wish, code, user)).toList();
    }

    private Outcome apply(Wish wish, String code, CurrentUser user) {
        CustomerView customer = null;
        try {
            customer = customers.require(code, user);
            return transactions.execute(status -> change(wish, code, user));
        } catch (NotFound absent) {
            return new Outcome(code, null, "bad", messages.of("customer.change.absent"));
        } catch (SpokenException refused) {
            return new Outcome(code, customer.name(), "bad", messages.of(refused));
        } catch (OptimisticLockingFailureException lost) {
            return new Outcome(code, customer.name(), "bad", messages.of("customer.stale"));
        }
    }

    private Outcome change(Wish wish, String code, CurrentUser user) {
        var customer = customers.requireToChange(code, user);
        boolean changed = register.tag(customer.id(), wish.added(), wish.removed(), user.actor());
        if (wish.owner() != null) {
            changed |= handover.give(customer, wish.owner(), wish.owner().teamId(), null, user);
        }
        return changed
                ? new Outcome(code, customer.name(), "good", messages.of("customer.change.done"))
                : new Outcome(code, customer.name(), "neutral", messages.of("customer.change.same"));
    }
}
