package io.startier.audit;

import org.springframework.stereotype.Component;

/** Whether the trail is as it was written. */
@Component
public class TestAudit {

    private final AuditChain chain;

    TestAudit(AuditChain chain) {
        this.chain = chain;
    }

    public boolean isUnbroken() {
        return chain.firstBroken().isEmpty();
    }
}
