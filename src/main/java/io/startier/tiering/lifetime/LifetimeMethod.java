package io.startier.tiering.lifetime;

import io.startier.tiering.method.Explanation;
import io.startier.tiering.method.Facts;
import io.startier.tiering.method.Grading;
import io.startier.tiering.method.Numbers;
import io.startier.tiering.method.Occasion;
import io.startier.tiering.method.OrderDays;
import io.startier.tiering.method.Result;
import io.startier.tiering.method.Survey;
import io.startier.tiering.method.TieringMethod;
import io.startier.tiering.rules.LifetimeRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lifetime value (row T11): what a customer has brought, and the order value that is expected of it, by models of how
 * customers buy and what they spend, or by margin and retention where there are too few orders for these.
 */
class LifetimeMethod implements TieringMethod {

    static final List<String> COLUMNS =
            List.of("clv", "p_alive", "clv_to_date", "clv_repeats", "clv_last", "clv_age", "clv_spent");

    @Override
    public int position() {
        return 100;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Survey begin(Occasion occasion) {
        return new Buyers(occasion);
    }

    @Override
    public Grading resume(Occasion occasion, Map<String, Object> findings) {
        return new Values(occasion, findings);
    }

    @Override
    public List<Explanation> explain(Result result) {
        return result.findings().containsKey(Findings.REPEATERS)
                ? List.of(new LifetimeExplanation(result).say())
                : List.of();
    }

    /** Everybody who ever bought. */
    private static final class Buyers implements Survey {

        private final Occasion occasion;
        private final Numbers histories = new Numbers();
        private final Numbers amounts = new Numbers();
        private final Retention retention;
        private final HeldOut heldOut;
        private int repeaters;

        Buyers(Occasion occasion) {
            this.occasion = occasion;
            this.retention = new Retention(occasion.asOf());
            this.heldOut = new HeldOut(occasion.asOf());
        }

        @Override
        public void see(Facts facts) {
            var days = facts.orderDays();
            if (days.isEmpty()) {
                return;
            }
            long first = days.first().toEpochDay();
            int repeats = days.size() - 1;
            histories.add(Purchases.key(
                    repeats, days.last().toEpochDay() - first, occasion.asOf().toEpochDay() - first));
            if (repeats > 0) {
                repeaters++;
                long cents = spent(days).unscaledValue().longValueExact();
                if (cents > 0) {
                    amounts.add(Spendings.key(repeats, cents));
                }
            }
            retention.see(days);
            heldOut.see(days);
        }

        @Override
        public Grading finish() {
            var findings = new HashMap<String, Object>();
            findings.put(Findings.REPEATERS, repeaters);
            findings.put(Findings.RETENTION, retention.share());
            fit().ifPresent(fit -> {
                findings.putAll(Findings.of(fit));
                heldOut.check(fit.models().buying(), rules().leastRepeatCustomers())
                        .ifPresent(check -> findings.put(Findings.CHECK, check));
            });
            return new Values(occasion, findings);
        }

        private Optional<Fit> fit() {
            return repeaters < rules().leastRepeatCustomers() || amounts.size() == 0
                    ? Optional.empty()
                    : Fit.of(histories, amounts);
        }

        private LifetimeRules rules() {
            return occasion.rules().lifetime();
        }
    }

    /** On all days but the first, with two decimals. */
    private static BigDecimal spent(OrderDays days) {
        return days.sum().sales().subtract(days.sales(0)).setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Each customer by what was found out about all. */
    private record Values(Occasion occasion, Map<String, Object> findings, Outlook outlook) implements Grading {

        Values(Occasion occasion, Map<String, Object> findings) {
            this(occasion, findings, outlook(occasion, findings));
        }

        private static Outlook outlook(Occasion occasion, Map<String, Object> findings) {
            var models = Findings.models(findings);
            return models == null ? null : new Outlook(models, occasion.rules().lifetime());
        }

        @Override
        public List<Object> classes(Facts facts) {
            var days = facts.orderDays();
            if (days.isEmpty()) {
                return Collections.nCopies(COLUMNS.size(), null);
            }
            int last = (int) (days.last().toEpochDay() - days.first().toEpochDay());
            int age = (int) (occasion.asOf().toEpochDay() - days.first().toEpochDay());
            int repeats = days.size() - 1;
            var seen = History.ofDays(repeats, last, age);
            var spent = spent(days);
            return Arrays.asList(
                    outlook == null ? fallback(facts) : outlook.value(seen, spent),
                    outlook == null ? null : share(outlook.models().buying().alive(seen)),
                    days.sum().profit().subtract(facts.costDays().sum()),
                    repeats,
                    last,
                    age,
                    spent);
        }

        private BigDecimal fallback(Facts facts) {
            var years = BigDecimal.valueOf(occasion.basisYears().size());
            return Retention.value(
                    facts.profit().divide(years, 6, RoundingMode.HALF_UP),
                    Findings.decimal(findings, Findings.RETENTION),
                    occasion.rules().lifetime());
        }

        private static BigDecimal share(double probability) {
            return Rounded.of(probability, 6);
        }
    }
}
