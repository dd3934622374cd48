package io.startier.audit;

import io.startier.shared.Times;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes down what happens, in the transaction in which it happens (row X4).
 *
 * <p>Entries are written as the very last step before the commit: the chain's head is one locked row, and a lock that is
 * always taken last can neither be held for long nor be part of a deadlock.
 */
@Component
public class AuditTrail {

    private final AuditChain chain;
    private final EntityManager entities;
    private final Times times;

    /** The factory and not its manager, which is no bean yet when the sign-in filters are made before everything else. */
    AuditTrail(AuditChain chain, EntityManagerFactory entities, Times times) {
        this.chain = chain;
        this.entities = SharedEntityManagerCreator.createSharedEntityManager(entities);
        this.times = times;
    }

    /** @throws IllegalStateException outside a transaction: what is not written together cannot be believed */
    public void record(AuditEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An audit entry belongs to the transaction of its change");
        }
        pending().events.add(event);
    }

    private Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(this::startPending);
    }

    private Pending startPending() {
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private final class Pending implements TransactionSynchronization {

        private final List<AuditEvent> events = new ArrayList<>();

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            writeChanges();
            chain.append(List.copyOf(events), times.now());
        }
    }

    /** Nobody translates what is thrown this late: who was second is told so, instead of an unforeseen failure. */
    private void writeChanges() {
        try {
            entities.flush();
        } catch (PersistenceException failure) {
            var translated = EntityManagerFactoryUtils.convertJpaAccessExceptionIfPossible(failure);
            throw translated == null ? failure : translated;
        }
    }
}
