package io.startier.access;

import static io.startier.access.Caller.ADMINISTRATOR;
import static io.startier.access.Caller.COLLEAGUE;
import static io.startier.access.Caller.EXECUTIVE;
import static io.startier.access.Caller.GENERAL_MANAGER;
import static io.startier.access.Caller.LEAVER;
import static io.startier.access.Caller.MANAGER;
import static io.startier.access.Caller.OTHER_MANAGER;
import static io.startier.access.Caller.OWNER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.startier.account.Secrets;
import io.startier.account.TestPeople;
import io.startier.customer.CustomerProfile;
import io.startier.customer.CustomerRegister;
import io.startier.customer.Stage;
import io.startier.notification.TestNews;
import io.startier.rating.Proposals;
import io.startier.shared.Actor;
import io.startier.tiering.Assessments;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The people and records that the matrix is about, and who sees which. */
@TestComponent
class Records {

    private static final Set<Caller> NOBODY = EnumSet.noneOf(Caller.class);
    private static final Set<Caller> EVERYBODY = EnumSet.allOf(Caller.class);
    private static final Map<String, String> UNNAMED = Map.of(
            "currency",
            "EUR",
            "day",
            "2024-01-01",
            "kind",
            "customers",
            "key",
            "abc",
            "version",
            "1",
            "secret",
            "unknown",
            "token",
            "unknown",
            "invitation",
            "unknown");

    private final MockMvc mvc;
    private final TestPeople people;
    private final CustomerRegister customers;
    private final Proposals proposals;
    private final Assessments assessments;
    private final TestNews news;
    private final JdbcTemplate jdbc;
    private final Map<Caller, RequestPostProcessor> sessions = new EnumMap<>(Caller.class);
    private final Map<String, List<Known>> known = new HashMap<>();

    Records(
            MockMvc mvc,
            TestPeople people,
            CustomerRegister customers,
            Proposals proposals,
            Assessments assessments,
            TestNews news,
            JdbcTemplate jdbc) {
        this.mvc = mvc;
        this.people = people;
        this.customers = customers;
        this.proposals = proposals;
        this.assessments = assessments;
        this.news = news;
        this.jdbc = jdbc;
    }

    /**
     * @param variables what stands in the path
     * @param seenBy for whom the record is there, of those who pass the door
     * @param refusedTo who sees it and yet may not do this
     */
    record Known(String name, Map<String, String> variables, Set<Caller> seenBy, Set<Caller> refusedTo) {

        Known refusedTo(Caller... callers) {
            return new Known(name, variables, seenBy, EnumSet.copyOf(List.of(callers)));
        }

        /** Refused to all who see it but these. */
        Known onlyFor(Caller... callers) {
            var others = EnumSet.copyOf(seenBy);
            others.removeAll(List.of(callers));
            return new Known(name, variables, seenBy, others);
        }
    }

    RequestPostProcessor sessionOf(Caller caller) {
        return sessions.get(caller);
    }

