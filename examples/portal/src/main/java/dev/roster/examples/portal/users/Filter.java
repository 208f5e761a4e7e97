package dev.roster.examples.portal.users;

import dev.roster.examples.portal.server.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the list shows. Roster offers those filters with an order that an index is behind.
 *
 * @param order {@code everybody} by address, members by {@code name}, or by last {@code activity}
 * @param beginning how addresses begin, or names; empty for all
 * @param role the key of a role, in the order of names; empty for all
 * @param days not active for so many days, in the order of activity; 0 for all
 */
record Filter(String order, String beginning, String role, int days) {

    static final String EVERYBODY = "everybody";
    static final String NAME = "name";
    static final String ACTIVITY = "activity";

    static Filter of(Visit visit) {
        String order = visit.query("order");
        String days = visit.query("days");
        return new Filter(
                order.equals(NAME) || order.equals(ACTIVITY) ? order : EVERYBODY,
                visit.query("q").strip(),
                visit.query("role"),
                days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0);
    }

    boolean isEmpty() {
        return beginning.isEmpty() && role.isEmpty() && days == 0;
    }

    /** The same list, from its beginning. */
    String query() {
        return query("");
    }

    /** The same list, from a cursor on. */
    String query(String after) {
        return Map.of("order", order, "q", beginning, "role", role, "days", Integer.toString(days), "after", after)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
