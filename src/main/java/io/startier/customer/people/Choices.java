package io.startier.customer.people;

import org.springframework.ui.Model;

/** What forms and filters about people offer. */
final class Choices {

    private Choices() {}

    static void offer(Model model) {
        model.addAttribute("roles", BuyingRole.values());
        model.addAttribute("layers", Layer.values());
        model.addAttribute("departments", Department.values());
        model.addAttribute("stances", Stance.values());
        model.addAttribute("influences", Influence.values());
        model.addAttribute("familiarities", Familiarity.values());
    }
}
