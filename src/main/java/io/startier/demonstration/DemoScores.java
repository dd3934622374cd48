package io.startier.demonstration;

import io.startier.shared.Actor;
import io.startier.shared.Times;
import io.startier.tiering.Rules;
import io.startier.tiering.method.ScoreModel;
import io.startier.tiering.scoring.Judgement;
import io.startier.tiering.scoring.ScoreBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the owner, the owner's manager and, of large customers, the general manager judge them. */
@Component
class DemoScores {

    private static final List<ScoreModel> OF_CUSTOMERS = List.of(
            ScoreModel.KAISM_ATTRACTIVENESS,
            ScoreModel.KAISM_STRENGTH,
            ScoreModel.FIT,
            ScoreModel.POTENTIAL,
            ScoreModel.INFLUENCE);
    private static final List<ScoreModel> OF_PROSPECTS =
            List.of(ScoreModel.PROSPECT, ScoreModel.FIT, ScoreModel.POTENTIAL);

    private final ScoreBook book;
    private final Times times;

    DemoScores(ScoreBook book, Times times) {
        this.book = book;
        this.times = times;
    }

    /** @param managers by the username of those whom they lead */
    void write(Map<String, Long> customerIds, Map<String, Actor> people, Map<String, Actor> managers) {
        var scores = new ArrayList<Judgement>();
        for (var customer : DemoCustomer.all()) {
            if (isJudged(customer)) {
                long id = customerIds.get(customer.code());
                judges(customer, people, managers).forEach(judge -> scores.addAll(of(customer, id, judge)));
            }
        }
        book.settle(book.write(scores));
    }

    private static boolean isJudged(DemoCustomer customer) {
        boolean small = customer.profile().startsWith("0") || customer.profile().startsWith("1");
        return !customer.hasLeft() && (!small || customer.dice("judged").chance(0.1));
    }

    private static List<Actor> judges(DemoCustomer customer, Map<String, Actor> people, Map<String, Actor> managers) {
        var judges = new ArrayList<Actor>();
        judges.add(people.get(customer.owner()));
        if (customer.dice("judges").chance(0.7)) {
            judges.add(managers.get(customer.owner()));
        }
        if (level(customer) >= 4) {
            judges.add(people.get("zhou.min"));
        }
        return judges;
    }

    private List<Judgement> of(DemoCustomer customer, long customerId, Actor judge) {
        var dice = customer.dice("judged by " + judge.name());
        var latest = times.today().minusDays(dice.whole(5, 280));
        var scores = new ArrayList<>(on(latest, customer, customerId, judge));
        if (dice.chance(0.25)) {
            scores.addAll(on(latest.minusDays(dice.whole(200, 380)), customer, customerId, judge));
        }
        return scores;
    }

    private static List<Judgement> on(LocalDate day, DemoCustomer customer, long customerId, Actor judge) {
        var scores = new ArrayList<Judgement>();
        for (var model : customer.isProspect() ? OF_PROSPECTS : OF_CUSTOMERS) {
            double usual = usual(customer, model);
            double skipped = customer.dice("known of " + model).chance(0.06) ? 0.65 : 0.06;
            for (var criterion : model.criteria(Rules.DEFAULTS)) {
                var dice = customer.dice(model + criterion.code());
                double score = usual + dice.between(-2, 2);
                if (!dice.chance(skipped)) {
                    var opinion = customer.dice(model + criterion.code() + judge.name() + day.getYear());
                    scores.add(new Judgement(
                            customerId,
                            model,
                            criterion.code(),
                            judge.id(),
                            day,
                            halves(score + opinion.between(-1.2, 1.2))));
                }
            }
        }
        return scores;
    }

    /** Large customers attract, and we are strong where we sell much; the rest is chance. */
    private static double usual(DemoCustomer customer, ScoreModel model) {
        double level = level(customer);
        double pull = model == ScoreModel.KAISM_ATTRACTIVENESS || model == ScoreModel.INFLUENCE ? 0.8 : 0.5;
        return 2.6 + pull * level + customer.dice("usual " + model).between(0, 4.2);
    }

    private static int level(DemoCustomer customer) {
        return switch (customer.profile()) {
            case "LEADER", "PROMISE" -> 5;
            case "FALLING" -> 4;
            case "RISING" -> 3;
            default -> DemoCase.is(customer) ? 2 : customer.profile().charAt(customer.isProspect() ? 1 : 0) - '0';
        };
    }

    private static BigDecimal halves(double score) {
        double within = Math.max(0, Math.min(10, score));
        return BigDecimal.valueOf(Math.round(within * 2) / 2.0);
    }
}
