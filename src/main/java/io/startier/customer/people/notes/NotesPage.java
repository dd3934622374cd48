package io.startier.customer.people.notes;

import io.startier.account.Allowed;
import io.startier.account.CurrentUser;
import io.startier.account.Role;
import io.startier.customer.AccountPage;
import io.startier.customer.Customers;
import io.startier.customer.people.Contacts;
import io.startier.shared.Conflict;
import io.startier.shared.Invalid;
import io.startier.shared.Messages;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The twelve personal notes on a page of their own: whoever only opens the person has not read them (row C4). */
@Controller
@RequestMapping("/customers/{code}/people/{id}/notes")
@Allowed({Role.SALESPERSON, Role.SALES_MANAGER, Role.GENERAL_MANAGER})
class NotesPage {

    private static final String PERSON = "redirect:/customers/{code}/people/{id}";

    private final AccountPage page;
    private final Customers customers;
    private final Contacts contacts;
    private final NoteDesk desk;
    private final Messages messages;

    NotesPage(AccountPage page, Customers customers, Contacts contacts, NoteDesk desk, Messages messages) {
        this.page = page;
        this.customers = customers;
        this.contacts = contacts;
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping
    String read(@PathVariable String code, @PathVariable long id, CurrentUser user, Model model) {
        var notes = desk.read(customers.require(code, user), id, user);
        model.addAttribute("notes", notes);
        return show(code, id, NotesForm.of(notes), user, model);
    }

    @PostMapping
    ModelAndView write(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> texts,
            @RequestParam(required = false) Integer version,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        var form = new NotesForm(texts, version);
        try {
            desk.write(customers.require(code, user), id, form.checked(), version, user);
            return done(code, id, "notes.saved", redirect);
        } catch (Invalid invalid) {
            model.addAttribute("faults", faults(invalid));
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, code, id, form, user, model);
        } catch (Conflict overtaken) {
            return overtaken(code, id, form, user, model);
        }
    }

    @PostMapping("/removal")
    ModelAndView delete(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(required = false) Integer version,
            CurrentUser user,
            RedirectAttributes redirect) {
        desk.delete(customers.require(code, user), id, version, user);
        return done(code, id, "notes.deleted", redirect);
    }

    /** What was typed stays, what another has written meanwhile stands beside it: which is a reading, too. */
    private ModelAndView overtaken(String code, long id, NotesForm form, CurrentUser user, Model model) {
        var kept = desk.read(customers.require(code, user), id, user);
        model.addAttribute("kept", NotesForm.of(kept).texts());
        model.addAttribute("problem", messages.of("notes.overtaken"));
        return refused(HttpStatus.CONFLICT, code, id, new NotesForm(form.texts(), kept.version()), user, model);
    }

    private ModelAndView refused(
            HttpStatus status, String code, long id, NotesForm form, CurrentUser user, Model model) {
        return new ModelAndView(show(code, id, form, user, model), model.asMap(), status);
    }

    private String show(String code, long id, NotesForm form, CurrentUser user, Model model) {
        var customer = page.open(code, "people", user, model);
        model.addAttribute("person", contacts.require(customer.id(), id));
        model.addAttribute("owner", NoteReaders.isOwner(customer, user));
        model.addAttribute("topics", NoteTopic.values());
        model.addAttribute("form", form);
        return "people/notes";
    }

    private Map<String, String> faults(Invalid invalid) {
        return invalid.fields().stream()
                .collect(Collectors.toMap(
                        Invalid.Field::field, field -> messages.of(field.messageKey(), field.arguments())));
    }

    private ModelAndView done(String code, long id, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", messages.of(key));
        redirect.addAttribute("code", code);
        redirect.addAttribute("id", id);
        return new ModelAndView(PERSON);
    }
}
