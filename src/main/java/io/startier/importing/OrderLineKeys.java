package io.startier.importing;

import io.startier.sales.OrderLine;

/** Keys of order lines as one text: the order's number, a slash, the line's. */
final class OrderLineKeys {

    private static final String SEPARATOR = " / ";

    private OrderLineKeys() {}

    static String key(String orderNo, int lineNo) {
        return orderNo + SEPARATOR + lineNo;
    }

    static OrderLine.Key of(String key) {
        int end = key.lastIndexOf(SEPARATOR);
        return new OrderLine.Key(key.substring(0, end), Integer.parseInt(key.substring(end + SEPARATOR.length())));
    }
}
