package io.startier.customer;

import io.startier.shared.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The filters in use, each with the address of the list without it. */
@Component
class FilterChips {

    /** @param label message key of the filter's name */
    record Chip(String label, String text, String without) {}

    private final Messages messages;

    FilterChips(Messages messages) {
        this.messages = messages;
    }

    List<Chip> of(ListAddress address, FilterChoices.Choices choices) {
        return address.filters().entrySet().stream()
                .map(filter -> new Chip(
                        "customer.filter." + filter.getKey(),
                        text(filter.getKey(), filter.getValue(), choices),
                        address.without(filter.getKey())))
                .toList();
    }

    private String text(String filter, String value, FilterChoices.Choices choices) {
        if (value.equals("-")) {
            return messages.of("common.none");
        }
        return switch (filter) {
            case "star" -> messages.of("star." + value);
            case "stage" -> messages.of("customer.stage." + value.toUpperCase(Locale.ROOT));
            case "owner" -> named(choices.owners(), value);
            case "team" -> named(choices.teams(), value);
            case "pending", "differs", "overdue", "renew" -> "";
            default -> messages.orElse(label(filter, value), value);
        };
    }

    /** Of the class that the filter asks for; filters that are no classes have none. */
    private static String label(String filter, String value) {
        return Arrays.stream(ClassKind.values())
                .filter(kind -> kind.parameter().equals(filter))
                .map(kind -> kind.label(value))
                .findFirst()
                .orElse("");
    }

    private static String named(Map<String, String> names, String value) {
        return names.getOrDefault(value, value);
    }
}
