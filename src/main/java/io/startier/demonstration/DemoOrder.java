package io.startier.demonstration;

import io.startier.sales.OrderStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** An order before it has a number; amounts in its own currency. */
record DemoOrder(DemoCustomer customer, LocalDate date, OrderStatus status, List<Line> lines) {

    /** @param cost null where nobody has worked it out */
    record Line(DemoProduct product, int quantity, BigDecimal amount, BigDecimal cost) {

        /** One piece of it sent back. */
        Line returned() {
            return new Line(product, -1, onePiece(amount), cost == null ? null : onePiece(cost));
        }

        private BigDecimal onePiece(BigDecimal whole) {
            return whole.negate().divide(BigDecimal.valueOf(quantity), whole.scale(), RoundingMode.HALF_UP);
        }
    }

    String currency() {
        return customer.market().currency();
    }

    boolean isCredit() {
        return lines.get(0).quantity() < 0;
    }

    BigDecimal amount() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
