package io.startier.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.testing.ApplicationTest;
import io.startier.testing.MutableClock;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Row S5 for programs, and what happens when two want the same at once. */
@ApplicationTest
class ImportApiTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestImports imports;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aSteward() {
        people.user("steward", null, Role.DATA_STEWARD);
    }

    @Test
    void aFileIsTakenAtOnceAndImportedInTheBackground() throws Exception {
        var answer = send("products", "all", "code,name\nG-" + mark + ",Gear\n")
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var address = "/api/imports/" + answer.replaceAll("\\D", "");

        await().untilAsserted(() -> show(address).andExpect(jsonPath("$.status").value("DONE")));

        show(address)
                .andExpect(jsonPath("$.rows").value(1))
                .andExpect(jsonPath("$.inserted").value(1))
                .andExpect(jsonPath("$.progress").value(100))
                .andExpect(jsonPath("$.errors.length()").value(0));
        mvc.perform(post(address + "/undo").with(people.as("steward")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UNDONE"));
        mvc.perform(post(address + "/undo").with(people.as("steward"))).andExpect(status().isConflict());
    }

    @Test
    void aWorkbookIsTakenLikeAText() throws Exception {
        var book = new ByteArrayOutputStream();
        try (var excel = new org.dhatim.fastexcel.Workbook(book, "Test", "1.0")) {
            var sheet = excel.newWorksheet("产品");
            sheet.value(0, 0, "产品代码");
            sheet.value(0, 1, "产品名称");
            sheet.value(1, 0, "X-" + mark);
            sheet.value(1, 1, "轴承");
        }
        var answer = mvc.perform(multipart("/api/imports")
                        .file(new MockMultipartFile("file", "book.xlsx", null, book.toByteArray()))
                        .param("kind", "products")
                        .param("mode", "all")
                        .with(people.as("steward")))
                .andExpect(status().isAccepted())
                .andReturn();
        var address =
                "/api/imports/" + answer.getResponse().getContentAsString().replaceAll("\\D", "");

        await().untilAsserted(() -> show(address)
                .andExpect(jsonPath("$.status").value("DONE"))
                .andExpect(jsonPath("$.inserted").value(1)));
    }

    @Test
    void errorsSayRowColumnAndWhatToDo() throws Exception {
        var job = imports.all("steward", Kind.RATES, "currency,date,rate\nNOK,2024-13-01,1\n");

        show("/api/imports/" + job.id())
                .andExpect(jsonPath("$.status").value("FAILED"))
                .andExpect(jsonPath("$.rejected").value(1))
                .andExpect(jsonPath("$.errors[0].row").value(1))
                .andExpect(jsonPath("$.errors[0].column").value("date"))
                .andExpect(jsonPath("$.errors[0].code").value("date"))
                .andExpect(jsonPath("$.errors[0].message")
                        .value("Row 1 (line 2), column “date”: “2024-13-01” is not a date. Write it like 2025-03-31."));
    }

    @Test
    void aFileThatLacksARequiredColumnIsRefusedAtOnceAndLeavesNothing() throws Exception {
        long before = count();

        send("orders", "all", "order_no,amount\n1,2\n")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail", containsString("customer_code, date, currency")));
        send("orders", "all", "").andExpect(status().isUnprocessableContent());
        send("wishes", "all", "a,b\n1,2\n").andExpect(status().isUnprocessableContent());
        send("products", "some", "code,name\n1,2\n").andExpect(status().isUnprocessableContent());
        send("teams", "all", "code,name\n1,2\n").andExpect(status().isForbidden());

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void theSameFileAgainIsAnnounced() throws Exception {
        var file = "code,name\nG-" + mark + ",Gear\n";
        imports.all("steward", Kind.PRODUCTS, file);
        var again = imports.all("steward", Kind.PRODUCTS, file);

        show("/api/imports/" + again.id())
                .andExpect(jsonPath("$.unchanged").value(1))
                .andExpect(jsonPath("$.notice", containsString("already imported")));
    }

    @Test
    void aWorkerThatIsNotHeardOfLeavesAnInterruptedImportThatCanBeRunAgain() {
        var lost = imports.taken(
                imports.upload(people.current("steward"), Kind.PRODUCTS, "code,name\nG-" + mark + ",Gear\n"),
                ImportMode.ALL);
        clock.advance(ImportJobs.LEASE.plus(Duration.ofSeconds(1)));
        jobs.interruptLost();
        assertThat(jobs.require(lost.id()).status()).isEqualTo(JobStatus.INTERRUPTED);

        var again = imports.execute("steward", imports.taken(lost, ImportMode.ALL));

        assertThat(again.status()).isEqualTo(JobStatus.DONE);
    }

    @Test
    void aWorkerThatWasTakenForDeadWritesNothing() {
        var job = imports.taken(
                imports.upload(people.current("steward"), Kind.PRODUCTS, "code,name\nG-" + mark + ",Gear\n"),
                ImportMode.ALL);
        clock.advance(ImportJobs.LEASE.plus(Duration.ofSeconds(1)));
        jobs.interruptLost();

        imports.execute("steward", job);

        assertThat(jobs.require(job.id()).status()).isEqualTo(JobStatus.INTERRUPTED);
        assertThat(jdbc.sql("select count(*) from product where code = ?")
                        .param("G-" + mark)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void twoWhoStartTheSameImportAtOnceStartItOnce() {
        var job = imports.upload(people.current("steward"), Kind.PRODUCTS, "code,name\nG-" + mark + ",Gear\n");

        assertThat(jobs.take(job.id(), ImportMode.ALL, "one")).isTrue();
        assertThat(jobs.take(job.id(), ImportMode.ALL, "other")).isFalse();
    }

    @Test
    void twoFilesWithTheSameKeysAtTheSameTimeEndWithEachRecordOnce() {
        var file = new StringBuilder("code,name\n");
        for (int i = 0; i < 300; i++) {
            file.append("G-%s-%d,Gear\n".formatted(mark, i));
        }

        var one = CompletableFuture.supplyAsync(() -> imports.all("steward", Kind.PRODUCTS, file.toString()));
        var other = CompletableFuture.supplyAsync(() -> imports.all("steward", Kind.PRODUCTS, file.toString()));

        assertThat(one.join().status()).isEqualTo(JobStatus.DONE);
        assertThat(other.join().status()).isEqualTo(JobStatus.DONE);
        assertThat(one.join().inserted() + other.join().inserted()).isEqualTo(300);
        assertThat(one.join().unchanged() + other.join().unchanged()).isEqualTo(300);
    }

    private ResultActions send(String kind, String mode, String text) throws Exception {
        return mvc.perform(multipart("/api/imports")
                .file(new MockMultipartFile("file", "x.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .param("kind", kind)
                .param("mode", mode)
                .with(people.as("steward")));
    }

    private ResultActions show(String address) throws Exception {
        return mvc.perform(get(address).with(people.as("steward")));
    }

    private long count() {
        return jdbc.sql("select count(*) from import_job").query(Long.class).single();
    }
}
