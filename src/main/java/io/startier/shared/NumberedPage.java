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
        return of(
                all.size(),
                number,
                address,
                (offset, size) -> all.subList(offset, Math.min(offset + size, all.size())));
    }

    /**
     * The same where the list is too long to be held.
     *
     * @param rows reads so many from an offset on
     */
    public static <T> NumberedPage<T> of(int total, Integer number, UriComponentsBuilder address, Reader<T> rows) {
        int last = Math.max(1, (total + SIZE - 1) / SIZE);
        int here = number == null ? 1 : Math.max(1, Math.min(number, last));
        return new NumberedPage<>(
                rows.read((here - 1) * SIZE, SIZE),
                here == 1 ? null : at(address, here - 1),
                here == last ? null : at(address, here + 1),
                total);
    }

    /** Reads one page. */
    @FunctionalInterface
    public interface Reader<T> {

        List<T> read(int offset, int size);
    }

    private static String at(UriComponentsBuilder address, int number) {
        return address.cloneBuilder().queryParam("page", number).encode().toUriString();
    }
}
