package io.startier.tiering.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Rows as PostgreSQL's COPY reads them. Written digit by digit, because an assessment stores some million numbers. */
final class CopyText {

    private static final int BYTES_A_ROW = 400;
    private static final int LONGEST_NUMBER = 24;
    private static final int DIGITS_OF_LONG = 18;
    private static final byte[] NULL = {'\\', 'N'};

    private final byte[] number = new byte[LONGEST_NUMBER];
    private byte[] bytes;
    private int size;

    private CopyText(int rows) {
        bytes = new byte[Math.max(1, rows) * BYTES_A_ROW];
    }

    static CopyText of(List<List<Object>> rows) {
        var text = new CopyText(rows.size());
        rows.forEach(text::add);
        return text;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    private void add(List<Object> row) {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                add((byte) '\t');
            }
            add(row.get(i));
        }
        add((byte) '\n');
    }

    private void add(Object content) {
        if (content == null) {
            add(NULL, 0, NULL.length);
        } else if (content instanceof BigDecimal decimal) {
            add(decimal);
        } else if (content instanceof Integer integer) {
            add(integer, 0);
        } else if (content instanceof Long integer) {
            add(integer, 0);
        } else {
            escape(content.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void add(BigDecimal decimal) {
        if (decimal.scale() >= 0 && decimal.scale() <= DIGITS_OF_LONG && decimal.precision() <= DIGITS_OF_LONG) {
            add(decimal.scaleByPowerOfTen(decimal.scale()).longValue(), decimal.scale());
        } else {
            escape(decimal.toPlainString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** From the last digit to the first. */
    private void add(long unscaled, int scale) {
        int at = number.length;
        long rest = unscaled;
        int left = scale;
        do {
            if (left-- == 0 && scale > 0) {
                number[--at] = '.';
            }
            number[--at] = (byte) ('0' + Math.abs((int) (rest % 10)));
            rest /= 10;
        } while (rest != 0 || left >= 0);
        if (unscaled < 0) {
            number[--at] = '-';
        }
        add(number, at, number.length - at);
    }

    private void escape(byte[] content) {
        for (byte one : content) {
            switch (one) {
                case '\\' -> escaped('\\');
                case '\t' -> escaped('t');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                default -> add(one);
            }
        }
    }

    private void escaped(char letter) {
        add((byte) '\\');
        add((byte) letter);
    }

    private void add(byte one) {
        reserve(1);
        bytes[size++] = one;
    }

    private void add(byte[] some, int from, int count) {
        reserve(count);
        System.arraycopy(some, from, bytes, size, count);
        size += count;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
        }
    }
}
