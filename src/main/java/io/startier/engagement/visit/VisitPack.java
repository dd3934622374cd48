package io.startier.engagement.visit;

import io.startier.account.CurrentUser;
import io.startier.customer.CustomerView;
import io.startier.customer.Customers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The cards of the visits that somebody has planned for a day, and only those (row P8). */
@Component
class VisitPack {

    /** @param visits of the day to this customer, by their time */
    record Card(CustomerView customer, List<VisitRow> visits, List<VisitPackSection.Section> sections) {}

    private final VisitList visits;
    private final Customers customers;
    private final ObjectProvider<VisitPackSection> sections;

    VisitPack(VisitList visits, Customers customers, ObjectProvider<VisitPackSection> sections) {
        this.visits = visits;
        this.customers = customers;
        this.sections = sections;
    }

    /** One per customer, in the order of the visits. */
    List<Card> cards(LocalDate day, CurrentUser user) {
        var byCustomer = visits.all(new VisitFilter("planned", "me", null, day, day, null), user).stream()
                .collect(Collectors.groupingBy(VisitRow::code, LinkedHashMap::new, Collectors.toList()));
        return byCustomer.entrySet().stream()
                .map(one -> card(customers.require(one.getKey(), user), one.getValue()))
                .toList();
    }

    private Card card(CustomerView customer, List<VisitRow> planned) {
        return new Card(
                customer,
                planned,
                sections.stream()
                        .sorted(Comparator.comparingInt(VisitPackSection::position))
                        .flatMap(section -> section.of(customer).stream())
                        .toList());
    }
}
