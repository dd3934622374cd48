package io.startier.dashboard;

import io.startier.dashboard.KaismReport.Placed;
import io.startier.shared.Messages;
import io.startier.tiering.rules.Criterion;
import io.startier.tiering.scorecard.Stability;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws row D3's bubbles, and says in words which weight moves whom. */
@Component
class KaismCharts {

    private static final Map<String, String> TONES =
            Map.of("KEY", "star4", "DEVELOPMENT", "gold", "MAINTENANCE", "good", "OPPORTUNITY", "star1");

    /** Somebody on the list, or beside it, by one weight; {@code causes} in the reader's language. */
    record Waverer(String code, String name, boolean key, List<String> causes) {}

    private final Messages messages;

    KaismCharts(Messages messages) {
        this.messages = messages;
    }

    Bubbles of(KaismReport report) {
        var x = messages.of("model.kaism.attractiveness");
        var y = messages.of("model.kaism.strength");
        return Bubbles.ofScores(
                x,
                y,
                messages.of("common.sales"),
                report.basis().currency(),
                report.classes().stream()
                        .filter(one -> one.customers() > 0)
                        .map(one -> series(one, report.in(one.value())))
                        .toList(),
                List.of(
                        new Bubbles.Cut("x", report.cuts().attractiveness(), ""),
                        new Bubbles.Cut("y", report.cuts().strength(), "")));
    }

    private static Bubbles.Series series(ScoredClass one, List<Placed> members) {
        return new Bubbles.Series(
                one.label(),
                TONES.get(one.value()),
                members.stream()
                        .map(member -> List.<Object>of(
                                member.attractiveness(), member.strength(), member.sales(), member.name()))
                        .toList(),
                members.stream().map(KaismCharts::address).toList());
    }

    private static String address(Placed member) {
        return Addresses.customer(member.code(), "assessment") + "#KAISM";
    }

    List<Waverer> waverers(KaismReport report) {
        Map<String, String> names = report.customers().stream().collect(Collectors.toMap(Placed::code, Placed::name));
        return report.stability().wavering().stream()
                .map(one -> new Waverer(
                        one.code(),
                        names.get(one.code()),
                        one.key(),
                        one.causes().stream().map(this::say).toList()))
                .toList();
    }

    private String say(Stability.Cause cause) {
        return messages.of(cause.heavier() ? "model.kaism.heavier" : "model.kaism.lighter", name(cause.criterion()));
    }

    private String name(Criterion criterion) {
        return criterion.name() == null ? messages.of("tiering.criterion." + criterion.code()) : criterion.name();
    }
}
