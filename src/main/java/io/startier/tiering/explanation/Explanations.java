package io.startier.tiering.explanation;

import io.startier.customer.CustomerView;
import io.startier.settings.CompanySettings;
import io.startier.shared.Messages;
import io.startier.tiering.explanation.AssessmentExplained.ClassExplained;
import io.startier.tiering.explanation.AssessmentExplained.FigureExplained;
import io.startier.tiering.explanation.AssessmentExplained.LineExplained;
import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Explanation.Figure;
import io.startier.tiering.method.Explanation.Line;
import io.startier.tiering.method.Explanation.Sentence;
import io.startier.tiering.method.TieringMethod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets every method explain its classes of a customer, and says it in the reader's language (row T12). */
@Component
class Explanations {

    private final ResultRecords records;
    private final List<TieringMethod> methods;
    private final CompanySettings settings;
    private final Messages messages;

    Explanations(ResultRecords records, List<TieringMethod> methods, CompanySettings settings, Messages messages) {
        this.records = records;
        this.methods = methods.stream()
                .sorted(Comparator.comparingInt(TieringMethod::position))
                .toList();
        this.settings = settings;
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
        return new AssessmentExplained(
                customer.code(),
                record.assessmentId(),
                record.asOf(),
                record.schemeVersion(),
                settings.company().baseCurrency(),
                record.result().years(),
                explanations.stream()
                        .map(one -> spoken(one, since.get(one.column())))
                        .toList());
    }

    private ClassExplained spoken(Explanation one, LocalDate since) {
        return new ClassExplained(
                one.kind(),
                messages.of("tiering.kind." + one.kind()),
                one.value(),
                one.figures().stream().map(this::spoken).toList(),
                spoken(one.rule()),
                spoken(one.threshold()),
                spoken(one.next()),
                one.value() == null ? null : since);
    }

    private FigureExplained spoken(Figure figure) {
        return new FigureExplained(
                figure.name(), messages.of("tiering.figure." + figure.name()), figure.unit(), figure.number());
    }

    private LineExplained spoken(Line line) {
        return line == null ? null : new LineExplained(line.to(), line.at(), line.missing(), spoken(line.words()));
    }

    private String spoken(Sentence sentence) {
        return messages.of(sentence.key(), sentence.arguments().toArray());
    }
}
