package io.startier.tiering.lifetime;

import io.startier.tiering.lifetime.Fit.Models;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** What is kept of the fit with an assessment. Its names are those of the API. */
final class Findings {

    static final String MODEL = "lifetime";
    static final String DRAWS = "lifetimeDraws";
    static final String CHECK = "lifetimeCheck";
    static final String RETENTION = "lifetimeRetention";
    static final String REPEATERS = "lifetimeRepeaters";

    private static final MathContext KEPT = new MathContext(6);

    private Findings() {}

    static Map<String, Object> of(Fit fit) {
        var model = new TreeMap<String, Object>(Map.of(
                "r", fit.models().buying().r(),
                "alpha", fit.models().buying().alpha(),
                "a", fit.models().buying().a(),
                "b", fit.models().buying().b(),
                "p", fit.models().spending().p(),
                "q", fit.models().spending().q(),
                "v", fit.models().spending().v(),
                "logLikelihood", fit.logLikelihood()));
        return Map.of(
                MODEL, model, DRAWS, fit.draws().stream().map(Findings::write).toList());
    }

    private static List<BigDecimal> write(Models one) {
        var buying = one.buying();
        var spending = one.spending();
        return DoubleStream.of(
                        buying.r(), buying.alpha(), buying.a(), buying.b(), spending.p(), spending.q(), spending.v())
                .mapToObj(number -> new BigDecimal(number).round(KEPT))
                .toList();
    }

    /** Null where the models did not fit. */
    static Models models(Map<String, Object> findings) {
        return findings.get(MODEL) instanceof Map<?, ?> model
                ? models(List.of(
                        model.get("r"),
                        model.get("alpha"),
                        model.get("a"),
                        model.get("b"),
                        model.get("p"),
                        model.get("q"),
                        model.get("v")))
                : null;
    }

    static List<Models> draws(Map<String, Object> findings) {
        var draws = new ArrayList<Models>();
        if (findings.get(DRAWS) instanceof List<?> all) {
            all.forEach(draw -> draws.add(models((List<?>) draw)));
        }
        return draws;
    }

    private static Models models(List<?> numbers) {
        var n = numbers.stream()
                .mapToDouble(number -> Double.parseDouble(number.toString()))
                .toArray();
        return new Models(new BuyingModel(n[0], n[1], n[2], n[3]), new SpendingModel(n[4], n[5], n[6]));
    }

    static BigDecimal decimal(Map<String, Object> findings, String name) {
        var number = findings.get(name);
        return number == null ? null : new BigDecimal(number.toString());
    }
}
