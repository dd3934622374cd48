package io.startier.shared;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of a list that is short enough to be held.
 *
 * @param previous address of the page before, or null on the first
 * @param next address of the page after, or null on the last
 * @param total of all pages
 */
public record NumberedPage<T>(List<T> rows, String previous, String next, int total) {

    private static final int SIZE = 50;

    /**
     * @param number from 1; null is 1, and one too high is the last
     * @param address of the list with its filters
     */
    public static <T> NumberedPage<T> of(List<T> all, Integer number, UriComponentsBuilder address) {
        int last = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int here = number == null ? 1 : Math.max(1, Math.min(number, last));
        return new NumberedPage<>(
                all.subList((here - 1) * SIZE, Math.min(here * SIZE, all.size())),
                here == 1 ? null : at(address, here - 1),
                here == last ? null : at(address, here + 1),
                all.size());
    }

    private static String at(UriComponentsBuilder address, int number) {
        return address.cloneBuilder().queryParam("page", number).encode().toUriString();
    }
}
