package io.startier.tiering.method;

import java.util.Arrays;

/** Whole numbers one after another without an object for each: a survey sees some hundred thousand of them. */
public final class Numbers {

    private long[] numbers = new long[1024];
    private int size;

    public void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    public int size() {
        return size;
    }

    /** @param i from 0, in the order in which they were added */
    public long get(int i) {
        return numbers[i];
    }

    /** Ascending. */
    public long[] sorted() {
        var sorted = Arrays.copyOf(numbers, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
