package io.startier.rating;

import io.startier.customer.StarValidity;
import io.startier.shared.Times;
import io.startier.tiering.Schemes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@link Validity} by the rules in force, in moments of the company's zone. */
@Component
class Validities implements StarValidity {

    private final Schemes schemes;
    private final Times times;

    Validities(Schemes schemes, Times times) {
        this.schemes = schemes;
        this.times = times;
    }

    @Override
    public Optional<Instant> lapsedBefore(LocalDate day) {
        return current()
                .lastLapsed(day)
                .map(last -> last.plusDays(1).atStartOfDay(times.zone()).toInstant());
    }

    Validity current() {
        return new Validity(schemes.current().rules().signing().validMonths());
    }

    @Override
    public Optional<LocalDate> endOf(Integer star, Instant since) {
        return star == null || since == null
                ? Optional.empty()
                : current().endOf(star, since.atZone(times.zone()).toLocalDate());
    }
}
