package dev.roster.internal.access;

import java.util.Set;

/**
 * The roles whose members could mend a refusal.
 *
 * @param all every member in such a role could
 * @param someByReach of the members in such a role, those could whose reach is wide enough
 */
record Menders(Set<String> all, Set<String> someByReach) {

    static final Menders NOBODY = new Menders(Set.of(), Set.of());
}
