package io.startier.tiering.scheme.section;

import io.startier.account.People;
import io.startier.account.People.TeamView;
import io.startier.settings.CompanySettings;
import io.startier.shared.Messages;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The language of the reader and the names of the company, for sections. */
@Component
public class Words {

    private final Messages messages;
    private final People people;
    private final CompanySettings settings;

    Words(Messages messages, People people, CompanySettings settings) {
        this.messages = messages;
        this.people = people;
        this.settings = settings;
    }

    public String of(String key, Object... arguments) {
        return messages.of(key, arguments);
    }

    String orElse(String key, String otherwise) {
        return messages.orElse(key, otherwise);
    }

    Section.Line line(String labelKey, String text) {
        return new Section.Line(of(labelKey), text);
    }

    String amount(BigDecimal number) {
        return of("tiering.amount", number);
    }

    String percent(BigDecimal share) {
        return of("schemes.percent", share);
    }

    String amounts(List<BigDecimal> numbers) {
        return numbers.stream().map(this::amount).collect(Collectors.joining(" / "));
    }

    String currency() {
        return settings.company().baseCurrency();
    }

    /** Names of the teams by code, in the company's order. */
    Map<String, String> teams() {
        return people.teams().stream()
                .collect(Collectors.toMap(TeamView::code, TeamView::name, (a, b) -> a, LinkedHashMap::new));
    }

    /** Texts of the choices, by {@code <prefix>.<name>}. */
    Map<String, String> options(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(
                        Enum::name, one -> of(prefix + "." + one.name()), (a, b) -> a, LinkedHashMap::new));
    }
}
