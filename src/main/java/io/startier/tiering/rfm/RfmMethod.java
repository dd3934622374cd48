package io.startier.tiering.rfm;

import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Numbers;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.Result;
import io.startier.tiering.method.Survey;
import io.startier.tiering.method.TieringMethod;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Recency, frequency and monetary value, their scores, the group and the segment (row T4). */
class RfmMethod implements TieringMethod {

    private static final List<String> COLUMNS =
            List.of("recency_days", "frequency", "monetary", "r", "f", "m", "rfm_group", "rfm_segment");

    @Override
    public int position() {
        return 30;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Survey begin(Occasion occasion) {
        return new Trades(occasion);
    }

    @Override
    public Grading resume(Occasion occasion, Map<String, Object> findings) {
        var scale = Scale.read(findings);
        return scale == null ? facts -> none() : new Classes(occasion, Trade.firstDay(occasion), scale);
    }

    @Override
    public List<Explanation> explain(Result result) {
        var scale = Scale.read(result.findings());
        return scale == null ? List.of() : new RfmExplanation(result, scale).all();
    }

    private static List<Object> classes(Trade trade, Scale scale) {
        var scores = scale.scores(trade);
        return Arrays.asList(
                trade.recency(),
                trade.frequency(),
                trade.monetary(),
                scores.r(),
                scores.f(),
                scores.m(),
                scale.group(scores),
                scores.segment());
    }

    private static List<Object> none() {
        return Collections.nCopies(COLUMNS.size(), null);
    }

    /** What the customers bought that traded in the window. */
    private static final class Trades implements Survey {

        private final Occasion occasion;
        private final LocalDate firstDay;
        private final Numbers recency = new Numbers();
        private final Numbers frequency = new Numbers();
        private final Numbers monetary = new Numbers();

        Trades(Occasion occasion) {
            this.occasion = occasion;
            this.firstDay = Trade.firstDay(occasion);
        }

        @Override
        public void see(Facts facts) {
            var trade = Trade.of(facts, firstDay, occasion.asOf());
            if (trade != null) {
                recency.add(Cuts.thousandths(trade.recency()));
                frequency.add(Cuts.thousandths(trade.frequency()));
                monetary.add(Cuts.thousandths(trade.monetary()));
            }
        }

        @Override
        public Grading finish() {
            return new Classes(occasion, firstDay, Scale.of(occasion.rules().rfm(), recency, frequency, monetary));
        }
    }

    private record Classes(Occasion occasion, LocalDate firstDay, Scale scale) implements Grading {

        @Override
        public List<Object> classes(Facts facts) {
            var trade = Trade.of(facts, firstDay, occasion.asOf());
            return trade == null ? none() : RfmMethod.classes(trade, scale);
        }

        @Override
        public Map<String, Object> findings() {
            return scale.findings();
        }
    }
}
