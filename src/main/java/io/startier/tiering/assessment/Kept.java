package io.startier.tiering.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What is kept of each customer, made from rows of id and text: some are read by other threads while the next ones arrive.
 *
 * @param <T> what a text says
 */
final class Kept<T> implements RowCallbackHandler {

    private record Text(int place, String words) {}

    private static final int AT_ONCE = 2_000;

    private final Map<Long, Integer> places;
    private final Function<String, T> reader;
    private final List<T> all;
    private final List<CompletableFuture<?>> readings = new ArrayList<>();
    private List<Text> waiting = new ArrayList<>(AT_ONCE);

    /**
     * @param places of the customers by id, from 0
     * @param reader for several threads; says of null what there is without a text
     */
    Kept(Map<Long, Integer> places, Function<String, T> reader) {
        this.places = places;
        this.reader = reader;
        this.all = new ArrayList<>(Collections.nCopies(places.size(), reader.apply(null)));
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        waiting.add(new Text(places.get(row.getLong(1)), row.getString(2)));
        if (waiting.size() == AT_ONCE) {
            readWaiting();
        }
    }

    private void readWaiting() {
        var texts = waiting;
        waiting = new ArrayList<>(AT_ONCE);
        readings.add(CompletableFuture.runAsync(
                () -> texts.forEach(text -> all.set(text.place(), reader.apply(text.words())))));
    }

    /** By the customers' places. */
    List<T> all() {
        readWaiting();
        readings.forEach(CompletableFuture::join);
        return all;
    }
}