    List<Known> of(String kind) {
        var found = known.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("The matrix names an unknown kind of records: " + kind);
        }
        return found;
    }

    void prepare() throws Exception {
        prepareCallers();
        known.put("none", List.of(new Known("-", UNNAMED, EVERYBODY, NOBODY)));
        prepareAdministration();
        prepareCustomers();
        prepareProposals();
        prepareCards();
        prepareAnalysis();
        prepareDelegations();
        prepareReview();
        prepareImports();
        prepareNotifications();
        prepareFeeds();
        var assessment = String.valueOf(assessments.runNow(null, null, Actor.APPLICATION));
        var published = visible("OWN", Map.of("id", assessment), EVERYBODY);
        known.put("assessment", withNowhere(published));
        known.put("assessment-number", withNowhere(published).subList(0, 2));
    }

    private void prepareCallers() {
        people.team("mx-one");
        people.team("mx-two");
        for (var caller : Caller.values()) {
            if (caller.role() != null) {
                people.user(caller.username(), caller.team(), caller.role());
                sessions.put(caller, people.as(caller.username()));
            }
        }
        people.deactivate(LEAVER.username());
        jdbc.update("insert into exchange_rate (currency, rated_on, rate) values ('EUR', date '2024-01-01', 1.1)");
    }

    private void prepareAdministration() {
        known.put(
                "user",
                withNowhere(visible("OWN", Map.of("id", id("app_user", "username", OWNER.username())), EVERYBODY)));
        known.put("team", withNowhere(visible("OWN", Map.of("id", id("team", "code", "mx-one")), EVERYBODY)));
        jdbc.update(
                "insert into access_token (user_id, name, token_hash, credentials_version, created_at, expires_at)"
                        + " select id, 'matrix', 'mx', credentials_version, created_at, date '2999-01-01'"
                        + " from app_user where username = ?",
                OWNER.username());
        known.put(
                "token",
                withNowhere(visible("OWN", Map.of("id", id("access_token", "token_hash", "mx")), EnumSet.of(OWNER))));
    }

    private void prepareCustomers() {
        var all = new ArrayList<Known>();
        all.add(customer("OWN", OWNER, "mx-one", EnumSet.of(OWNER, MANAGER, GENERAL_MANAGER, EXECUTIVE)));
        all.add(customer("TEAM", COLLEAGUE, "mx-one", EnumSet.of(COLLEAGUE, MANAGER, GENERAL_MANAGER, EXECUTIVE)));
        all.add(customer("FOREIGN", OTHER_MANAGER, "mx-two", EnumSet.of(OTHER_MANAGER, GENERAL_MANAGER, EXECUTIVE)));
        all.add(new Known("ABSENT", Map.of("code", "MX-ABSENT", "id", "1"), NOBODY, NOBODY));
        all.add(new Known("MALFORMED", Map.of("code", "MX' or 1=1", "id", "one"), NOBODY, NOBODY));
        known.put("customer", all);
        known.put("order", all.stream().map(this::withOrder).toList());
        known.put("stay", all.stream().map(this::withStay).toList());
        known.put("invoice", all.stream().map(this::withInvoice).toList());
        known.put("activity", all.stream().map(this::withActivity).toList());
        known.put("visit", visits(all));
        known.put("visit-pack", visitPacks());
        known.put("complaint", all.stream().map(this::withComplaint).toList());
        known.put("task", all.stream().map(this::withTask).toList());
        known.put(
                "commitment",
                withNowhere(visible("OWN", Map.of("id", id("commitment", "kind", "DEDICATED_ENGINEER")), EVERYBODY)));
        known.put(
                "activity-kind",
                withNowhere(visible("OWN", Map.of("id", id("activity_kind", "code", "visit")), EVERYBODY)));
    }

    private Known customer(String name, Caller owner, String team, Set<Caller> seenBy) {
        var code = "MX-" + name;
        var profile = new CustomerProfile(
                name, null, null, null, null, null, null, null, null, null, null, null, null, Stage.ACTIVE, Set.of());
        long id = customers.register(
                code, profile, people.user(owner.username(), team), people.team(team), Actor.APPLICATION);
        jdbc.update("insert into contact (customer_id, name) values (?, ?)", id, "Contact " + name);
        jdbc.update(
                "insert into personal_notes (contact_id, written_at, writer, version)"
                        + " select id, current_timestamp, 'Mx', 0 from contact where customer_id = ?",
                id);
        return visible(name, Map.of("code", code, "id", id("contact", "customer_id", id)), seenBy);
    }

    private Known withStay(Known customer) {
        var contact = customer.variables().get("id");
        if (customer.seenBy().isEmpty()) {
            var nowhere = new HashMap<>(customer.variables());
            nowhere.put("stay", contact);
            return new Known(customer.name(), nowhere, NOBODY, NOBODY);
        }
        jdbc.update(
                "insert into contact_stay (contact_id, from_day, until_day, place)"
                        + " values (?, date '2025-01-01', date '2025-01-02', 'Munich')",
                Long.valueOf(contact));
        var variables = new HashMap<>(customer.variables());
        variables.put("stay", id("contact_stay", "contact_id", Long.valueOf(contact)));
        return new Known(customer.name(), variables, customer.seenBy(), NOBODY);
    }

    private Known withOrder(Known customer) {
        var code = customer.variables().get("code");
        jdbc.update(
                "insert into sales_order (order_no, customer_id, ordered_on, currency, status, base_amount, costed_amount,"
                        + " base_cost) select code, id, date '2025-01-01', 'USD', 'CONFIRMED', 1, 0, 0"
                        + " from customer where code = ?",
                code);
        var id = customer.seenBy().isEmpty() ? customer.variables().get("id") : id("sales_order", "order_no", code);
        return new Known(customer.name(), Map.of("code", code, "id", id), customer.seenBy(), NOBODY);
    }

    private Known withInvoice(Known customer) {
        var code = customer.variables().get("code");
        jdbc.update(
                "insert into invoice (invoice_no, customer_id, issued_on, due_on, currency, amount, base_amount, open_amount)"
                        + " select code, id, date '2025-01-01', date '2025-02-01', 'USD', 1, 1, 0"
                        + " from customer where code = ?",
                code);
        jdbc.update(
                "insert into payment (payment_no, invoice_id, paid_on, currency, amount, base_amount)"
                        + " select invoice_no, id, date '2025-01-01', 'USD', 1, 1 from invoice where invoice_no = ?",
                code);
        boolean absent = customer.seenBy().isEmpty();
        var id = absent ? customer.variables().get("id") : id("invoice", "invoice_no", code);
        var payment = absent ? id : id("payment", "payment_no", code);
        return new Known(
                customer.name(), Map.of("code", code, "id", id, "payment", payment), customer.seenBy(), NOBODY);
    }

    private Known withActivity(Known customer) {
        var code = customer.variables().get("code");
        jdbc.update(
                "insert into activity (customer_id, kind_id, done_on, quantity, author, row_hash)"
                        + " select c.id, k.id, date '2025-01-01', 1, 'Mx', c.code from customer c, activity_kind k"
                        + " where c.code = ? and k.code = 'visit'",
                code);
        var id = customer.seenBy().isEmpty() ? customer.variables().get("id") : id("activity", "row_hash", code);
        return new Known(customer.name(), Map.of("code", code, "id", id), customer.seenBy(), NOBODY);
    }

    /** Only who makes a visit may change it. */
    private List<Known> visits(List<Known> customers) {
        var visits = customers.stream().map(this::withVisit).toList();
        return List.of(
                visits.get(0).onlyFor(OWNER),
                visits.get(1).onlyFor(COLLEAGUE),
                visits.get(2).onlyFor(OTHER_MANAGER),
                visits.get(3),
                visits.get(4));
    }

    private Known withComplaint(Known customer) {
        var code = customer.variables().get("code");
        jdbc.update(
                "insert into complaint (number, customer_id, status, subject, received_at, responsible_id, answer_due, solve_due,"
                        + " hours, entered_by, entered_at, form_token) select code, id, 'OPEN', 'Mx', created_at, owner_id,"
                        + " created_at, date '2998-01-01', 1, owner_id, created_at, code from customer where code = ?",
                code);
        var id = customer.seenBy().isEmpty() ? customer.variables().get("id") : id("complaint", "number", code);
        return new Known(customer.name(), Map.of("code", code, "id", id, "step", "note"), customer.seenBy(), NOBODY);
    }

    private Known withTask(Known customer) {
        var code = customer.variables().get("code");
        jdbc.update(
                "insert into task (customer_id, title, responsible, due_on, status, entered_by, entered_at, form_token)"
                        + " select id, 'Mx', 'OWNER', date '2998-01-01', 'OPEN', owner_id, created_at, code from customer"
                        + " where code = ?",
                code);
        var id = customer.seenBy().isEmpty() ? customer.variables().get("id") : id("task", "form_token", code);
        return new Known(customer.name(), Map.of("code", code, "id", id, "step", "done"), customer.seenBy(), NOBODY);
    }

    /** A manager sees what the team has out. */
    private List<Known> visitPacks() {
        jdbc.update(
                "insert into visit_pack (taker_id, pack_day, taken_at, open_key)"
                        + " select id, date '2998-01-01', created_at, 'mx' from app_user where username = ?",
                OWNER.username());
        var own = visible(
                "OWN", Map.of("id", id("visit_pack", "open_key", "mx")), EnumSet.of(OWNER, MANAGER, GENERAL_MANAGER));
        return withNowhere(own.onlyFor(OWNER));
    }

    private Known withVisit(Known customer) {
        var code = customer.variables().get("code");
        jdbc.update(
                "insert into visit (customer_id, status, visitor_id, planned_on, entered_by, entered_at, form_token)"
                        + " select id, 'PLANNED', owner_id, date '2998-01-01', owner_id, created_at, code from customer"
                        + " where code = ?",
                code);
        var id = customer.seenBy().isEmpty() ? customer.variables().get("id") : id("visit", "form_token", code);
        return new Known(customer.name(), Map.of("code", code, "id", id), customer.seenBy(), NOBODY);
    }

    /** Only the owner decides on a sensitive change. */
    private void prepareCards() {
        var customers = known.get("customer");
        known.put(
                "card-section",
                customers.stream().map(one -> with(one, "section", "overview")).toList());
        known.put("card-revision", customers.stream().map(this::withRevision).toList());
        known.put(
                "marked-change", customers.stream().map(this::withMarkedChange).toList());
        known.put(
                "card-check",
                List.of(
                        customers.get(0).onlyFor(OWNER),
                        customers.get(1).onlyFor(COLLEAGUE),
                        customers.get(2).onlyFor(OTHER_MANAGER),
                        customers.get(3),
                        customers.get(4)));
        var pendings = customers.stream().map(this::withPending).toList();
        known.put(
                "card-pending",
                List.of(
                        pendings.get(0).onlyFor(OWNER),
                        pendings.get(1).onlyFor(COLLEAGUE),
                        pendings.get(2).onlyFor(OTHER_MANAGER),
                        pendings.get(3),
                        pendings.get(4)));
    }

    private static Known with(Known customer, String name, String value) {
        var variables = new HashMap<>(customer.variables());
        variables.put(name, value);
        return new Known(customer.name(), variables, customer.seenBy(), NOBODY);
    }

    private Known withRevision(Known customer) {
        if (customer.seenBy().isEmpty()) {
            return customer;
        }
        var code = customer.variables().get("code");
        jdbc.update(
                "insert into profile_revision (customer_id, section, kind, made_at, made_by, maker)"
                        + " select id, 'OVERVIEW', 'EDITED', current_timestamp, owner_id, code from customer where code = ?",
                code);
        var id = id("profile_revision", "maker", code);
        jdbc.update(
                "insert into profile_change (revision_id, field, item, before_text, after_text) values (?, 'bank', '', 'a', 'b')",
                Long.valueOf(id));
        return with(customer, "id", id);
    }

    /** Of the team mx-one. */
    private void prepareAnalysis() {
        jdbc.update(
                "insert into card_analysis (kind, period_start, team_id, author_id, author, finished, changed_at, version)"
                        + " select 'MONTH', date '2025-01-01', ?, id, 'mx', true, current_timestamp, 0 from app_user"
                        + " where username = ?",
                people.team("mx-one"),
                MANAGER.username());
        known.put(
                "analysis",
                withNowhere(visible(
                        "OWN",
                        Map.of("id", id("card_analysis", "author", "mx")),
                        EnumSet.of(MANAGER, GENERAL_MANAGER, EXECUTIVE))));
    }

    private Known withMarkedChange(Known customer) {
        if (customer.seenBy().isEmpty()) {
            return customer.name().equals("ABSENT") ? with(customer, "id", "999999999") : customer;
        }
        jdbc.update(
                "insert into marked_change (customer_id, rising, first_month, last_month, sales_before, sales_now, found_at)"
                        + " select id, true, date '2025-01-01', date '2025-01-01', 1, 2, current_timestamp"
                        + " from customer where code = ?",
                customer.variables().get("code"));
        return with(
                customer,
                "id",
                id(
                        "marked_change",
                        "customer_id",
                        Long.valueOf(id("customer", "code", customer.variables().get("code")))));
    }

    private Known withPending(Known customer) {
        if (customer.seenBy().isEmpty()) {
            return customer;
        }
        var code = customer.variables().get("code");
        jdbc.update(
                "insert into profile_pending (customer_id, section, open_key, status, asked_at, asked_by, asker)"
                        + " select c.id, 'OVERVIEW', c.id || '/OVERVIEW', 'WAITING', current_timestamp, u.id, c.code"
                        + " from customer c, app_user u where c.code = ? and u.username = ?",
                code,
                GENERAL_MANAGER.username());
        return with(customer, "id", id("profile_pending", "asker", code));
    }

    private void prepareProposals() {
        var own = proposal("OWN", OWNER, EnumSet.of(OWNER, MANAGER, GENERAL_MANAGER, EXECUTIVE));
        var team = proposal("TEAM", COLLEAGUE, EnumSet.of(COLLEAGUE, MANAGER, GENERAL_MANAGER, EXECUTIVE));
        var foreign = proposal("FOREIGN", OTHER_MANAGER, EnumSet.of(OTHER_MANAGER, GENERAL_MANAGER, EXECUTIVE));
        known.put("proposal", withNowhere(own, team, foreign));
        known.put(
                "decision",
                withNowhere(
                        own.refusedTo(OWNER, GENERAL_MANAGER),
                        team.refusedTo(COLLEAGUE, GENERAL_MANAGER),
                        foreign.refusedTo(OTHER_MANAGER)));
        known.put(
                "withdrawal", withNowhere(own.onlyFor(OWNER), team.onlyFor(COLLEAGUE), foreign.onlyFor(OTHER_MANAGER)));
        prepareEvidence();
    }

    private void prepareEvidence() {
        var pieces = known.get("proposal").stream().map(this::withEvidence).toList();
        known.put("evidence", pieces);
        known.put(
                "evidence-removal",
                List.of(
                        pieces.get(0).onlyFor(OWNER),
                        pieces.get(1).onlyFor(COLLEAGUE),
                        pieces.get(2).onlyFor(OTHER_MANAGER),
                        pieces.get(3),
                        pieces.get(4)));
    }

    private Known withEvidence(Known proposal) {
        var id = proposal.variables().get("id");
        var piece = proposal.seenBy().isEmpty() ? id : evidence(id);
        return new Known(proposal.name(), Map.of("id", id, "piece", piece), proposal.seenBy(), NOBODY);
    }

    private String evidence(String proposal) {
        var fingerprint = "mx-" + proposal;
        jdbc.update(
                "insert into evidence_file (sha256, size, content) values (?, 1, ?)", fingerprint, new byte[] {'x'});
        jdbc.update(
                "insert into evidence_piece (proposal_id, kind, file_id, file_name, file_kind, added_by, added_at, fingerprint)"
                        + " select id, 'ORDER', ?, 'x.txt', 'TEXT', proposer_id, proposed_at, ? from proposal where id = ?",
                Long.valueOf(id("evidence_file", "sha256", fingerprint)),
                fingerprint,
                Long.valueOf(proposal));
        return id("evidence_piece", "fingerprint", fingerprint);
    }

    /** The deputy sees it and yet may not end it. */
    private void prepareDelegations() {
        jdbc.update(
                "insert into delegation (absent_id, deputy_id, from_day, until_day, reason, entered_by, entered_at)"
                        + " select a.id, d.id, date '2998-01-01', date '2998-01-02', 'Mx', a.id, a.created_at"
                        + " from app_user a, app_user d where a.username = ? and d.username = ?",
                MANAGER.username(),
                OTHER_MANAGER.username());
        var delegation = visible(
                "OWN",
                Map.of("id", id("delegation", "reason", "Mx")),
                EnumSet.of(MANAGER, OTHER_MANAGER, GENERAL_MANAGER, ADMINISTRATOR));
        known.put("delegation", withNowhere(delegation.refusedTo(OTHER_MANAGER)));
    }

    private Known proposal(String name, Caller proposer, Set<Caller> seenBy) {
        long id = proposals.propose("MX-" + name, 4, "They grow.", null, people.current(proposer.username()));
        return visible(name, Map.of("id", String.valueOf(id)), seenBy);
    }

    /** Of the team mx-one, so that nobody of mx-two sees it. */
    private void prepareReview() {
        jdbc.update(
                "insert into review (name, kind, period, opened_on, due_on, remind_days, whole_company, form_token, opened_at,"
                        + " opened_by) select 'Review', 'ONCE', '', date '2025-01-01', date '2999-01-01', 7, false, 'mx',"
                        + " current_timestamp, id from app_user where username = ?",
                MANAGER.username());
        var review = id("review", "form_token", "mx");
        jdbc.update(
                "insert into review_team (review_id, team_id) values (?, ?)",
                Long.valueOf(review),
                people.team("mx-one"));
        jdbc.update(
                "insert into review_item (review_id, customer_id, team_id) select ?, id, team_id from customer"
                        + " where code in ('MX-OWN', 'MX-TEAM')",
                Long.valueOf(review));
        known.put(
                "review",
                withNowhere(visible(
                        "OWN",
                        Map.of("id", review),
                        EnumSet.of(OWNER, COLLEAGUE, MANAGER, GENERAL_MANAGER, EXECUTIVE))));
    }

    private void prepareNotifications() {
        jdbc.update("insert into webhook (id, url, format, version) values (1, 'http://localhost:1', 'TEXT', 1)");
        news.tell("mx", Long.valueOf(id("app_user", "username", OWNER.username())));
        known.put(
                "notification",
                withNowhere(visible("OWN", Map.of("id", id("notification", "notice_key", "mx")), EnumSet.of(OWNER))));
        jdbc.update(
                "insert into notification_delivery (stable_id, channel, kind, notice_key, arguments, told_at, state, due_at,"
                        + " ended_at, reason)"
                        + " values (gen_random_uuid(), 'WEBHOOK', 'TEST_NEWS', 'mx', '[]', now(), 'UNDELIVERED', now(),"
                        + " now(), 'SWITCHED_OFF')");
        known.put(
                "delivery",
                withNowhere(visible("OWN", Map.of("id", id("notification_delivery", "notice_key", "mx")), EVERYBODY)));
    }

    /** Everybody has one of their own to switch off; the file is asked for by the owner's. */
    private void prepareFeeds() {
        var token = "m".repeat(43);
        jdbc.update("insert into calendar_feed (user_id, token_hash, credentials_version, issued_at)"
                + " select id, username, credentials_version, created_at from app_user");
        jdbc.update(
                "update calendar_feed set token_hash = ? where token_hash = ?", Secrets.hash(token), OWNER.username());
        known.put("feed", List.of(new Known("-", Map.of("token", token), EVERYBODY, NOBODY)));
    }

    /** An administrator sees that there was an import, but none of its rows. */
    private void prepareImports() throws Exception {
        var own = Map.of("id", upload(MANAGER));
        var foreign = Map.of("id", upload(OTHER_MANAGER));
        var ownReaders = EnumSet.of(MANAGER, GENERAL_MANAGER, EXECUTIVE);
        var foreignReaders = EnumSet.of(OTHER_MANAGER, GENERAL_MANAGER, EXECUTIVE);
        known.put(
                "import-rows",
                withNowhere(visible("OWN", own, ownReaders), visible("FOREIGN", foreign, foreignReaders)));
        ownReaders.add(ADMINISTRATOR);
        foreignReaders.add(ADMINISTRATOR);
        known.put("import", withNowhere(visible("OWN", own, ownReaders), visible("FOREIGN", foreign, foreignReaders)));
    }

    private String upload(Caller uploader) throws Exception {
        var file = ("code,name\nMX-" + uploader + ",Somebody\n").getBytes(StandardCharsets.UTF_8);
        var page = mvc.perform(multipart("/imports")
                        .file(new MockMultipartFile("file", "customers.csv", "text/csv", file))
                        .param("kind", "customers")
                        .with(sessionOf(uploader))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private String id(String table, String column, Object key) {
        return String.valueOf(
                jdbc.queryForObject("select id from " + table + " where " + column + " = ?", Long.class, key));
    }

    private static Known visible(String name, Map<String, String> variables, Set<Caller> seenBy) {
        return new Known(name, variables, EnumSet.copyOf(seenBy), NOBODY);
    }

    private static List<Known> withNowhere(Known... records) {
        var all = new ArrayList<>(List.of(records));
        all.add(new Known("ABSENT", Map.of("id", "999999999"), NOBODY, NOBODY));
        all.add(new Known("MALFORMED", Map.of("id", "one"), NOBODY, NOBODY));
        return all;
    }
}
