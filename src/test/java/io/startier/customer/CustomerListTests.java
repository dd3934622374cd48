package io.startier.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.shared.Invalid;
import io.startier.testing.ApplicationTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class CustomerListTests {

    private static final CustomerFilter ALL = filter(null, null, null);

    @Autowired
    private CustomerList list;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Customers known;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    /** Anna has 23 customers full of ties and gaps, Bert of another team one whose name must not leak. */
    @BeforeEach
    void annaAndBert() {
        long anna = people.user("cl-anna", "cl-north", Role.SALESPERSON);
        long bert = people.user("cl-bert", "cl-south", Role.SALESPERSON);
        people.user("cl-mia", "cl-north", Role.SALES_MANAGER);
        people.user("cl-gina", null, Role.GENERAL_MANAGER);
        people.user("cl-new", "cl-north", Role.SALESPERSON);
        people.user("cl-eve", null, Role.EXECUTIVE);
        if (known.withCode("CL-S1").isPresent()) {
            return;
        }
        customers.customer("CL-S1", "Zebra Secret Works", bert, people.team("cl-south"));
        jdbc.sql("update customer set country = 'Atlantis', industry = 'Smuggling' where code = 'CL-S1'")
                .update();
        for (int i = 0; i < 23; i++) {
            customers.customer("CL-N" + i, "Northern " + i % 4, anna, people.team("cl-north"));
        }
        jdbc.sql(
                        "update customer set star_in_force = mod(id, 4), star_since = current_timestamp where code like 'CL-N1%'")
                .update();
        jdbc.sql("update customer set country = null where code like 'CL-N2%'").update();
        assess();
    }

    @ParameterizedTest
    @EnumSource(CustomerSort.class)
    void everyRowComesExactlyOnceForwardsAndBackwardsInEveryOrder(CustomerSort sort) {
        for (var descending : List.of(false, true)) {
            var forwards = walkForwards(sort, descending);
            assertThat(forwards).hasSize(23).doesNotHaveDuplicates();
            assertThat(walkBackwards(sort, descending)).isEqualTo(forwards);
        }
    }

    @Test
    void customersWithoutAValueComeLastEitherWay() {
        for (var descending : List.of(false, true)) {
            var place = Place.start(CustomerSort.COUNTRY, descending);
            var rows = list.page(ALL, place, 50, user("cl-anna")).rows();
            assertThat(rows.get(rows.size() - 1).country()).isNull();
            assertThat(rows.get(0).country()).isEqualTo("Germany");
        }
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        var page = list.page(ALL, Place.start(CustomerSort.NAME, false), 5, user("cl-anna"));

        assertThatThrownBy(() -> Place.at(page.next(), CustomerSort.VALUE, false, false))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Place.at("rubbish", CustomerSort.NAME, false, false))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void theTotalsAreThoseOfTheWholeSetAndNotOfThePage() {
        var totals = list.totals(ALL, user("cl-anna"));

        assertThat(totals.count()).isEqualTo(23);
        assertThat(totals.perStar().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(23);
        assertThat(totals.perStar()).containsKey(null);
        assertThat(totals.annualValue()).isEqualByComparingTo("1100");
    }

    @Test
    void nobodySeesCountsOrSearchesMoreThanTheirOwn() {
        assertThat(codes(ALL, "cl-anna")).doesNotContain("CL-S1");
        assertThat(codes(filter("secret", null, null), "cl-anna")).isEmpty();
        assertThat(list.totals(filter("secret", null, null), user("cl-anna")).count())
                .isZero();
        assertThat(codes(filter("secret", null, null), "cl-bert")).containsExactly("CL-S1");
        assertThat(codes(filter("secret", null, null), "cl-gina")).containsExactly("CL-S1");
        assertThat(codes(filter("secret", null, null), "cl-mia")).isEmpty();
        assertThat(list.isEmpty(user("cl-new"))).isTrue();
    }

    @Test
    void theFiltersOfferOnlyWhatTheReaderMaySee() {
        assertThat(page("cl-anna", "/customers")).bodyText().doesNotContain("Atlantis", "Smuggling", "cl-bert");
        assertThat(page("cl-bert", "/customers")).bodyText().contains("Atlantis", "Smuggling");
    }

    @Test
    void theExportHoldsTheFilteredSetOfTheReader() throws Exception {
        var file = page("cl-anna", "/customers.csv?q=CL-N1");

        assertThat(file).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(file.getResponse().getContentAsString().lines())
                .hasSize(12)
                .noneMatch(line -> line.contains("CL-S1"));
    }

    @Test
    void anExportIsRemembered() {
        assertThat(page("cl-anna", "/customers.csv?q=CL-N1&star=unrated")).hasStatusOk();

        assertThat(jdbc.sql(
                                "select subject from audit_entry where action = 'CUSTOMERS_EXPORTED' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("q=CL-N1, star=unrated");
    }

    @Test
    void percentAndUnderscoreAreLookedForAsTheyAre() {
        assertThat(codes(filter("%", null, null), "cl-anna")).isEmpty();
        assertThat(codes(filter("CL_N", null, null), "cl-anna")).isEmpty();
        assertThat(codes(filter("!", null, null), "cl-anna")).isEmpty();
    }

    @Test
    void fullWidthAndUpperCaseFindTheSame() {
        assertThat(codes(filter("ｃｌ－Ｎ１２", null, null), "cl-anna")).containsExactly("CL-N12");
    }

    @Test
    void aPersonsNameFindsTheCustomer() {
        jdbc.sql(
                        "insert into contact (customer_id, name) select id, 'Ottilie Quast' from customer where code = 'CL-N7'")
                .update();

        assertThat(codes(filter("quast", null, null), "cl-anna")).containsExactly("CL-N7");
        assertThat(codes(filter("quast", null, null), "cl-bert")).isEmpty();
    }

    @Test
    void theUnratedAreNotTheOnesWithoutStars() {
        assertThat(codes(filter(null, "unrated", null), "cl-anna")).hasSize(12);
        assertThat(codes(filter(null, "0", null), "cl-anna").size())
                .isLessThan(11)
                .isPositive();
    }

    @Test
    void suggestionsThatDifferFromTheStarInForceStandOut() {
        var differing = new CustomerFilter(
                null, null, null, null, null, null, null, null, null, null, true, null, null, null, null);

        assertThat(list.page(differing, Place.start(CustomerSort.CODE, false), 50, user("cl-anna"))
                        .rows())
                .isNotEmpty()
                .allMatch(CustomerRow::differs);
    }

    @Test
    void filtersThatMakeNoSenseAreNamed() {
        assertThat(page("cl-anna", "/customers?star=9")).hasStatus(422);
        assertThat(page("cl-anna", "/customers?stage=FAMOUS")).hasStatus(422);
        assertThat(page("cl-anna", "/customers?sort=password")).hasStatus(422);
        assertThat(page("cl-anna", "/customers?dir=sideways")).hasStatus(422);
        assertThat(page("cl-anna", "/customers?pending=perhaps")).hasStatus(422);
        assertThat(page("cl-anna", "/customers?after=x")).hasStatus(422);
        assertThatThrownBy(() -> codes(filter("a\u0000b", null, null), "cl-anna"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anEmptyListSaysWhyItIsEmpty() {
        assertThat(page("cl-new", "/customers")).bodyText().contains("No customers yet");
        assertThat(page("cl-anna", "/customers?q=nowhere")).bodyText().contains("No customer matches");
    }

    @Test
    void anExecutiveIsOfferedNoChanges() {
        assertThat(page("cl-eve", "/customers")).hasStatusOk().bodyText().doesNotContain("New customer", "data-select");
    }

    private void assess() {
        jdbc.sql("""
                        insert into assessment (as_of, basis_years, as_of_chosen, years_chosen, scheme_id, cause, status,
                            heartbeat_at, started_by, started_at)
                        select date '2026-01-01', '2024,2025', true, true, id, 'TEST', 'PUBLISHED',
                               current_timestamp, 'test', current_timestamp
                        from scheme where version_no = 1
                        """).update();
        jdbc.sql("""
                        insert into assessment_result (assessment_id, customer_id, years, orders, last_order, annual_value,
                            basis_total, costed_sales, profit, star_actual, star_potential, star_suggested, abc, rank, share)
                        select (select max(id) from assessment), id, '', 1,
                               case when mod(id, 3) = 0 then null else date '2025-06-30' end,
                               100, 200, 0, 0, 1, case when mod(id, 2) = 0 then null else 2 end, 2,
                               case when mod(id, 5) = 0 then null else 'A' end, 1, 0.01
                        from customer
                        where code in ('CL-N0', 'CL-N1', 'CL-N2', 'CL-N3', 'CL-N4', 'CL-N5', 'CL-N6', 'CL-N7', 'CL-N8', 'CL-N9',
                                       'CL-N10')
                        """).update();
    }

    private List<String> walkForwards(CustomerSort sort, boolean descending) {
        var seen = new ArrayList<String>();
        var place = Place.start(sort, descending);
        while (place != null) {
            var page = list.page(ALL, place, 5, user("cl-anna"));
            page.rows().forEach(row -> seen.add(row.code()));
            place = page.next() == null ? null : Place.at(page.next(), sort, descending, false);
        }
        return seen;
    }

    private List<String> walkBackwards(CustomerSort sort, boolean descending) {
        var last = list.page(ALL, Place.start(sort, descending), 22, user("cl-anna"));
        var end = list.page(ALL, Place.at(last.next(), sort, descending, false), 22, user("cl-anna"));
        var seen = new ArrayList<>(end.rows().stream().map(CustomerRow::code).toList());
        var previous = end.previous();
        while (previous != null) {
            var page = list.page(ALL, Place.at(previous, sort, descending, true), 5, user("cl-anna"));
            seen.addAll(0, page.rows().stream().map(CustomerRow::code).toList());
            previous = page.previous();
        }
        return seen;
    }

    private List<String> codes(CustomerFilter filter, String username) {
        return list.page(filter, Place.start(CustomerSort.CODE, false), 50, user(username)).rows().stream()
                .map(CustomerRow::code)
                .toList();
    }

    private static CustomerFilter filter(String q, String star, String tag) {
        return new CustomerFilter(q, star, null, null, null, null, null, null, tag, null, null, null, null, null, null);
    }

    private CurrentUser user(String username) {
        return people.current(username);
    }

    private MvcTestResult page(String username, String path) {
        return mvc.perform(get(URI.create(path)).with(people.as(username)));
    }
}
