package io.startier.importing;

import io.startier.settings.RatesChanged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dated exchange rates (row S2): how they stand in files and how they are kept. */
@Component
class RateImport implements RowReader, RecordStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ApplicationEventPublisher events;

    RateImport(JdbcClient jdbc, JdbcTemplate batch, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.events = events;
    }

    private record Key(String currency, LocalDate date) {

        static Key of(String key) {
            return new Key(key.substring(0, 3), LocalDate.parse(key.substring(4)));
        }

        String text() {
            return currency + " " + date;
        }
    }

    @Override
    public Kind kind() {
        return Kind.RATES;
    }

    @Override
    public RecordType type() {
        return RecordType.RATE;
    }

    @Override
    public List<Entry> read(Cells cells, Load load) {
        cells.require("currency", "date", "rate");
        var currency = cells.currency("currency");
        var date = cells.date("date");
        if (load.rates().baseCurrency().equals(currency)) {
            cells.fault("currency", "base");
        }
        var given = Fields.none().with("rate", cells.rate("rate"));
        return List.of(new Entry(RecordType.RATE, new Key(currency, date).text(), given));
    }

    @Override
    public Map<String, Fields> find(Collection<String> keys, Load load) {
        var wanted = new HashSet<>(keys);
        var currencies =
                keys.stream().map(key -> Key.of(key).currency()).distinct().toList();
        var found = new HashMap<String, Fields>();
        jdbc.sql("select currency, rated_on, rate from exchange_rate where currency in (:currencies)")
                .param("currencies", currencies)
                .query(row -> {
                    var key = new Key(row.getString(1), row.getObject(2, LocalDate.class)).text();
                    if (wanted.contains(key)) {
                        found.put(key, Fields.none().with("rate", row.getBigDecimal(3)));
                    }
                });
        return found;
    }

    @Override
    public void write(List<Change> changes, Load load) {
        batch.batchUpdate(
                "insert into exchange_rate (rate, currency, rated_on) values (?, ?, ?)",
                changes.stream().filter(Change::isNew).map(RateImport::values).toList());
        batch.batchUpdate(
                "update exchange_rate set rate = ? where currency = ? and rated_on = ?",
                changes.stream()
                        .filter(change -> !change.isNew())
                        .map(RateImport::values)
                        .toList());
        changes.forEach(change -> touch(change.key(), load));
    }

    @Override
    public void remove(List<String> keys, Load load) {
        batch.batchUpdate(
                "delete from exchange_rate where currency = ? and rated_on = ?",
                keys.stream()
                        .map(Key::of)
                        .map(key -> new Object[] {key.currency(), key.date()})
                        .toList());
        keys.forEach(key -> touch(key, load));
    }

    /** Orders follow the new rates, in the same transaction. */
    @Override
    public void settle(Load load) {
        if (!load.ratesFrom().isEmpty()) {
            events.publishEvent(new RatesChanged(Map.copyOf(load.ratesFrom())));
        }
    }

    private static void touch(String text, Load load) {
        var key = Key.of(text);
        load.ratesFrom().merge(key.currency(), key.date(), (one, other) -> one.isBefore(other) ? one : other);
    }

    private static Object[] values(Change change) {
        var key = Key.of(change.key());
        BigDecimal rate = change.after().number("rate");
        return new Object[] {rate, key.currency(), key.date()};
    }
}
