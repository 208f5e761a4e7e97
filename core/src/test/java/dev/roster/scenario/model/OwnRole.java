package dev.roster.scenario.model;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A role that an organization defined for itself.
 *
 * @param number its number
 * @param name what the organization calls it
 * @param template in whose envelope it lies
 * @param permissions all that it has
 * @param fixed the resources that it names itself, by type
 * @param revision the organization's revision that last changed it
 */
record OwnRole(
        int number,
        String name,
        CatalogRole template,
        SortedSet<String> permissions,
        SortedMap<String, SortedSet<String>> fixed,
        long revision)
        implements RoleFacts {

    /** Keys are in the order of the numbers. */
    static String key(int number) {
        return String.format("custom/%03d", number);
    }

    static boolean isKey(String key) {
        return key.startsWith("custom/");
    }

    /** The number in a key. */
    static int number(String key) {
        return Integer.parseInt(key.substring(key.indexOf('/') + 1));
    }

    String nameKey() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether all that was said of it is the same. */
    boolean says(OwnRole other) {
        return name.equals(other.name) && permissions.equals(other.permissions) && fixed.equals(other.fixed);
    }

    @Override
    public String key() {
        return key(number);
    }

    @Override
    public Optional<String> nameInOrganization() {
        return Optional.of(name);
    }

    @Override
    public boolean templateOnly() {
        return false;
    }

    /** Nothing is left to switch on: what it has, it has. */
    @Override
    public String level(String permission) {
        String most = template.level(permission);
        if (!permissions.contains(permission) || most.equals("none")) {
            return "none";
        }
        return most.equals("always") ? "always" : "default";
    }

    @Override
    public String reach(String type) {
        return fixed.containsKey(type) ? String.join(",", fixed.get(type)) : template.reach(type);
    }

    @Override
    public boolean manages(RoleFacts role) {
        return false;
    }

    @Override
    public boolean may(String right) {
        return false;
    }
}
