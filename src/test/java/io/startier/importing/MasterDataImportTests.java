package io.startier.importing;

import static io.startier.importing.TestImports.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.startier.account.People;
import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.customer.CustomerRegister;
import io.startier.customer.Potentials;
import io.startier.shared.Conflict;
import io.startier.shared.Refused;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Teams, users, customers, contacts, products, rates and potentials (rows C1, C2, S2, S5). */
@ApplicationTest
class MasterDataImportTests {

    @Autowired
    private TestImports imports;

    @Autowired
    private ImportErrors errors;

    @Autowired
    private TestPeople people;

    @Autowired
    private People others;

    @Autowired
    private CustomerRegister register;

    @Autowired
    private Potentials potentials;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "C" + mark;

    @BeforeEach
    void somePeople() {
        people.user("keeper", null, Role.ADMINISTRATOR);
        people.user("steward", null, Role.DATA_STEWARD);
        people.user("lead.east", "east", Role.SALES_MANAGER);
        people.user("rep.east", "east", Role.SALESPERSON);
        people.user("rep.west", "west", Role.SALESPERSON);
    }

    @Test
    void teamsMayNameATeamAboveThatStandsBelowInTheFile() {
        var file = "code,name,parent\nlow%s,Low,top%s\ntop%s,Top,\n".formatted(mark, mark, mark);

        assertThat(counts(imports.all("keeper", Kind.TEAMS, file))).isEqualTo("DONE +2 ~0 =0 -0");
        assertThat(counts(imports.all("keeper", Kind.TEAMS, file))).isEqualTo("DONE +0 ~0 =2 -0");
        var teams = others.teamsByCode();
        assertThat(teams.get("low" + mark).parentId())
                .isEqualTo(teams.get("top" + mark).id());
    }

    @Test
    void usersAreAddedAndChangedButNobodyChangesTheOwnRoles() {
        var file = "username,name,email,roles,team\nU%s,Ann,ann@example.org,SALESPERSON; sales_manager,east\n"
                .formatted(mark);
        assertThat(counts(imports.all("keeper", Kind.USERS, file))).isEqualTo("DONE +1 ~0 =0 -0");
        assertThat(counts(imports.all("keeper", Kind.USERS, file))).isEqualTo("DONE +0 ~0 =1 -0");

        var own = imports.all(
                "keeper", Kind.USERS, "username,name,email,roles\nkeeper,Me,me@example.org,GENERAL_MANAGER\n");

        assertThat(codes(own)).containsExactly("ownRoles");
        assertThat(people.current("u" + mark).roles()).containsExactlyInAnyOrder(Role.SALESPERSON, Role.SALES_MANAGER);
    }

