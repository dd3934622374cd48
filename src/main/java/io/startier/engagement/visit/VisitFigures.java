package io.startier.engagement.visit;

import io.startier.customer.AccountFigures;
import io.startier.shared.Messages;
import io.startier.shared.Times;
import java.util.List;
import org.springframework.stereotype.Component;

/** When we were last in touch, and by when the tier asks for more, in the strip of the account page (row P5). */
@Component
class VisitFigures implements AccountFigures {

    private final Frequencies frequencies;
    private final Messages messages;
    private final Times times;

    VisitFigures(Frequencies frequencies, Messages messages, Times times) {
        this.frequencies = frequencies;
        this.messages = messages;
        this.times = times;
    }

    @Override
    public List<Figure> of(long customerId) {
        return frequencies.of(customerId).stream()
                .flatMap(frequency -> List.of(
                        figure(60, "visit.figure.last", last(frequency)),
                        figure(61, "visit.figure.due", due(frequency)))
                        .stream())
                .toList();
    }

    private static Figure figure(int position, String label, String text) {
        return new Figure(position, label, Kind.TEXT, null, text, VisitTab.PATH);
    }

    private String last(Frequency frequency) {
        if (frequency.contactedOn() == null) {
            return messages.of("visit.never");
        }
        return messages.day(frequency.contactedOn());
    }

    private String due(Frequency frequency) {
        long left = frequency.daysLeft(times.today());
        return left < 0 ? messages.of("visit.over", -left) : messages.of("visit.left", left);
    }
}
