package io.startier.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.startier.shared.Conflict;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class AttemptsTests {

    private final CountingTransactions transactions = new CountingTransactions();
    private final Attempts attempts = new Attempts(new TransactionTemplate(transactions));

    @Test
    void aChangeThatHadToGiveWayIsMadeAgainAsAWhole() {
        var failures = new ArrayDeque<RuntimeException>(List.of(
                new CannotAcquireLockException("deadlock"),
                new OptimisticLockingFailureException("lost update"),
                new DuplicateKeyException("second key")));

        assertThat(attempts.at(() -> failingWith(failures))).isEqualTo("done");

        assertThat(transactions.begun).isEqualTo(4);
        assertThat(transactions.rolledBack).isEqualTo(3);
        assertThat(transactions.committed).isOne();
    }

    @Test
    void afterThreeMoreAttemptsItIsGivenUp() {
        assertThatExceptionOfType(CannotAcquireLockException.class)
                .isThrownBy(() -> attempts.at(() -> {
                    throw new CannotAcquireLockException("deadlock");
                }));

        assertThat(transactions.begun).isEqualTo(4);
        assertThat(transactions.committed).isZero();
    }

    @Test
    void aRefusalIsFinal() {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> attempts.at(() -> {
                    throw new Conflict("rating.immediate");
                }));

        assertThat(transactions.begun).isOne();
    }

    @Test
    void insideATransactionOfTheCallersThereIsOneAttempt() {
        var outer = new TransactionTemplate(transactions);

        assertThatExceptionOfType(CannotAcquireLockException.class)
                .isThrownBy(() -> outer.execute(status -> attempts.at(() -> {
                    throw new CannotAcquireLockException("deadlock");
                })));

        assertThat(transactions.begun).isOne();
    }

    private static String failingWith(Deque<RuntimeException> failures) {
        if (!failures.isEmpty()) {
            throw failures.pop();
        }
        return "done";
    }

    private static final class CountingTransactions extends AbstractPlatformTransactionManager {

        private int begun;
        private int committed;
        private int rolledBack;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            begun++;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            committed++;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            rolledBack++;
        }
    }
}
