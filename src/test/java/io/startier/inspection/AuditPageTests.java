package io.startier.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.audit.AuditEntries;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.shared.Actor;
import io.startier.testing.ApplicationTest;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class AuditPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditEntries entries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void readers() {
        people.user("aud.admin", null, Role.ADMINISTRATOR);
        people.user("aud.gm", null, Role.GENERAL_MANAGER);
    }

    @Test
    void anAdministratorSeesAccountsAndSettingsButNothingOfCustomers() throws Exception {
        record(AuditEvent.by(new Actor(null, "Anna"), "STAR_PROPOSED").onCustomer(1, "C-1", "Secret Company"));
        record(AuditEvent.by(new Actor(null, "Anna"), "SIGNED_IN").on("user", "anna", "Anna The Reader"));

        open("/admin/audit", "aud.admin")
                .andExpect(content().string(containsString("Anna The Reader")))
                .andExpect(content().string(not(containsString("Secret Company"))));
        open("/admin/audit/export.csv", "aud.admin").andExpect(content().string(not(containsString("Secret Company"))));
        open("/admin/audit", "aud.gm").andExpect(content().string(containsString("Secret Company")));
    }

    @Test
    void entriesAreFoundByActionPersonAndDay() throws Exception {
        record(AuditEvent.by(new Actor(null, "Zora Findme"), "SIGNED_IN").on("user", "zora", "Zora Needle"));

        open("/admin/audit?action=SIGNED_IN&person=FINDME&from=2020-01-01", "aud.gm")
                .andExpect(content().string(containsString("Zora Needle")));
        open("/admin/audit?person=findme&until=2020-01-01", "aud.gm")
                .andExpect(content().string(not(containsString("Zora Needle"))));
        mvc.perform(get("/admin/audit?from=soon").with(people.as("aud.gm")))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aLongTrailIsReadPageByPage() throws Exception {
        IntStream.range(0, 60)
                .forEach(n -> record(
                        AuditEvent.by(new Actor(null, "Pager"), "SIGNED_IN").on("user", "p", "Page " + n)));

        open("/admin/audit?person=pager", "aud.gm")
                .andExpect(content().string(containsString("Page 59")))
                .andExpect(content().string(not(containsString("Page 9<"))))
                .andExpect(content().string(containsString("person=pager&amp;cursor=")));
    }

    @Test
    void entriesWrittenAtTheSameMomentMakeOneChain() {
        var writers = IntStream.range(0, 16)
                .mapToObj(n -> CompletableFuture.runAsync(() ->
                        record(AuditEvent.by(new Actor(null, "Writer " + n), "SIGNED_IN")
                                .on("user", n, "W"))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();

        assertThat(entries.verify().firstBroken()).isEmpty();
    }

    @Test
    void whoeverChangesAnEntryInTheDatabaseIsFoundOut() throws Exception {
        record(AuditEvent.by(new Actor(null, "Anna"), "SIGNED_IN").on("user", "anna", "Anna"));
        record(AuditEvent.by(new Actor(null, "Bert"), "SIGNED_IN").on("user", "bert", "Bert"));
        verify().andExpect(content().string(containsString("entries, unbroken")));

        long changed = jdbc.sql("select max(id) - 1 from audit_entry")
                .query(Long.class)
                .single();
        jdbc.sql("update audit_entry set actor = 'Nobody' where id = ?")
                .param(changed)
                .update();

        verify().andExpect(content()
                .string(containsString("not as it was written is no. " + String.format("%,d", changed))));
        jdbc.sql("update audit_entry set actor = 'Anna' where id = ?")
                .param(changed)
                .update();
    }

    private ResultActions verify() throws Exception {
        return mvc.perform(post("/admin/audit/verification")
                        .with(people.as("aud.admin"))
                        .with(csrf()))
                .andExpect(status().isOk());
    }

    private ResultActions open(String path, String username) throws Exception {
        return mvc.perform(get(path).with(people.as(username))).andExpect(status().isOk());
    }

    private void record(AuditEvent event) {
        transaction.executeWithoutResult(status -> trail.record(event));
    }
}
