package io.startier.customer.people;

import io.startier.account.CurrentUser;
import io.startier.audit.AuditEvent;
import io.startier.audit.AuditTrail;
import io.startier.customer.CustomerView;
import io.startier.customer.people.Contacts.Person;
import io.startier.shared.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer's people as a file, in columns that the import knows (rows C3, S6); their personal notes stay where they are. */
@Component
class ContactExport {

    private static final List<String> COLUMNS = List.of(
            "customer_code",
            "name",
            "title",
            "email",
            "phone",
            "buying_role",
            "layer",
            "department",
            "stance",
            "influence",
            "familiarity",
            "reports_to",
            "last_met");

    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    ContactExport(AuditTrail audit, TransactionTemplate transactions) {
        this.audit = audit;
        this.transactions = transactions;
    }

    /** @param all everybody at the customer, to name whom the others report to */
    void write(
            CustomerView customer, List<Person> all, List<Person> asked, CurrentUser user, HttpServletResponse response)
            throws IOException {
        transactions.executeWithoutResult(status -> audit.record(AuditEvent.by(user.actor(), "CONTACTS_EXPORTED")
                .onCustomer(customer.id(), customer.code(), customer.name())
                .with("rows", asked.size())));
        var names = all.stream()
                .collect(Collectors.toMap(Person::id, person -> person.profile().name()));
        try (var csv = CsvDownload.to(response, "contacts-" + customer.code() + ".csv")) {
            csv.row(COLUMNS);
            asked.forEach(person -> csv.row(cells(customer.code(), person, names)));
        }
    }

    private static Object[] cells(String code, Person person, Map<Long, String> names) {
        var profile = person.profile();
        return new Object[] {
            code,
            profile.name(),
            profile.title(),
            profile.email(),
            profile.phone(),
            profile.buyingRole(),
            profile.layer(),
            profile.department(),
            profile.stance(),
            profile.influence(),
            profile.familiarity(),
            profile.reportsTo() == null ? null : names.get(profile.reportsTo()),
            person.lastMet()
        };
    }
}
