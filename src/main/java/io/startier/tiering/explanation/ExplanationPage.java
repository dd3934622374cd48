package io.startier.tiering.explanation;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountPage;
import io.startier.tiering.Assessments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The account page's tab that says why the customer stands where it stands (row T12). */
@Controller
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER, Role.EXECUTIVE})
class ExplanationPage {

    private final AccountPage accountPage;
    private final Explanations explanations;
    private final Assessments assessments;

    ExplanationPage(AccountPage accountPage, Explanations explanations, Assessments assessments) {
        this.accountPage = accountPage;
        this.explanations = explanations;
        this.assessments = assessments;
    }

    @GetMapping("/customers/{code}/assessment")
    String show(@PathVariable String code, CurrentUser user, Model model) {
        var customer = accountPage.open(code, AssessmentTab.PATH, user, model);
        model.addAttribute("explained", explanations.of(customer).orElse(null));
        model.addAttribute("outOfDate", assessments.isOutOfDate());
        return "tiering/explanation";
    }
}
