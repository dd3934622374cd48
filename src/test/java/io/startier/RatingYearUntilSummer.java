package io.startier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.startier.approval.ApprovalEscalated;
import io.startier.approval.ApprovalReminded;
import io.startier.shared.Actor;
import io.startier.tiering.Assessments;
import java.time.format.FormatStyle;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** January to July of {@link RatingYearIT}. */
@RecordApplicationEvents
abstract class RatingYearUntilSummer extends RatingYear {

    static final String JANUARY = "Quarzbach Halbleiter GmbH";
    private static final String MARCH = "Ferrolago Impianti S.r.l.";
    private static final String OF_THE_DEPUTY = "Rheinbrück Intralogistik GmbH";
    private static final String MAY = "Brennfeld Antriebstechnik GmbH";
    private static final String JULY = "Solveig Batteri AB";

    @Autowired
    private Assessments assessments;

    @Autowired
    private ApplicationEvents events;

    @Test
    @Order(1)
    void inJanuaryAReturnedProposalIsImprovedAndSigned() {
        on(0, 1, 12);
        as(CHEN);
        write(JANUARY, 4, "两条新产线明年投产");
        assertThat(chainOf(4))
                .containsText(words("rating.needs.one", words("rating.signer", WANG, words("role.SALES_MANAGER"))));
        attachContractAndLink();
        look();
        var first = send();

        as(WANG);
        openFromInbox(first);
        says(FRAME_CONTRACT);
        page().fill("textarea[name=comment]", "请写明年用量");
        look();
        button("decision.return").click();
        says(words("rating.done.RETURNED", JANUARY, 4));

        as(CHEN);
        open(ratingOf(JANUARY));
        says(words("rating.returned.by", WANG, "请写明年用量"));
        says(words("evidence.kept"));
        says(FRAME_CONTRACT);
        look();
        var second = propose(JANUARY, 4, "两条新产线明年投产，年用量约四十万美元");

        var signed = on(0, 1, 14);
        as(WANG);
        openFromInbox(second);
        says("年用量约四十万美元");
        says(FRAME_CONTRACT);
        says(MARKET_REPORT);
        button("decision.approve").click();
        says(words("rating.done.EFFECTIVE", JANUARY, 4));

        as(CHEN);
        hasStar(JANUARY, 4);
        visit(ratingOf(JANUARY));
        var history = page().getByRole(AriaRole.REGION, new GetByRoleOptions().setName(words("rating.history")));
        assertThat(history).containsText(WANG);
        assertThat(history).containsText(CHEN);
        assertThat(history).containsText(day(signed, FormatStyle.MEDIUM));
        assertThat(history).containsText(words("rating.scheme", 1));
    }

    @Test
    @Order(2)
    void inMarchADeputySignsForTheManagerButNeverWhatTheyProposed() {
        var monday = on(0, 3, 1);
        as(WANG);
        visit("/approvals/delegations");
        page().fill("input[name=from]", monday.plusDays(7).toString());
        page().fill("input[name=until]", monday.plusDays(18).toString());
        page().selectOption("select[name=deputy]", "zhou.min");
        page().fill("input[name=reason]", "年假");
        button("approval.delegation.enter").click();
        says(words("approval.delegation.saved"));

        on(0, 3, 9);
        as(CHEN);
        write(MARCH, 3, "钢铁客户，今年换用我们的减速机");
        assertThat(chainOf(3)).containsText(words("approval.signer.for", ZHOU, WANG));
        var proposal = send();
        as(ZHOU);
        openFromInbox(proposal);
        says(words("decision.for", WANG));
        look();
        button("decision.approve").click();
        says(words("rating.done.EFFECTIVE", MARCH, 3));
        visit(proposal);
        says(words("rating.signedFor", ZHOU, WANG));
        var own = propose(OF_THE_DEPUTY, 3, "Met their board at the fair");
        cannotSign(own);

        as(CHEN);
        open(ratingOf(MARCH));
        says(words("rating.signedBy", words("rating.signedFor", ZHOU, WANG)));
        on(0, 3, 22);
        as(WANG);
        sign(own);
        says(words("rating.done.EFFECTIVE", OF_THE_DEPUTY, 3));
    }

    @Test
    @Order(3)
    void inMayAVipThatWaitsIsRemindedOfEscalatedAndSignedByTwo() {
        var start = on(0, 5, 3);
        as(CHEN);
        var proposal = propose(MAY, 5, "三年框架合同，三家工厂");

        clock.set(start.plusDays(2));
        sweep("DeadlineWatch.sweep");
        assertThat(events.stream(ApprovalReminded.class)
                        .map(one -> "/approvals/" + one.request().subjectId()))
                .containsOnlyOnce(proposal);
        as(ZHOU);
        cannotSign(proposal);

        var late = start.plusDays(5);
        clock.set(late);
        sweep("DeadlineWatch.sweep");
        assertThat(events.stream(ApprovalEscalated.class)
                        .map(one -> "/approvals/" + one.request().subjectId()))
                .containsOnlyOnce(proposal);
        as(ZHOU);
        openFromInbox(proposal);
        says(words("rating.step.overdue"));
        says(words("rating.step.escalated", day(late, FormatStyle.MEDIUM)));
        look();
        allowConsoleMessage("409");
        button("decision.approve").click();
        says(words("approval.refused.last"));

        as(ADMINISTRATOR);
        openUser(JING);
        page().check("input[name=roles][value=GENERAL_MANAGER]");
        look();
        button("common.save").click();
        says(words("account.user.saved"));

        as(ZHOU);
        sign(proposal);
        says(words("rating.done.WAITING_GM", MAY, 5));
        cannotSign(proposal);
        as(JING);
        sign(proposal);
        says(words("rating.done.EFFECTIVE", MAY, 5));
        visit(ratingOf(MAY));
        says(words("rating.signedBy", ZHOU));
        says(words("rating.signedBy", JING));
    }

    @Test
    @Order(4)
    void inJulyChangedFiguresSendAProposalBackAndNothingIsLost() {
        on(0, 7, 5);
        as(EMMA);
        write(JULY, 4, "Their second line starts in autumn");
        attachContractAndLink();
        var first = send();
        open("/customers/" + code(JULY) + "/potentials");
        page().fill("input[name=amount]", "3900000");
        page().fill("input[name=currency]", "USD");
        look();
        button("potential.save").click();
        says(words("potential.saved"));
        assessments.runNow(null, List.of(), Actor.APPLICATION);

        as(WANG);
        openFromInbox(first);
        look();
        allowConsoleMessage("409");
        button("rating.look.send").click();
        says(words("rating.look.returned", "@", EMMA).split("（@")[0]);

        as(EMMA);
        open(ratingOf(JULY));
        says(words("rating.returned"));
        says(words("rating.look.comment", "@").split("@")[0].strip());
        says(FRAME_CONTRACT);
        assertThat(page().locator("textarea[name=reason]")).hasValue("Their second line starts in autumn");
        look();
        var second = send();
        confirm("rating.withdraw");
        says(words("rating.done.WITHDRAWN", JULY, 4));
        visit(second);
        says(words("rating.status.WITHDRAWN"));
        says("Their second line starts in autumn");
        says(FRAME_CONTRACT);
        says(MARKET_REPORT);
    }
}
