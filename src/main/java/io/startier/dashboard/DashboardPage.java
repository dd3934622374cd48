package io.startier.dashboard;

import io.startier.account.CurrentUser;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all dashboards show around their figures: the filter and what it offers, what the figures rest on, the ways out. */
@Component
class DashboardPage {

    private final SliceChoices choices;

    DashboardPage(SliceChoices choices) {
        this.choices = choices;
    }

    /** @param more pairs of parameter and value that the page keeps besides the filter */
    void open(String name, CurrentUser user, Filter filter, Model model, Object... more) {
        model.addAttribute("section", name);
        model.addAttribute("filter", filter);
        model.addAttribute("choices", choices.of(Slice.of(user, filter)));
        model.addAttribute("here", "/dashboards/" + name);
        model.addAttribute("csv", filter.address("/dashboards/" + name + ".csv", more));
    }

    void show(Basis basis, Model model) {
        model.addAttribute("basis", basis);
        model.addAttribute("asOf", basis.asOf());
    }
}
