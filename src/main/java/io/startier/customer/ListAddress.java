package io.startier.customer;

import io.startier.shared.Invalid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** The list's address: filters and order in the query string, so that it can be kept and sent to a colleague. */
record ListAddress(Map<String, String> filters, CustomerSort sort, boolean descending) {

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

    public String unfiltered() {
        return new ListAddress(Map.of(), sort, descending).path();
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
