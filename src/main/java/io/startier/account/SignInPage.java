package io.startier.account;

import io.startier.shared.Messages;
import io.startier.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door, with one button for each demonstration user where there are any. */
@Controller
@Allowed(anonymous = true)
class SignInPage {

    private final Users users;
    private final AccountProperties properties;
    private final SignInOutcome outcome;
    private final Messages messages;

    SignInPage(Users users, AccountProperties properties, SignInOutcome outcome, Messages messages) {
        this.users = users;
        this.properties = properties;
        this.outcome = outcome;
        this.messages = messages;
    }

    /** A role in words, what can be tried in it, and a button for each person who has it. */
    record DemonstrationRole(String name, String description, List<DemonstrationUser> people) {}

    record DemonstrationUser(String username, String name) {}

    @GetMapping("/sign-in")
    String page(Model model) {
        model.addAttribute("demonstrationRoles", demonstrationRoles());
        return "account/sign-in";
    }

    private List<DemonstrationRole> demonstrationRoles() {
        if (!properties.demonstration()) {
            return List.of();
        }
        var peopleByRole = new EnumMap<Role, List<DemonstrationUser>>(Role.class);
        for (var user : users.findByDemonstrationTrueAndActiveTrueOrderById()) {
            peopleByRole
                    .computeIfAbsent(user.roles().iterator().next(), role -> new ArrayList<>())
                    .add(new DemonstrationUser(user.username(), user.name()));
        }
        return peopleByRole.entrySet().stream()
                .map(entry -> described(entry.getKey(), entry.getValue()))
                .toList();
    }

    private DemonstrationRole described(Role role, List<DemonstrationUser> people) {
        return new DemonstrationRole(messages.of("role." + role), messages.of("account.demonstration." + role), people);
    }

    /** Demonstration people have no password; this door exists only while the demonstration is switched on. */
    @PostMapping("/sign-in/demonstration")
    void signInForDemonstration(@RequestParam String username, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var user = users.findByUsername(Usernames.normalised(username))
                .filter(known -> properties.demonstration() && known.isDemonstration() && known.isActive())
                .orElseThrow(() -> new NotFound("demonstration user"));
        outcome.onAuthenticationSuccess(request, response, Sessions.begin(user, request, response));
    }
}
