package io.startier.tiering.method;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Walks through the short texts in which facts are kept per customer: entries separated by blanks, parts by slashes. Written
 * by hand, because an assessment reads some hundred thousand of them.
 */
final class KeptText {

    private final String text;
    private int at;

    KeptText(String text) {
        this.text = text;
    }

    int entries() {
        int count = 1;
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            count++;
        }
        return count;
    }

    boolean hasNext() {
        return at < text.length();
    }

    /** Is there another part in this entry? */
    boolean hasPart() {
        return at < text.length() && text.charAt(at - 1) == '/';
    }

    LocalDate day() {
        var day = LocalDate.of(digits(at, 4), digits(at + 5, 2), digits(at + 8, 2));
        skip(at + 10);
        return day;
    }

    int integer() {
        return (int) scaled(0);
    }

    /** An amount with at most two decimals, in hundredths. */
    long cents() {
        return scaled(2);
    }

    BigDecimal decimal() {
        return new BigDecimal(word());
    }

    String word() {
        int end = end();
        var word = text.substring(at, end);
        skip(end);
        return word;
    }

    private long scaled(int scale) {
        int end = end();
        boolean minus = text.charAt(at) == '-';
        long number = 0;
        int decimals = -1;
        for (int i = minus ? at + 1 : at; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                decimals = 0;
            } else if (decimals < scale) {
                number = Math.addExact(Math.multiplyExact(number, 10), c - '0');
                decimals = decimals < 0 ? decimals : decimals + 1;
            }
        }
        for (int i = Math.max(decimals, 0); i < scale; i++) {
            number = Math.multiplyExact(number, 10);
        }
        skip(end);
        return minus ? -number : number;
    }

    private int digits(int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private int end() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '/' && text.charAt(end) != ' ') {
            end++;
        }
        return end;
    }

    private void skip(int end) {
        at = end < text.length() ? end + 1 : text.length();
    }
}
