package io.startier.demonstration;

import java.util.List;

/**
 * @param price for one piece in base currency
 * @param costShare what making it costs, as a share of the price
 */
record DemoProduct(String code, String name, String category, double price, double costShare) {

    private static final List<DemoProduct> ALL = DemoFile.rows("products.txt").stream()
            .map(row -> new DemoProduct(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    Double.parseDouble(row.get(3)),
                    Double.parseDouble(row.get(4)) / 100))
            .toList();

    static List<DemoProduct> all() {
        return ALL;
    }

    static List<DemoProduct> in(String category) {
        return ALL.stream()
                .filter(product -> product.category().equals(category))
                .toList();
    }

    static List<String> categories() {
        return ALL.stream().map(DemoProduct::category).distinct().toList();
    }
}
