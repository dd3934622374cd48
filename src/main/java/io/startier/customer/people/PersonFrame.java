package io.startier.customer.people;

import io.startier.account.CurrentUser;
import io.startier.customer.AccountPage;
import io.startier.customer.people.itinerary.Itineraries;
import io.startier.customer.people.itinerary.StayForm;
import io.startier.customer.people.notes.NoteReaders;
import io.startier.shared.NotFound;
import io.startier.shared.Times;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one person, for whoever shows or changes a part of it. */
@Component
public class PersonFrame {

    /** Stays that are over for longer are history. */
    private static final int PAST_DAYS = 30;

    private final AccountPage page;
    private final Contacts contacts;
    private final Itineraries itineraries;
    private final NoteReaders noteReaders;
    private final FreshnessSettings limits;
    private final Times times;

    PersonFrame(
            AccountPage page,
            Contacts contacts,
            Itineraries itineraries,
            NoteReaders noteReaders,
            FreshnessSettings limits,
            Times times) {
        this.page = page;
        this.contacts = contacts;
        this.itineraries = itineraries;
        this.noteReaders = noteReaders;
        this.limits = limits;
        this.times = times;
    }

    /**
     * Puts the person, those around them and their itinerary into the model.
     *
     * @param stayId the stay that is to be changed, or null for a new one
     * @return the view
     * @throws NotFound where the customer is not the user's to see, or has no such person or stay
     */
    public String open(String code, long id, Long stayId, CurrentUser user, Model model) {
        var customer = page.open(code, "people", user, model);
        var person = contacts.require(customer.id(), id);
        model.addAttribute("person", person);
        model.addAttribute("notesOpen", noteReaders.may(customer, user));
        model.addAttribute("today", times.today());
        model.addAttribute("limits", limits.current());
        addOthers(customer.id(), person, model);
        addItinerary(id, stayId, model);
        return "people/person";
    }

    private void addOthers(long customerId, Contacts.Person person, Model model) {
        var others = contacts.of(customerId);
        model.addAttribute(
                "boss",
                others.stream()
                        .filter(other ->
                                Objects.equals(other.id(), person.profile().reportsTo()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "reports",
                others.stream()
                        .filter(other -> Objects.equals(other.profile().reportsTo(), person.id()))
                        .toList());
    }

    private void addItinerary(long id, Long stayId, Model model) {
        var stays = itineraries.of(id, times.today().minusDays(PAST_DAYS));
        model.addAttribute("stays", stays);
        model.addAttribute("stayId", stayId);
        if (!model.containsAttribute("stay")) {
            model.addAttribute(
                    "stay",
                    stayId == null ? StayForm.blank(times.today()) : StayForm.of(itineraries.require(id, stayId)));
        }
    }
}
