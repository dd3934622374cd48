package io.startier.engagement.playbook;

import io.startier.customer.CustomerView;
import io.startier.notification.Notice;
import io.startier.notification.NotificationKind;
import io.startier.notification.Notifications;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever is responsible is told once of all tasks that came with a tier (row G1). */
@Configuration(proxyBeanMethods = false)
class TierNews {

    private static final String TIER_ENTERED = "TIER_ENTERED";

    @Bean
    NotificationKind tierEntered() {
        return new NotificationKind(TIER_ENTERED, true);
    }

    @Bean
    Teller tierTeller(Notifications notifications, Responsibles responsibles) {
        return new Teller(notifications, responsibles);
    }

    record Teller(Notifications notifications, Responsibles responsibles) {

        void entered(CustomerView customer, Tier tier, List<Commitment> begun, Instant since) {
            var perPerson = new TreeMap<Long, Integer>();
            begun.forEach(commitment -> responsibles
                    .toTell(commitment.responsible(), customer.ownerId(), customer.teamId())
                    .forEach(person -> perPerson.merge(person.id(), 1, Integer::sum)));
            perPerson.forEach((person, tasks) -> notifications.tell(new Notice(
                    TIER_ENTERED,
                    List.of(person),
                    customer.code() + ":" + tier + ":" + since,
                    "/customers/" + customer.code() + "/service",
                    List.of(customer.name(), tier.ordinal(), tasks))));
        }
    }
}
