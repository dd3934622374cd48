package io.startier.engagement.complaint;

import io.startier.account.CurrentUser;
import io.startier.customer.CustomerView;
import io.startier.customer.HomeBlock;
import io.startier.engagement.visit.VisitPackSection;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Open complaints where they must not be missed: on the start page (row D6) and on the card for a visit (row P8). */
@Configuration(proxyBeanMethods = false)
class ComplaintHome {

    private static final int ROWS = 5;
    private static final ComplaintFilter OPEN = new ComplaintFilter("open", null, null);
    private static final ComplaintFilter OVERDUE = new ComplaintFilter("overdue", null, null);

    record Content(List<ComplaintRow> rows, int open, int overdue, Instant now, LocalDate today) {}

    private record Block(ComplaintList complaints, Times times) implements HomeBlock {

        @Override
        public int position() {
            return 20;
        }

        @Override
        public Optional<Shown> of(CurrentUser user) {
            return Optional.of(new Shown(
                    "complaint/home",
                    new Content(
                            complaints.first(OPEN, ROWS, user),
                            complaints.count(OPEN, user),
                            complaints.count(OVERDUE, user),
                            times.now(),
                            times.today())));
        }
    }

    private record Card(ComplaintList complaints, Messages messages) implements VisitPackSection {

        @Override
        public int position() {
            return 35;
        }

        @Override
        public List<Section> of(CustomerView customer) {
            var rows = complaints.ofCustomer(customer.id(), OPEN, 0).stream()
                    .map(one -> Arrays.asList(
                            one.number(),
                            one.subject(),
                            messages.of("complaint.status." + one.status()),
                            one.responsible()))
                    .toList();
            var columns = List.of(
                    messages.of("complaint.number"),
                    messages.of("complaint.subject"),
                    messages.of("common.status"),
                    messages.of("complaint.responsible"));
            return rows.isEmpty()
                    ? List.of()
                    : List.of(Section.of(messages.of("complaint.openOnes"), new Table(columns, rows)));
        }
    }

    @Bean
    HomeBlock complaintBlock(ComplaintList complaints, Times times) {
        return new Block(complaints, times);
    }

    @Bean
    VisitPackSection complaintCard(ComplaintList complaints, Messages messages) {
        return new Card(complaints, messages);
    }
}
