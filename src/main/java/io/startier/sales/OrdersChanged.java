package io.startier.sales;

import java.util.Set;

/** Orders of these customers were added, changed or removed, and their figures are already refreshed. */
public record OrdersChanged(Set<Long> customerIds) {}
