package io.startier.sales.activity;

import java.math.BigDecimal;

/**
 * A kind of activity with what one unit of it costs (row S4).
 *
 * @param code lower case with underscores; the files' column {@code kind}
 * @param name as somebody wrote it; null for those the product knows, whose name is the message
 *     {@code activity.kind.<code>}
 * @param rate base currency for one unit, 0 or more
 * @param active whether it is offered for new activities
 */
public record ActivityKind(
        long id, String code, String name, ActivityUnit unit, BigDecimal rate, boolean active, int version) {}
