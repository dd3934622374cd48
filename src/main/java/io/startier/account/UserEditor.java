package io.startier.account;

import io.startier.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one user shows, whether it is opened or comes back with complaints. */
@Component
class UserEditor {

    private static final String VIEW = "account/user";

    private final Users users;
    private final People people;

    UserEditor(Users users, People people) {
        this.users = users;
        this.people = people;
    }

    /** What the account is besides the fields that can be edited. */
    record Shown(long id, String username, String name, boolean active, boolean invited) {}

    /** An empty or a refused form for a new user. */
    String show(UserForm form, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        model.addAttribute("section", "users");
        addChoices(model);
        return VIEW;
    }

    /** The user as kept. */
    String show(long id, Model model) {
        model.asMap().remove("form");
        return show(addUser(id, model), model);
    }

    /** The texts as typed beside the user as kept. */
    String showRefused(long id, UserForm typed, Model model) {
        var kept = addUser(id, model);
        if (!kept.version().equals(typed.version())) {
            model.addAttribute("kept", kept);
            model.addAttribute("form", typed.withVersion(kept.version()));
        }
        return show(typed, model);
    }

    void addChoices(Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("teams", people.teams());
    }

    private UserForm addUser(long id, Model model) {
        var user = users.findById(id).orElseThrow(() -> new NotFound("user"));
        boolean invited = user.passwordHash() == null && !user.isDemonstration();
        model.addAttribute("user", new Shown(user.id(), user.username(), user.name(), user.isActive(), invited));
        var team = people.teams().stream()
                .filter(candidate -> Long.valueOf(candidate.id()).equals(user.teamId()))
                .map(People.TeamView::code)
                .findFirst();
        return UserForm.of(user, team.orElse(""));
    }
}
