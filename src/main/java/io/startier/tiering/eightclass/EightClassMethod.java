package io.startier.tiering.eightclass;

import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.Result;
import io.startier.tiering.method.Sums;
import io.startier.tiering.method.Survey;
import io.startier.tiering.method.TieringMethod;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Amount × margin × effort over the customers with positive sales whose margin is known (row T7). */
class EightClassMethod implements TieringMethod {

    @Override
    public int position() {
        return 50;
    }

    @Override
    public List<String> columns() {
        return List.of("eight_class");
    }

    @Override
    public Survey begin(Occasion occasion) {
        return new Totals(occasion);
    }

    @Override
    public Grading resume(Occasion occasion, Map<String, Object> findings) {
        return new Classes(occasion, Company.read(findings));
    }

    @Override
    public List<Explanation> explain(Result result) {
        var company = Company.read(result.findings());
        return company == null ? List.of() : List.of(new EightClassExplanation(result, company).explanation());
    }

    private static final class Totals implements Survey {

        private final Occasion occasion;
        private Sums sums = Sums.NONE;
        private BigDecimal costToServe = BigDecimal.ZERO;

        Totals(Occasion occasion) {
            this.occasion = occasion;
        }

        @Override
        public void see(Facts facts) {
            sums = sums.plus(facts.basis());
            costToServe = costToServe.add(facts.costToServe());
        }

        @Override
        public Grading finish() {
            return new Classes(occasion, new Company(sums.sales(), sums.costedSales(), sums.profit(), costToServe));
        }
    }

    private record Classes(Occasion occasion, Company company) implements Grading {

        @Override
        public List<Object> classes(Facts facts) {
            var basis = facts.basis();
            if (company == null
                    || !company.hasRatios()
                    || basis.sales().signum() <= 0
                    || basis.costedSales().signum() <= 0) {
                return Collections.singletonList(null);
            }
            return List.of(new EightClass(
                            facts.annualValue(occasion.rules())
                                            .compareTo(EightClass.largeFrom(occasion.rules(), facts.teamCode()))
                                    >= 0,
                            company.isMarginHigh(basis.profit(), basis.costedSales()),
                            company.isEffortHigh(facts.costToServe(), basis.sales()))
                    .code());
        }

        @Override
        public Map<String, Object> findings() {
            return company.findings();
        }
    }
}
