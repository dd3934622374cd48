package io.startier.rating;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a change as one transaction, and the whole of it again, at most three times, when the database gave another one the
 * precedence (deadlock, lost update, second key): the next time it sees what the other did, and can say so (row A5).
 */
@Component
public class Attempts {

    private final TransactionTemplate transaction;
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(3)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(15))
            .includes(
                    PessimisticLockingFailureException.class,
                    OptimisticLockingFailureException.class,
                    DuplicateKeyException.class)
            .build());

    Attempts(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** Inside a transaction of the caller's, which alone can repeat itself, there is one attempt. */
    public <T> T at(Supplier<T> change) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return change.get();
        }
        return retries.invoke(() -> transaction.execute(status -> change.get()));
    }
}
