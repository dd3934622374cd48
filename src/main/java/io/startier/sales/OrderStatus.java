package io.startier.sales;

/** How far an order has come; only what is confirmed or shipped counts (row S1). */
public enum OrderStatus {
    DRAFT,
    CONFIRMED,
    SHIPPED,
    CANCELLED;

    public boolean counts() {
        return this == CONFIRMED || this == SHIPPED;
    }
}
