package dev.roster.examples.portal.server;

import dev.roster.access.Access;
import dev.roster.catalog.Management;
import java.util.Optional;

/**
 * A line of the menu.
 *
 * @param path where it leads
 * @param label what it says
 * @param right who has it sees the line; empty for everybody inside
 */
public record MenuEntry(String path, String label, Optional<Management> right) {

    /** A line for who has a right of user management. */
    public static MenuEntry of(String path, String label, Management right) {
        return new MenuEntry(path, label, Optional.of(right));
    }

    boolean isFor(Access access) {
        return right.map(access::may).orElse(true);
    }

    /** Whether somebody on a page is at this line. */
    public boolean isAt(String page) {
        return page.equals(path) || page.startsWith(path + "/");
    }
}
