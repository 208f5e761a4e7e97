package dev.roster.examples.portal.journal;

import java.util.List;

/**
 * What somebody could do at an instant.
 *
 * @param standing whether there was such a member, of an organization in use
 * @param rights what was given, a line for each side of it
 * @param management rights of user management
 * @param permissions the permissions of that day
 */
record Then(String standing, List<String> rights, String management, List<Permission> permissions) {

    /**
     * A permission of that day.
     *
     * @param name what it is called
     * @param answers one, or one for each resource
     */
    record Permission(String name, List<Answer> answers) {}

    /**
     * Whether it was there, and why.
     *
     * @param on the resource; empty if it was about none
     * @param allowed whether it was there
     * @param sentence why
     */
    record Answer(String on, boolean allowed, String sentence) {}
}
