package io.startier.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.TestCustomers;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.NotFound;
import io.startier.shared.Refused;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rows P1–P3: Ann owns the customer, Max leads her team, Sam another one. */
@ApplicationTest
class CardTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private CardEditing editing;

    @Autowired
    private CardConfirmations confirmations;

    @Autowired
    private CardStore store;

    @Autowired
    private PendingStore pendings;

    @Autowired
    private Cards cards;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private String code;
    private long id;

    @BeforeEach
    void aCustomer() {
        clock.set(TODAY);
        people.team("cd");
        long ann = people.user("cd-ann", "cd", Role.SALESPERSON);
        people.user("cd-ben", "cd", Role.SALESPERSON);
        people.user("cd-max", "cd", Role.SALES_MANAGER);
        people.user("cd-sam", "cd-other", Role.SALES_MANAGER);
        people.user("cd-eve", null, Role.EXECUTIVE);
        code = "CD-" + NUMBER.incrementAndGet();
        id = customers.customer(code, "Kelvaro " + code, ann, people.team("cd"));
    }

    @Test
    void whatIsWrittenStandsOnTheCardAndCountsForItsCompleteness() {
        var before = cards.completeness(id).score();

        assertThat(save("ann", Section.OVERVIEW, 0, "bank", "Sparkasse").saved())
                .isEqualTo(1);

        assertThat(store.now(id)).containsExactly(Map.entry(Slot.of("bank").orElseThrow(), "Sparkasse"));
        assertThat(cards.completeness(id).score()).isGreaterThan(before);
        assertThat(cards.overviewComplete(id)).isFalse();
        assertThat(audited("CARD_CHANGED")).isEqualTo(1);
    }

    @Test
    void whatIsWrittenGoesAlongInTheVisitPack() {
        save("ann", Section.STRATEGY, 0, "ourStrategy", "Second source for their gears");
        save("ann", Section.COMPETITORS, 0, "competitor.1", "Zahnwerk");
        long ann = people.user("cd-ann", "cd");
        jdbc.sql("insert into visit (customer_id, status, visitor_id, planned_on, entered_by, entered_at, form_token)"
                        + " values (?, 'PLANNED', ?, ?, ?, current_timestamp, ?)")
                .params(id, ann, TODAY, ann, code)
                .update();

        assertThat(mvc.get().uri("/visits/pack?day=" + TODAY).with(people.as("cd-ann")))
                .hasStatusOk()
                .bodyText()
                .contains("Our strategy", "Second source for their gears", "Zahnwerk");
    }

    @Test
    void theSameAgainIsNoVersion() {
        save("ann", Section.OVERVIEW, 0, "bank", "Sparkasse");

        assertThat(save("ann", Section.OVERVIEW, 1, "bank", " Sparkasse ").saved())
                .isZero();
        assertThat(store.revisions(id, 9)).hasSize(1);
    }

    @Test
    void theCardOfAPastDayIsWhatStoodThereAtItsEnd() {
        save("ann", Section.MARKET, 0, "image", "Unknown");
        clock.set(TODAY.plusDays(10));
        save("ann", Section.MARKET, 1, "image", "Leader", "marketing", "Fairs");
        clock.set(TODAY.plusDays(20));
        save("ann", Section.MARKET, 2, "image", "", "marketing", "Fairs");

        assertThat(texts("2026-03-02")).isEqualTo(Map.of("image", "Unknown"));
        assertThat(texts("2026-03-11")).isEqualTo(Map.of("image", "Unknown"));
        assertThat(texts("2026-03-12")).isEqualTo(Map.of("image", "Leader", "marketing", "Fairs"));
        assertThat(texts("2026-03-22")).isEqualTo(Map.of("marketing", "Fairs"));
        assertThat(texts("2026-03-01")).isEmpty();
    }

    @Test
    void twoVersionsAreComparedSideBySide() {
        save("ann", Section.MARKET, 0, "image", "Unknown");
        save("ann", Section.MARKET, 1, "image", "Leader");
        long first = store.revisions(id, 9).get(1).id();

        assertThat(get("/card/compare?from=" + first, "ann"))
                .hasStatusOk()
                .bodyText()
                .contains("Unknown", "Leader");
        assertThat(get("/card/compare?from=999999999", "ann")).hasStatus(404);
        assertThat(get("/card/compare?from=yesterday", "ann")).hasStatus(422);
        assertThat(get("/card/compare?from=2026-03-01&to=2026-03-02", "ann"))
                .hasStatusOk()
                .bodyText()
                .contains("Leader");
    }

    @Test
    void aFormerValueComesBackByANewVersion() {
        save("ann", Section.MARKET, 0, "image", "Unknown");
        save("ann", Section.MARKET, 1, "image", "Leader");
        long second = store.revisions(id, 9).get(0).id();

        editing.restore(code, second, "image", user("ann"));

        assertThat(store.now(id)).containsValue("Unknown");
        assertThat(store.revisions(id, 9))
                .hasSize(3)
                .first()
                .extracting(Revision::kind)
                .isEqualTo(Revision.Kind.RESTORED);
        assertThatThrownBy(() -> editing.restore(code, second, "image", user("ann")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> editing.restore(code, second, "marketing", user("ann")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoWasSlowerSeesBothAndKeepsTheirText() {
        save("ann", Section.MARKET, 0, "image", "Leader");

        assertThat(mvc.post()
                        .uri("/customers/" + code + "/card/market")
                        .param("version", "0")
                        .param("image", "Follower")
                        .with(people.as("cd-max"))
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("Leader", "Follower", "Name cd-ann", "name=\"version\" value=\"1\"");
        assertThat(store.now(id)).containsValue("Leader");
    }

    @Test
    void invalidInputIsKeptBesideItsComplaint() {
        assertThat(mvc.post()
                        .uri("/customers/" + code + "/card/finance")
                        .param("version", "0")
                        .param("marketShare.2025", "120 percent")
                        .with(people.as("cd-ann"))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("120 percent", "is-invalid");
    }

    @Test
    void anOwnerTicksASensitiveChange() {
        assertThatThrownBy(() -> save("ann", Section.CREDIT, 0, "paymentTerms", "60 days"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("profile.confirm.needed");

        save("ann", Section.CREDIT, 0, "paymentTerms", "60 days", "confirmed", "true");
        assertThat(store.now(id)).containsValue("60 days");
        assertThat(store.revisions(id, 1).get(0).confirmedBy()).isEqualTo("Name cd-ann");
    }

    @Test
    void somebodyElsesSensitiveChangeWaitsForTheOwnerWhoIsTold() {
        var outcome = save("max", Section.CREDIT, 0, "paymentTerms", "90 days", "bankRating", "A");

        assertThat(outcome).isEqualTo(new CardEditing.Outcome(1, 1));
        assertThat(store.now(id)).containsValue("A").doesNotContainValue("90 days");
        assertThat(get("/card", "ann")).bodyText().contains("90 days", "Waits for confirmation");
        assertThat(news("CARD_TO_CONFIRM", "cd-ann")).isEqualTo(1);

        confirmations.confirm(code, waiting(), user("ann"));
        assertThat(store.now(id)).containsValue("90 days");
        var newest = store.revisions(id, 1).get(0);
        assertThat(newest.maker()).isEqualTo("Name cd-max");
        assertThat(newest.confirmedBy()).isEqualTo("Name cd-ann");
        assertThat(news("CARD_DECIDED", "cd-max")).isEqualTo(1);
        assertThat(audited("CARD_CHANGE_CONFIRMED")).isEqualTo(1);
    }

    @Test
    void onlyTheOwnerDecidesAndARejectionSaysWhy() {
        save("max", Section.CREDIT, 0, "paymentTerms", "90 days");
        long pending = waiting();

        assertThatThrownBy(() -> confirmations.confirm(code, pending, user("max")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> confirmations.confirm(code, pending, user("sam")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> confirmations.reject(code, pending, " ", user("ann")))
                .isInstanceOf(Invalid.class);
        confirmations.reject(code, pending, "Not agreed", user("ann"));
        assertThat(store.now(id)).isEmpty();
        assertThatThrownBy(() -> confirmations.confirm(code, pending, user("ann")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void oneSensitiveChangeOfASectionWaitsAtATime() {
        save("max", Section.CREDIT, 0, "paymentTerms", "90 days");

        assertThatThrownBy(() -> save("max", Section.CREDIT, 1, "paymentTerms", "120 days"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("profile.pending.already");
    }

    @Test
    void aConfirmationDoesNotOverwriteWhatTheOwnerWroteMeanwhile() {
        save("max", Section.CREDIT, 0, "paymentTerms", "90 days");
        save("ann", Section.CREDIT, 1, "paymentTerms", "30 days", "confirmed", "true");

        assertThatThrownBy(() -> confirmations.confirm(code, waiting(), user("ann")))
                .isInstanceOf(Conflict.class);
        assertThat(store.now(id)).containsValue("30 days");
        assertThat(pendings.waiting(id)).hasSize(1);
    }

    @Test
    void ofTwoEditorsAtOnceOneSavesAndTheOtherIsTold() throws Exception {
        assertThat(atOnce(
                        () -> save("ann", Section.MARKET, 0, "image", "Leader"),
                        () -> save("max", Section.MARKET, 0, "image", "Follower")))
                .containsExactlyInAnyOrder("done", "Conflict");
        assertThat(store.revisions(id, 9)).hasSize(1);
    }

    @Test
    void ofTwoDecisionsAtOnceOneCounts() throws Exception {
        save("max", Section.CREDIT, 0, "paymentTerms", "90 days");
        long pending = waiting();

        assertThat(atOnce(
                        () -> {
                            confirmations.confirm(code, pending, user("ann"));
                            return null;
                        },
                        () -> {
                            confirmations.reject(code, pending, "No", user("ann"));
                            return null;
                        }))
                .containsExactlyInAnyOrder("done", "Conflict");
        assertThat(pendings.waiting(id)).isEmpty();
    }

    @Test
    void peopleOutsideTheScopeFindNothingAndReadersAreOfferedNoChange() {
        assertThat(get("/card", "ben")).hasStatus(404);
        assertThat(get("/card", "sam")).hasStatus(404);
        assertThat(get("/card", "eve")).hasStatusOk().bodyText().doesNotContain("/card/market/edit");
        assertThat(get("/card", "max")).hasStatusOk().bodyText().contains("/card/market/edit");
    }

    @Test
    void theCardSpeaksChinese() {
        assertThat(mvc.get()
                        .uri("/customers/" + code + "/card")
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(people.as("cd-ann")))
                .bodyText()
                .contains("公司概况", "付款条件", "档案完整度");
    }

    private List<String> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var results = new ArrayList<String>();
            for (var future : threads.invokeAll(List.of(told(one), told(other)))) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<String> told(Callable<?> what) {
        return () -> {
            try {
                what.call();
                return "done";
            } catch (Conflict conflict) {
                return "Conflict";
            }
        };
    }

    private CardEditing.Outcome save(String who, Section section, int version, String... pairs) {
        var sent = new TreeMap<String, String>(Map.of("version", String.valueOf(version)));
        for (int at = 0; at < pairs.length; at += 2) {
            sent.put(pairs[at], pairs[at + 1]);
        }
        return editing.save(code, SectionForm.of(section, sent), user(who));
    }

    private Map<String, String> texts(String day) {
        var texts = new TreeMap<String, String>();
        var end = LocalDate.parse(day).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        store.at(id, end).forEach((slot, content) -> texts.put(slot.path(), content));
        return texts;
    }

    private long waiting() {
        return pendings.waiting(id).get(0).id();
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where customer_id = ? and action = ?")
                .params(id, action)
                .query(Long.class)
                .single();
    }

    private long news(String kind, String username) {
        return jdbc.sql("""
                        select count(*) from notification n join app_user u on u.id = n.recipient_id
                        where n.kind = ? and u.username = ? and n.link = ?
                        """)
                .params(kind, username, "/customers/" + code + "/card")
                .query(Long.class)
                .single();
    }

    private CurrentUser user(String who) {
        return people.current("cd-" + who);
    }

    private MvcTestResult get(String path, String who) {
        return mvc.get()
                .uri("/customers/" + code + path)
                .with(people.as("cd-" + who))
                .exchange();
    }
}
