package dev.roster.scenario.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is said of the host's own fields.
 *
 * @param all whether it stands in place of all that are there
 * @param said the fields
 */
record Fields(boolean all, Map<String, String> said) {

    static final Fields NONE = new Fields(false, Map.of());

    Map<String, String> applyTo(Map<String, String> before) {
        Map<String, String> after = new TreeMap<>(all ? Map.of() : before);
        after.putAll(said);
        return after;
    }
}
