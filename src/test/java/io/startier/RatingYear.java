package io.startier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What people do about stars in {@link RatingYearIT}. */
abstract class RatingYear extends Company {

    static final String FRAME_CONTRACT = "框架合同.pdf";
    static final String MARKET_REPORT = "https://example.com/market/2026";

    LocalDate on(int years, int month, int day) {
        var date = LocalDate.of(firstYear() + years, month, day);
        clock.set(date);
        return date;
    }

    static int firstYear() {
        return LocalDate.now().getYear() + 1;
    }

    /** What the form says of who will sign the star. */
    Locator chainOf(int star) {
        return page().locator(
                        "label", new LocatorOptions().setHas(page().locator("input[name=star][value='" + star + "']")));
    }

    void attachContractAndLink() {
        page().selectOption("select[name='pieces[0].kind']", "CONTRACT");
        page().setInputFiles(
                        "input[name='pieces[0].file']",
                        new FilePayload(
                                FRAME_CONTRACT,
                                "application/pdf",
                                "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        button("evidence.more").click();
        page().selectOption("select[name='pieces[1].kind']", "MARKET_DATA");
        page().fill("input[name='pieces[1].link']", MARKET_REPORT);
    }

    /** Neither the inbox nor the proposal's own page lets the reader decide. */
    void cannotSign(String proposal) {
        open("/approvals");
        assertThat(main().locator("a[href='" + proposal + "']")).hasCount(0);
        open(proposal);
        assertThat(page().getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(words("decision.title"))))
                .hasCount(0);
        assertThat(button("decision.approve")).hasCount(0);
    }

    void hasStar(String customer, int star) {
        open("/customers/" + code(customer));
        assertThat(main().getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName(words("star." + star)))
                        .first())
                .isVisible();
    }

    void openUser(String name) {
        open("/admin/users");
        page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name))
                .first()
                .click();
        assertThat(page()).hasURL(Pattern.compile(".*/admin/users/\\d+"));
    }
}
