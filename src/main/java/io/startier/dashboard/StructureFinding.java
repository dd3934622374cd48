package io.startier.dashboard;

import io.startier.dashboard.Structure.Tally;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the structure says in a sentence.
 *
 * @param keyAccounts customers with 3★ or more
 * @param keyShare their share of all customers, 0–1
 * @param keySales their share of sales, 0–1
 * @param keyProfit their share of profit, 0–1
 * @param unrated customers without a star
 * @param missing stars in the middle that are missing against the target structure
 */
record StructureFinding(
        long keyAccounts,
        BigDecimal keyShare,
        BigDecimal keySales,
        BigDecimal keyProfit,
        long unrated,
        List<Integer> missing) {

    static StructureFinding of(Structure structure) {
        var all = structure.company().total();
        var key = sum(structure, tally -> tally.star() != null && tally.star() >= 3);
        return new StructureFinding(
                key.customers(),
                Shares.of(key.customers(), all.customers()),
                Shares.of(key.sales(), all.sales()),
                Shares.of(key.profit(), all.profit()),
                structure.company().at(null).customers(),
                structure.levels().stream()
                        .filter(TargetStructure.Level::missingMiddle)
                        .map(TargetStructure.Level::star)
                        .toList());
    }

    private static Tally sum(Structure structure, Predicate<Tally> which) {
        return structure.company().stars().stream().filter(which).reduce(Tally.none(null), Tally::plus);
    }
}
