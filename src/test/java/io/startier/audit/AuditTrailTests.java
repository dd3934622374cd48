package io.startier.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.startier.shared.Actor;
import io.startier.testing.ApplicationTest;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Row X4. */
@ApplicationTest
class AuditTrailTests {

    private static final Actor ANNA = new Actor(7L, "Anna");

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditChain chain;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void threeEntries() {
        for (var code : new String[] {"C1", "C2", "C3"}) {
            transaction.executeWithoutResult(status -> trail.record(event(code)));
        }
    }

    @Test
    void whatWasWrittenVerifies() {
        assertThat(chain.firstBroken()).isEmpty();
    }

    @Test
    void aRolledBackChangeLeavesNoEntry() {
        long before = entries();
        transaction.executeWithoutResult(status -> {
            trail.record(event("C4"));
            status.setRollbackOnly();
        });
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void nothingCanBeTakenDownApartFromItsChange() {
        assertThatIllegalStateException().isThrownBy(() -> trail.record(event("C4")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'Nobody' where id = (select max(id) - 1 from audit_entry)",
                "update audit_entry set detail = '{}' where id = (select max(id) from audit_entry)",
                "delete from audit_entry where id = (select max(id) - 1 from audit_entry)",
                "delete from audit_entry where id = (select max(id) from audit_entry)"
            })
    void tamperingShows(String tampering) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(tampering).update();
            assertThat(chain.firstBroken()).isPresent();
            status.setRollbackOnly();
        });
    }

    @Test
    void manyAtOnceKeepOneUnbrokenChain() throws Exception {
        long before = entries();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var tasks = IntStream.range(0, 80)
                    .<Callable<Object>>mapToObj(n -> () -> transaction.execute(status -> {
                        trail.record(event("P" + n));
                        return n;
                    }))
                    .toList();
            for (var outcome : threads.invokeAll(tasks)) {
                outcome.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(entries()).isEqualTo(before + 80);
        assertThat(chain.firstBroken()).isEmpty();
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
    }

    private static AuditEvent event(String code) {
        return AuditEvent.by(ANNA, "CUSTOMER_CHANGED")
                .on("customer", code, "客户 " + code)
                .with("stage", "ACTIVE");
    }
}
