package io.startier.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.startier.shared.Actor;
import io.startier.testing.ApplicationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class AuditTrailTests {

    private static final long CUSTOMER = 987_001;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditEntries entries;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatHappenedToACustomerIsReadBackNewestFirst() {
        record("NAME_CHANGED", "name", "旧名 → 新名");
        record("CITY_CHANGED", "city", "Graz");

        var kept = entries.ofCustomer(CUSTOMER, 10);

        assertThat(kept).extracting(AuditEntry::action).containsSubsequence("CITY_CHANGED", "NAME_CHANGED");
        assertThat(kept.get(1).details()).isEqualTo(Map.of("name", "旧名 → 新名"));
        assertThat(kept.get(1).actor()).isEqualTo("Anna");
    }

    @Test
    void nothingIsTakenDownForAChangeThatIsRolledBack() {
        int before = entries.ofCustomer(CUSTOMER, 100).size();

        transaction.executeWithoutResult(status -> {
            trail.record(event("NEVER_HAPPENED"));
            status.setRollbackOnly();
        });

        assertThat(entries.ofCustomer(CUSTOMER, 100)).hasSize(before);
    }

    @Test
    void anEntryOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> trail.record(event("ALONE"))).isInstanceOf(IllegalStateException.class);
    }

    private void record(String action, String key, String detail) {
        transaction.executeWithoutResult(status -> trail.record(event(action).with(key, detail)));
    }

    private static AuditEvent event(String action) {
        return AuditEvent.by(new Actor(null, "Anna"), action).onCustomer(CUSTOMER, "C-1", "Company");
    }
}
