package dev.roster.examples.portal.member;

import dev.roster.examples.portal.rights.RightsChoice;
import dev.roster.examples.portal.server.Faults;
import dev.roster.examples.portal.server.When;
import java.util.List;
import java.util.Optional;

/** A member. */
record MemberView(
        String id,
        String name,
        String address,
        String state,
        String roles,
        String assigned,
        When joined,
        When active,
        Optional<String> invitedBy,
        RightsChoice choice,
        List<Right> rights,
        List<Happening> history,
        Faults faults) {

    boolean isActive() {
        return state.equals("active");
    }

    boolean isPresent() {
        return !state.equals("removed");
    }

    /** A permission, with an answer for each resource, or one. */
    record Right(String key, String name, List<Answer> answers) {}

    /**
     * Whether it can be done, and why.
     *
     * @param resource the id of a resource; empty if it is about none
     * @param on its name
     * @param allowed whether it can be done
     * @param sentence why
     * @param switchable whether it can be switched for this member
     */
    record Answer(String resource, String on, boolean allowed, String sentence, boolean switchable) {}

    /** Something that happened to the member. */
    record Happening(When at, String what, String by, Optional<String> reason) {}
}