    @Test
    void onlyAdministratorsLoadTeamsAndOnlyTheyDoNotLoadCustomers() {
        assertThatThrownBy(() -> imports.all("steward", Kind.TEAMS, "code,name\nx,X\n"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> imports.all("keeper", Kind.CUSTOMERS, "code,name\nx,X\n"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aCustomerTakesTheTeamOfItsOwnerAndAnEstimateDatedToday() {
        var file =
                "code,name,owner,stage,tags,potential_amount,potential_currency\n%s,阿克米,rep.east,active,a;b,50000,USD\n"
                        .formatted(code);

        assertThat(counts(imports.all("steward", Kind.CUSTOMERS, file))).isEqualTo("DONE +1 ~0 =0 -0");

        assertThat(jdbc.sql("""
                        select c.name || ' ' || c.stage || ' ' || o.username || ' ' || t.code from customer c
                        join app_user o on o.id = c.owner_id join team t on t.id = c.team_id where c.code = ?
                        """).param(code).query(String.class).single()).isEqualTo("阿克米 ACTIVE rep.east east");
        assertThat(potentials.inForce(id(), clock.today())).hasValueSatisfying(estimate -> {
            assertThat(estimate.amount()).isEqualByComparingTo(new BigDecimal("50000"));
            assertThat(estimate.estimatedOn()).isEqualTo(clock.today());
        });
        assertThat(counts(imports.all("steward", Kind.CUSTOMERS, file))).isEqualTo("DONE +0 ~0 =1 -0");
    }

    @Test
    void emptyCellsNeverOverwrite() {
        imports.all("steward", Kind.CUSTOMERS, "code,name,city,phone\n%s,Acme,Bremen,1\n".formatted(code));

        var job = imports.all("steward", Kind.CUSTOMERS, "code,name,city,phone\n%s,Acme,,2\n".formatted(code));

        assertThat(counts(job)).isEqualTo("DONE +0 ~1 =0 -0");
        assertThat(register.profileOf(id()).city()).isEqualTo("Bremen");
        assertThat(register.profileOf(id()).phone()).isEqualTo("2");
    }

    @Test
    void aNewOwnerBringsTheOwnTeamAlong() {
        imports.all("steward", Kind.CUSTOMERS, "code,name,owner\n%s,Acme,rep.east\n".formatted(code));

        imports.all("steward", Kind.CUSTOMERS, "code,name,owner\n%s,Acme,rep.west\n".formatted(code));

        assertThat(jdbc.sql("select t.code from customer c join team t on t.id = c.team_id where c.code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo("west");
    }

    @Test
    void aManagerNeitherAddsToNorTakesFromAnotherTeam() {
        imports.all("steward", Kind.CUSTOMERS, "code,name,owner\n%s,Acme,rep.west\n".formatted(code));
        var header = "code,name,owner,team\n";

        assertThat(codes(imports.all("lead.east", Kind.CUSTOMERS, header + code + ",Mine,,\n")))
                .containsExactly("customer");
        assertThat(codes(imports.all("lead.east", Kind.CUSTOMERS, header + code + "n,New,rep.west,\n")))
                .containsExactly("owner");
        assertThat(codes(imports.all("lead.east", Kind.CUSTOMERS, header + code + "n,New,,west\n")))
                .containsExactly("team");
        assertThat(counts(imports.all("lead.east", Kind.CUSTOMERS, header + code + "n,New,,\n")))
                .isEqualTo("DONE +1 ~0 =0 -0");
    }

    @Test
    void takingCustomersBackPutsTheOldOnesBackAndRemovesTheNewOnes() {
        imports.all("steward", Kind.CUSTOMERS, "code,name,city\n%s,Acme,Bremen\n".formatted(code));
        var before = register.profileOf(id());
        var job = imports.all(
                "steward",
                Kind.CUSTOMERS,
                "code,name,city,potential_amount\n%s,Acme Ltd,Kiel,100\n%sn,New,,\n".formatted(code, code));

        imports.undo("steward", job);

        assertThat(register.profileOf(id())).isEqualTo(before);
        assertThat(potentials.inForce(id(), clock.today())).isEmpty();
        assertThat(jdbc.sql("select count(*) from customer where code = ?")
                        .param(code + "n")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCustomerWithOrdersIsNotTakenBack() {
        var job = imports.all("steward", Kind.CUSTOMERS, "code,name\n%s,Acme\n".formatted(code));
        imports.all("steward", Kind.ORDERS, orders("USD"));

        assertThatThrownBy(() -> imports.undo("steward", job)).isInstanceOf(Conflict.class);
    }

    @Test
    void contactsBelongToTheirCustomer() {
        imports.all("steward", Kind.CUSTOMERS, "code,name\n%s,Acme\n".formatted(code));
        var file = "customer_code,name,buying_role\n%s,Ann / Purchasing,decision_maker\n".formatted(code);

        assertThat(counts(imports.all("steward", Kind.CONTACTS, file))).isEqualTo("DONE +1 ~0 =0 -0");
        assertThat(counts(imports.all("steward", Kind.CONTACTS, file))).isEqualTo("DONE +0 ~0 =1 -0");
    }

    @Test
    void aBossMayStandBelowInTheFileAndIsTakenBackWithIt() {
        imports.all("steward", Kind.CUSTOMERS, "code,name\n%s,Acme\n".formatted(code));
        var file = "customer_code,name,stance,influence,reports_to\n%1$s,Ann,critical,high,Bea\n%1$s,Bea,,,\n"
                .formatted(code);

        var job = imports.all("steward", Kind.CONTACTS, file);

        assertThat(counts(job)).isEqualTo("DONE +2 ~0 =0 -0");
        assertThat(counts(imports.all("steward", Kind.CONTACTS, file))).isEqualTo("DONE +0 ~0 =2 -0");
        assertThat(lines()).containsExactly("Ann CRITICAL HIGH Bea", "Bea null null null");

        var turned = imports.all(
                "steward",
                Kind.CONTACTS,
                "customer_code,name,reports_to\n%1$s,Bea,Ann\n%1$s,Ann,Carl\n%1$s,Carl,\n".formatted(code));
        assertThat(counts(turned)).isEqualTo("DONE +1 ~2 =0 -0");
        assertThat(lines()).containsExactly("Ann CRITICAL HIGH Carl", "Bea null null Ann", "Carl null null null");
        imports.undo("steward", turned);
        assertThat(lines()).containsExactly("Ann CRITICAL HIGH Bea", "Bea null null null");
    }

    @Test
    void unknownBossesAndCirclesAreNamedBeforeAnythingIsWritten() {
        imports.all("steward", Kind.CUSTOMERS, "code,name\n%s,Acme\n".formatted(code));
        var file = "customer_code,name,reports_to\n%1$s,Ann,Bea\n%1$s,Bea,Ann\n%1$s,Carl,Nobody\n%1$s,Dora,\n"
                .formatted(code);

        assertThat(counts(imports.valid("steward", Kind.CONTACTS, file))).isEqualTo("DONE +1 ~0 =0 -3");
        assertThat(lines()).containsExactly("Dora null null null");
    }

    private List<String> lines() {
        return jdbc.sql("""
                        select c.name || ' ' || coalesce(c.stance, 'null') || ' ' || coalesce(c.influence, 'null') || ' '
                               || coalesce(b.name, 'null')
                        from contact c left join contact b on b.id = c.reports_to
                        where c.customer_id = (select id from customer where code = ?) order by c.name
                        """).param(code).query(String.class).list();
    }

    @Test
    void ratesReconvertTheOrdersThatFollowThem() {
        var currency = "NOK";
        imports.all("steward", Kind.CUSTOMERS, "code,name\n%s,Acme\n".formatted(code));
        imports.valid("steward", Kind.RATES, "currency,date,rate\n%s,2020-01-01,0.1\n".formatted(currency));
        imports.all("steward", Kind.ORDERS, orders(currency));

        var job = imports.all("steward", Kind.RATES, "currency,date,rate\n%s,2020-01-01,0.2\n".formatted(currency));

        assertThat(sales()).isEqualByComparingTo("20.00");
        imports.undo("steward", job);
        assertThat(sales()).isEqualByComparingTo("10.00");
    }

    @Test
    void datedPotentialsAreKeptSideBySide() {
        imports.all("steward", Kind.CUSTOMERS, "code,name\n%s,Acme\n".formatted(code));
        var file = "customer_code,date,amount,currency\n%s,2023-01-01,10,USD\n%s,2024-01-01,20,USD\n"
                .formatted(code, code);

        assertThat(counts(imports.all("steward", Kind.POTENTIALS, file))).isEqualTo("DONE +2 ~0 =0 -0");
        assertThat(counts(imports.all("steward", Kind.POTENTIALS, file))).isEqualTo("DONE +0 ~0 =2 -0");
        assertThat(potentials.inForce(id(), clock.today()).orElseThrow().amount())
                .isEqualByComparingTo("20");
    }

    private String orders(String currency) {
        return "order_no,customer_code,date,currency,amount\nO%s,%s,2024-03-31,%s,100\n"
                .formatted(mark, code, currency);
    }

    private BigDecimal sales() {
        return jdbc.sql("select sales from customer_year where customer_id = ?")
                .param(id())
                .query(BigDecimal.class)
                .single();
    }

    private long id() {
        return jdbc.sql("select id from customer where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private List<String> codes(ImportJob job) {
        return errors.first(job.id(), 9).stream().map(Fault::shortCode).toList();
    }
}
