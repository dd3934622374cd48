package io.startier.account;

import io.startier.shared.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of users, and the form for a new one. */
@Controller
@RequestMapping("/admin/users")
@Allowed(Role.ADMINISTRATOR)
class UserListPage {

    private final UserRegister register;
    private final UserSearch search;
    private final UserEditor editor;

    UserListPage(UserRegister register, UserSearch search, UserEditor editor) {
        this.register = register;
        this.search = search;
        this.editor = editor;
    }

    @GetMapping
    String list(UserSearch.Filter filter, @RequestParam(required = false) String cursor, Model model) {
        var page = search.page(filter, cursor);
        model.addAttribute("section", "users");
        model.addAttribute("filter", filter);
        model.addAttribute("users", page.items());
        model.addAttribute("next", page.next() == null ? null : address(filter, page.next()));
        model.addAttribute("first", cursor == null || cursor.isEmpty() ? null : address(filter, null));
        editor.addChoices(model);
        return "account/users";
    }

    @GetMapping("/new")
    String form(Model model) {
        return editor.show(UserForm.EMPTY, model);
    }

    /** The answer itself shows the invitation: it is written down nowhere, not even in a session. */
    @PostMapping
    ModelAndView add(
            @ModelAttribute("form") UserForm form, BindingResult binding, Model model, CurrentUser administrator) {
        try {
            var invited = register.registerAndInvite(form.profile(form.username()), administrator.actor());
            model.addAttribute("invitation", invited.secret());
            return new ModelAndView(editor.show(invited.id(), model), model.asMap(), HttpStatus.CREATED);
        } catch (Invalid invalid) {
            invalid.showIn(binding);
            return new ModelAndView(editor.show(form, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static String address(UserSearch.Filter filter, String cursor) {
        var address = UriComponentsBuilder.fromPath("/admin/users");
        add(address, "q", filter.q());
        add(address, "role", filter.role());
        add(address, "team", filter.team());
        add(address, "active", filter.active());
        add(address, "cursor", cursor);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, Object content) {
        if (content != null && !content.toString().isBlank()) {
            address.queryParam(name, content);
        }
    }
}
