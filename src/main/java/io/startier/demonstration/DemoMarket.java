package io.startier.demonstration;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A country we sell to.
 *
 * @param currency in which its customers are invoiced
 * @param people whose names its contacts have
 */
record DemoMarket(String country, String region, String currency, String people) {

    private static final Map<String, DemoMarket> ALL = DemoFile.rows("markets.txt").stream()
            .map(row -> new DemoMarket(row.get(0), row.get(1), row.get(2), row.get(3)))
            .collect(Collectors.toMap(DemoMarket::country, market -> market));

    static DemoMarket of(String country) {
        return ALL.get(country);
    }
}
