package io.startier.importing;

import io.startier.shared.Conflict;
import io.startier.tiering.Rules;
import io.startier.tiering.method.ScoreModel;
import io.startier.tiering.rules.Criterion;
import io.startier.tiering.scoring.Judgement;
import io.startier.tiering.scoring.ScoreBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Scores (rows T5, T8, T9, S5): how they stand in files and how they are kept. Whoever loads them is their judge. */
@Component
class ScoreImport implements RowReader, RecordStore {

    private static final String SEPARATOR = " / ";
    private static final BigDecimal BEST = BigDecimal.TEN;

    private final ScoreBook book;
    private final CustomerLookup customers;

    ScoreImport(ScoreBook book, CustomerLookup customers) {
        this.book = book;
        this.customers = customers;
    }

    @Override
    public Kind kind() {
        return Kind.SCORES;
    }

    @Override
    public RecordType type() {
        return RecordType.SCORE;
    }

    @Override
    public List<Entry> read(Cells cells, Load load) {
        cells.require("customer_code", "model", "criterion", "score");
        var model = cells.word("model", ScoreModel.class);
        var criterion = cells.key("criterion");
        var written = cells.date("date");
        var date = written == null ? load.today() : written;
        if (date.isAfter(load.today())) {
            cells.fault("date", "future");
        }
        if (model != null && criterion != null) {
            criterion = criterion.toLowerCase(Locale.ROOT);
            requireCriterion(cells, model, criterion, load.rules());
        }
        var key = String.join(
                SEPARATOR,
                String.valueOf(cells.key("customer_code")),
                String.valueOf(model),
                String.valueOf(criterion),
                String.valueOf(load.user().id()),
                date.toString());
        return List.of(new Entry(RecordType.SCORE, key, Fields.none().with("score", score(cells))));
    }

    private static BigDecimal score(Cells cells) {
        var score = cells.number("score");
        if (score != null && (score.signum() < 0 || score.compareTo(BEST) > 0)) {
            cells.fault("score", "score");
        } else if (score != null && score.stripTrailingZeros().scale() > 2) {
            cells.fault("score", "cents");
        }
        return score;
    }

    private static void requireCriterion(Cells cells, ScoreModel model, String criterion, Rules rules) {
        var codes = model.criteria(rules).stream().map(Criterion::code).toList();
        if (!codes.contains(criterion)) {
            cells.fault("criterion", "criterion", String.join(", ", codes));
        }
    }

    @Override
    public void check(List<Candidate> candidates, Load load) {
        customers.require("customer_code", candidates, load);
    }

    @Override
    public Map<String, Fields> find(Collection<String> keys, Load load) {
        book.open();
        var booked = new HashMap<String, Fields>();
        var wanted = judgementKeys(keys);
        var found = book.find(wanted.values());
        wanted.forEach((key, judgement) -> {
            if (found.containsKey(judgement)) {
                booked.put(key, Fields.none().with("score", found.get(judgement).score()));
            }
        });
        return booked;
    }

    @Override
    public void write(List<Change> changes, Load load) {
        var keys = judgementKeys(changes.stream().map(Change::key).toList());
        load.judged()
                .addAll(book.write(changes.stream()
                        .map(change -> judgement(
                                change, keys.get(change.key()), change.after().number("score")))
                        .toList()));
    }

    @Override
    public void remove(List<String> keys, Load load) {
        load.judged().addAll(book.remove(judgementKeys(keys).values()));
    }

    @Override
    public void settle(Load load) {
        book.settle(Set.copyOf(load.judged()));
    }

    /** Those whose customer is there. */
    private Map<String, Judgement.Key> judgementKeys(Collection<String> keys) {
        var parts = keys.stream().collect(Collectors.toMap(key -> key, ScoreImport::parts));
        var ids = customers.ids(parts.values().stream().map(part -> part.get(0)).toList());
        var found = new HashMap<String, Judgement.Key>();
        parts.forEach((key, part) -> {
            if (ids.containsKey(part.get(0))) {
                found.put(
                        key,
                        new Judgement.Key(
                                ids.get(part.get(0)),
                                ScoreModel.valueOf(part.get(1)),
                                part.get(2),
                                Long.parseLong(part.get(3)),
                                LocalDate.parse(part.get(4))));
            }
        });
        return found;
    }

    /** A code may hold the separator itself, what follows it may not. */
    private static List<String> parts(String key) {
        var parts = List.of(key.split(SEPARATOR));
        int rest = parts.size() - 4;
        return Stream.concat(
                        Stream.of(String.join(SEPARATOR, parts.subList(0, rest))),
                        parts.subList(rest, parts.size()).stream())
                .toList();
    }

    private static Judgement judgement(Change change, Judgement.Key key, BigDecimal score) {
        if (key == null) {
            throw new Conflict("import.gone", parts(change.key()).get(0));
        }
        return new Judgement(key.customerId(), key.model(), key.criterion(), key.judgeId(), key.scoredOn(), score);
    }
}
