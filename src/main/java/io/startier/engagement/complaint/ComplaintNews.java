package io.startier.engagement.complaint;

import io.startier.customer.CustomerView;
import io.startier.notification.Notice;
import io.startier.notification.NotificationKind;
import io.startier.notification.Notifications;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the person responsible is told (row P6), each once. */
@Configuration(proxyBeanMethods = false)
class ComplaintNews {

    private static final String ASSIGNED = "COMPLAINT_ASSIGNED";
    private static final String OVERDUE = "COMPLAINT_OVERDUE";

    @Bean
    NotificationKind complaintAssigned() {
        return new NotificationKind(ASSIGNED, true);
    }

    @Bean
    NotificationKind complaintOverdue() {
        return new NotificationKind(OVERDUE, true);
    }

    @Bean
    Teller complaintTeller(Notifications notifications) {
        return new Teller(notifications);
    }

    record Teller(Notifications notifications) {

        void assigned(Complaint complaint, CustomerView customer) {
            tell(ASSIGNED, complaint, customer, ":" + complaint.version());
        }

        /** Once for the answer and once for the solution, and again after it was reopened. */
        void overdue(Complaint complaint, CustomerView customer) {
            tell(OVERDUE, complaint, customer, ":" + complaint.status() + ":" + complaint.reopened());
        }

        private void tell(String kind, Complaint complaint, CustomerView customer, String what) {
            notifications.tell(new Notice(
                    kind,
                    List.of(complaint.responsibleId()),
                    complaint.number() + what,
                    "/customers/" + customer.code() + "/complaints/" + complaint.id(),
                    List.of(complaint.number(), customer.name(), complaint.subject())));
        }
    }
}
