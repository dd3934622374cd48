package io.startier.customer;

import io.startier.shared.Invalid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** The list's address: filters and order in the query string, so that it can be kept and sent to a colleague. */
record ListAddress(Map<String, String> filters, CustomerSort sort, boolean descending) {

    private static final String DAY = "asOf";

    /** @param direction {@code asc}, {@code desc} or blank for the column's usual one */
    static ListAddress of(CustomerFilter filter, String sort, String direction) {
        var column = CustomerSort.of(sort);
        return new ListAddress(filter.given(), column, isDescending(column, direction));
    }

    public String path() {
        return with("/customers", Map.of());
    }

    String without(String filter) {
        var others = new LinkedHashMap<>(filters);
        others.remove(filter);
        return new ListAddress(others, sort, descending).path();
    }

    /** A customer's page, of the same day where the list is of a past one; {@code tab} begins with a slash or is empty. */
    public String account(String code, String tab) {
        var address = UriComponentsBuilder.fromPath("/customers/{code}" + tab);
        if (filters.containsKey(DAY)) {
            address.queryParam(DAY, "{day}");
        }
        return address.encode()
                .buildAndExpand(Map.of("code", code, "day", filters.getOrDefault(DAY, "")))
                .toUriString();
    }

    /** The same list of today. */
    public String today() {
        return without(DAY);
    }

    /** Without any filter, but of the same day. */
    public String unfiltered() {
        var day = filters.get(DAY);
        return new ListAddress(day == null ? Map.of() : Map.of(DAY, day), sort, descending).path();
    }

    /** By another column, or by the same the other way round. */
    public String sortedBy(CustomerSort column) {
        boolean down = column == sort ? !descending : column.startsDescending();
        return new ListAddress(filters, column, down).path();
    }

    public String export() {
        return with("/customers.csv", Map.of());
    }

    /** @param side {@code after} or {@code before} */
    String at(String side, String cursor) {
        return cursor == null ? null : with("/customers", Map.of(side, cursor));
    }

    public String direction() {
        return descending ? "desc" : "asc";
    }

    private String with(String page, Map<String, String> more) {
        var parameters = new LinkedHashMap<>(filters);
        parameters.put("sort", sort.key());
        parameters.put("dir", direction());
        parameters.putAll(more);
        var address = UriComponentsBuilder.fromPath(page);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private static boolean isDescending(CustomerSort column, String direction) {
        if (direction == null || direction.isBlank()) {
            return column.startsDescending();
        }
        if (direction.equals("asc") || direction.equals("desc")) {
            return direction.equals("desc");
        }
        throw new Invalid("dir", "customer.choice.unknown", direction);
    }
}
