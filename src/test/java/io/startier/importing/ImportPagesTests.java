package io.startier.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.startier.account.Role;
import io.startier.account.TestPeople;
import io.startier.testing.ApplicationTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Row S5. */
@ApplicationTest
class ImportPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestImports imports;

    @Autowired
    private TestPeople people;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somePeople() {
        people.user("steward", null, Role.DATA_STEWARD);
        people.user("other.steward", null, Role.DATA_STEWARD);
        people.user("boss", null, Role.GENERAL_MANAGER);
        people.user("keeper", null, Role.ADMINISTRATOR);
        people.user("seller", null, Role.SALESPERSON);
    }

    @Test
    void thePreviewSaysHowTheFileIsReadAndWhatIsWrong() throws Exception {
        var address = upload("steward", "代码;品名;颜色\nG-" + mark + ";Gear;red\n;Belt;blue\n");

        mvc.perform(get(address).with(people.as("steward")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("UTF-8")))
                .andExpect(content().string(containsString("颜色")))
                .andExpect(content().string(containsString("This must not be empty.")));
    }

    @Test
    void everyPageSpeaksChinese() throws Exception {
        var address = upload("steward", "code,name\nG-" + mark + ",Gear\n,Belt\n");

        for (var language : new String[] {"zh-CN", "zh-TW"}) {
            mvc.perform(get(address).header("Accept-Language", language).with(people.as("steward")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??import"))));
            mvc.perform(get("/imports").header("Accept-Language", language).with(people.as("steward")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??import"))));
        }
    }

    @Test
    void columnsCanBeGivenAnotherMeaning() throws Exception {
        var address = upload("steward", "sku,name,label\nG-" + mark + ",x,Gear\n");

        mvc.perform(post(address + "/layout")
                        .param("kind", "products")
                        .param("columns", "code", "", "name")
                        .with(csrf())
                        .with(people.as("steward")))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attributeCount(0));

        mvc.perform(get(address).with(people.as("steward")))
                .andExpect(content().string(containsString("These columns are not known and will be ignored: name")));
    }

    @Test
    void aHeaderThatWasMatchedOnceIsMatchedTheSameWayAgain() throws Exception {
        var header = "sku" + mark + ",name,label\n";
        var first = upload("steward", header + "G-" + mark + ",x,Gear\n");
        mvc.perform(post(first + "/layout")
                        .param("kind", "products")
                        .param("columns", "code", "", "name")
                        .with(csrf())
                        .with(people.as("steward")))
                .andExpect(status().is3xxRedirection());
        imports.execute("steward", imports.taken(imports.job(first), ImportMode.ALL));

        var second = upload("steward", header + "H-" + mark + ",x,Hub\n");

        mvc.perform(get(second).with(people.as("steward")))
                .andExpect(content().string(containsString("These columns are not known and will be ignored: name")));
        assertThat(imports.job(second).mapping()).isEqualTo(imports.job(first).mapping());
    }

    @Test
    void aFinishedImportShowsItsCountsAndOffersToTakeItBack() throws Exception {
        var job = imports.valid("steward", Kind.PRODUCTS, "code,name\nG-" + mark + ",Gear\n,Belt\n");

        mvc.perform(get("/imports/" + job.id()).with(people.as("steward")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Undo this import")))
                .andExpect(content().string(containsString("This must not be empty.")));
    }

    @Test
    void rejectedRowsComeBackWithTheirReasonAndWithoutFormulas() throws Exception {
        var job = imports.valid("steward", Kind.PRODUCTS, "code,name\nG-" + mark + ",Gear\n,=1+1\n");

        mvc.perform(get("/imports/" + job.id() + "/rejected.csv").with(people.as("steward")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("code,name,Reason")))
                .andExpect(content()
                        .string(containsString(",'=1+1,\"Row 2 (line 3), column “code”: This must not be empty.\"")))
                .andExpect(content().string(not(containsString("Gear"))));
    }

    @Test
    void othersImportsAreAbsentSaveForThoseWhoOverseeThem() throws Exception {
        var job = imports.valid("steward", Kind.PRODUCTS, "code,name\nG-" + mark + ",Gear\n,Secret belt\n");
        var address = "/imports/" + job.id();

        mvc.perform(get(address).with(people.as("other.steward"))).andExpect(status().isNotFound());
        mvc.perform(get(address + "/rejected.csv").with(people.as("other.steward")))
                .andExpect(status().isNotFound());
        mvc.perform(get(address).with(people.as("boss")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This must not be empty.")));
        mvc.perform(get(address).with(people.as("keeper")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("This must not be empty."))));
        mvc.perform(get(address + "/rejected.csv").with(people.as("keeper"))).andExpect(status().isNotFound());
        mvc.perform(get("/imports").with(people.as("seller"))).andExpect(status().isForbidden());
    }

    @Test
    void aRunningImportShowsItsProgressUntilItEnds() throws Exception {
        var job = imports.taken(
                imports.upload(people.current("steward"), Kind.PRODUCTS, "code,name\nG-" + mark + ",Gear\n"),
                ImportMode.ALL);
        var address = "/imports/" + job.id() + "/progress";

        mvc.perform(get("/imports/" + job.id()).with(people.as("steward")))
                .andExpect(content().string(containsString("hx-trigger=\"every 1s\"")));
        mvc.perform(get(address).with(people.as("steward")))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("HX-Refresh"));
        imports.execute("steward", job);
        mvc.perform(get(address).with(people.as("steward"))).andExpect(header().string("HX-Refresh", "true"));
    }

    @Test
    void aFileThatIsNoTableIsRefusedInASentence() throws Exception {
        mvc.perform(multipart("/imports")
                        .file(new MockMultipartFile(
                                "file", "a.csv", "text/csv", "code,name\n1,\"x\n".getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .with(people.as("steward")))
                .andExpect(flash().attribute("problem", "The quotation mark in line 2 is never closed."));
    }

    @Test
    void aTemplateHasTheRightHeaders() throws Exception {
        mvc.perform(get("/imports/templates/rates.csv").with(people.as("steward")))
                .andExpect(content().string(containsString("currency,date,rate")));
    }

    private String upload(String username, String text) throws Exception {
        return mvc.perform(multipart("/imports")
                        .file(new MockMultipartFile("file", "p.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "products")
                        .with(csrf())
                        .with(people.as(username)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }
}
