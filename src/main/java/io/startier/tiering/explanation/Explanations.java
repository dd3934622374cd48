package io.startier.tiering.explanation;

import io.startier.customer.CustomerView;
import io.startier.settings.Amounts;
import io.startier.settings.CompanySettings;
import io.startier.shared.Messages;
import io.startier.tiering.ClassTexts;
import io.startier.tiering.Rules;
import io.startier.tiering.explanation.AssessmentExplained.ClassExplained;
import io.startier.tiering.explanation.AssessmentExplained.FigureExplained;
import io.startier.tiering.explanation.AssessmentExplained.LineExplained;
import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Explanation.Evidence;
import io.startier.tiering.method.Explanation.Figure;
import io.startier.tiering.method.Explanation.Line;
import io.startier.tiering.method.Explanation.Money;
import io.startier.tiering.method.Explanation.Sentence;
import io.startier.tiering.method.Explanation.Source;
import io.startier.tiering.method.TieringMethod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Lets every method explain its classes of a customer, and says it in the reader's language (row T12). */
@Component
class Explanations {

    private static final Map<Source, String> PAGES = Map.of(
            Source.ORDERS, "orders",
            Source.INVOICES, "receivables",
            Source.ACTIVITIES, "activities",
            Source.SCORES, "scores",
            Source.POTENTIALS, "potentials");

    private final ResultRecords records;
    private final List<TieringMethod> methods;
    private final CompanySettings settings;
    private final ClassTexts classes;
    private final Amounts amounts;
    private final Messages messages;

    Explanations(
            ResultRecords records,
            List<TieringMethod> methods,
            CompanySettings settings,
            ClassTexts classes,
            Amounts amounts,
            Messages messages) {
        this.records = records;
        this.methods = methods.stream()
                .sorted(Comparator.comparingInt(TieringMethod::position))
                .toList();
        this.settings = settings;
        this.classes = classes;
        this.amounts = amounts;
        this.messages = messages;
    }

    /** Nothing for a customer that no assessment has seen yet. */
    Optional<AssessmentExplained> of(CustomerView customer) {
        return records.newest(customer.id()).map(record -> explained(customer, record));
    }

    private AssessmentExplained explained(CustomerView customer, ResultRecord record) {
        var explanations = methods.stream()
                .flatMap(method -> method.explain(record.result()).stream())
                .toList();
        var columns = explanations.stream().map(Explanation::column).distinct().toList();
        var since = records.since(record, customer.id(), columns);
        var currency = settings.company().baseCurrency();
        var speaker = new Speaker(customer.code(), record.result().rules(), currency);
        return new AssessmentExplained(
                customer.code(),
                record.assessmentId(),
                record.alone(),
                record.asOf(),
                record.schemeVersion(),
                currency,
                record.result().years(),
                explanations.stream()
                        .map(one -> speaker.say(one, since.get(one.column())))
                        .toList());
    }

    /** Says the explanations of one customer. */
    private final class Speaker {

        private final String customer;
        private final Rules rules;
        private final String currency;

        Speaker(String customer, Rules rules, String currency) {
            this.customer = customer;
            this.rules = rules;
            this.currency = currency;
        }

        ClassExplained say(Explanation one, LocalDate since) {
            return new ClassExplained(
                    one.kind(),
                    messages.of("tiering.kind." + one.kind()),
                    one.value(),
                    classes.label(one.kind(), one.value()),
                    classes.policy(one.kind(), one.value(), rules),
                    one.figures().stream().map(this::say).toList(),
                    say(one.rule()),
                    say(one.threshold()),
                    say(one.next()),
                    one.isClassed() ? since : null);
        }

        private FigureExplained say(Figure figure) {
            return new FigureExplained(
                    figure.name(),
                    say(figure.label()),
                    figure.unit(),
                    figure.number(),
                    figure.evidence() == null ? null : address(figure.evidence()),
                    figure.note() == null ? null : say(figure.note()));
        }

        private LineExplained say(Line line) {
            return line == null ? null : new LineExplained(line.to(), line.at(), line.missing(), say(line.words()));
        }

        private String say(Sentence sentence) {
            return messages.of(
                    sentence.key(),
                    sentence.arguments().stream().map(this::spoken).toArray());
        }

        private Object spoken(Object argument) {
            if (argument instanceof List<?> list) {
                return list.stream()
                        .map(one -> spoken(one).toString())
                        .collect(Collectors.joining(messages.of("tiering.enumeration")));
            }
            if (argument instanceof Money money) {
                return amounts.of(money.amount(), currency);
            }
            return argument instanceof Sentence sentence ? say(sentence) : argument;
        }

        private String address(Evidence evidence) {
            var page = UriComponentsBuilder.fromPath("/customers/{code}/" + PAGES.get(evidence.source()));
            if (evidence.first() != null) {
                page.queryParam("from", evidence.first()).queryParam("to", evidence.last());
            }
            return page.encode().buildAndExpand(customer).toUriString();
        }
    }
}
