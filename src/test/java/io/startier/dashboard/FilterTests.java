package io.startier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows D3 and D7: every mark leads to the customers behind it. */
class FilterTests {

    @Test
    void aMarkLeadsToTheListWithTheSameFilter() {
        assertThat(new Filter("europe", null, "Germany", null).customers("star", 4))
                .isEqualTo("/customers?team=europe&country=Germany&star=4");
    }

    @Test
    void signsThatMeanSomethingInAnAddressAreWrittenOut() {
        assertThat(new Filter(null, null, "Trinidad & Tobago", "a=b?#").customers())
                .isEqualTo("/customers?country=Trinidad%20%26%20Tobago&industry=a%3Db%3F%23");
    }

    @Test
    void blankIsNoFilter() {
        assertThat(new Filter("", " ", null, "").isEmpty()).isTrue();
    }

    @Test
    void aTeamReplacesTheOwnerAndNoTeamIsAFilterOfItsOwn() {
        assertThat(new Filter("europe", "ann", null, null).ofTeam("asia").given())
                .containsOnlyKeys("team")
                .containsEntry("team", "asia");
        assertThat(Filter.NONE.ofTeam(null).customers()).isEqualTo("/customers?team=-");
    }
}
