package io.startier.demonstration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What one customer puts into its orders: products of two favourite categories, at its own price level. */
final class DemoBasket {

    private final DemoCustomer customer;
    private final List<String> favourites;
    private final double costLevel;

    DemoBasket(DemoCustomer customer) {
        this.customer = customer;
        var dice = customer.dice("basket");
        var categories = new ArrayList<>(DemoProduct.categories());
        Collections.shuffle(categories, new Random(dice.whole(0, 1_000_000)));
        this.favourites = categories.subList(0, 2);
        this.costLevel = customer.pressesPrices() ? dice.between(1.40, 1.52) : dice.between(0.88, 1.17);
    }

    List<String> favourites() {
        return favourites;
    }

    /** Lines that come to about {@code worth} base units, in the customer's currency at {@code rate}. */
    List<DemoOrder.Line> fill(double worth, double rate, Dice dice) {
        int count = worth < 2_000 ? 1 : dice.whole(1, 4);
        var lines = new ArrayList<DemoOrder.Line>();
        for (int line = 0; line < count; line++) {
            lines.add(line(worth / count, rate, dice));
        }
        return lines;
    }

    private DemoOrder.Line line(double worth, double rate, Dice dice) {
        var category = dice.chance(0.85) ? dice.oneOf(favourites) : dice.oneOf(DemoProduct.categories());
        var product = dice.oneOf(DemoProduct.in(category));
        int quantity = (int) Math.max(1, Math.round(worth / product.price()));
        int digits = customer.market().currency().equals("JPY") ? 0 : 2;
        var piece = BigDecimal.valueOf(worth / quantity / rate).setScale(digits, RoundingMode.HALF_UP);
        var amount = piece.multiply(BigDecimal.valueOf(quantity));
        var cost = amount.multiply(BigDecimal.valueOf(product.costShare() * costLevel * dice.between(0.95, 1.05)))
                .setScale(digits, RoundingMode.HALF_UP);
        return new DemoOrder.Line(product, quantity, amount, dice.chance(0.05) ? null : cost);
    }
}
