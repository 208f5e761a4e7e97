package dev.roster.examples.portal.users;

import dev.roster.examples.portal.server.When;
import java.util.List;
import java.util.Optional;

/**
 * The list.
 *
 * @param filter what it shows, in which order
 * @param roles roles to filter by
 * @param lines the lines of this page
 * @param next the query of the page that follows
 * @param mayInvite whether there is a way to invite
 * @param mayRemove whether lines can be selected
 */
record UsersView(
        Filter filter,
        List<RoleOption> roles,
        List<Line> lines,
        Optional<String> next,
        boolean mayInvite,
        boolean mayRemove) {

    /** A role to filter by. */
    record RoleOption(String key, String name) {}

    /**
     * A member, or an open invitation.
     *
     * @param who what a selection sends
     * @param path where there is more about it
     * @param name the name, or the address of who has none yet
     * @param address the address
     * @param role the roles
     * @param extra what was granted beyond the roles, or withdrawn
     * @param assigned what is assigned
     * @param state such as "active" or "invited"
     * @param trouble whether somebody should look after it
     * @param active the last activity
     */
    record Line(
            String who,
            String path,
            String name,
            String address,
            String role,
            String extra,
            String assigned,
            String state,
            boolean trouble,
            Optional<When> active) {}
}
