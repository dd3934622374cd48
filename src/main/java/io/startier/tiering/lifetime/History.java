package io.startier.tiering.lifetime;

/**
 * What the model sees of a customer: purchases are different days with orders.
 *
 * @param repeats purchases after the first
 * @param last weeks from the first to the last purchase
 * @param age weeks from the first purchase to the as-of date
 */
record History(int repeats, double last, double age) {

    static final double WEEK = 7;

    static History ofDays(int repeats, int last, int age) {
        return new History(repeats, last / WEEK, age / WEEK);
    }
}
