package dev.roster.journal;

import dev.roster.failure.Refused;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import java.time.Instant;

/**
 * The journal of an organization, newest first: all of it, or what is about one subject. And what the record says of a member
 * at an instant. Safe for use by any number of threads.
 */
public interface Journal extends History {

    /**
     * Narrows it to one member, from the member's first day. Whether the actor may read the journal is asked with each page.
     *
     * @param user a user
     * @return the entries with a line about that member here, each shown whole; none if there never was such a member
     */
    History ofMember(UserId user);

    /**
     * Narrows it to one invitation. Whether the actor may read the journal is asked with each page.
     *
     * @param invitation an invitation
     * @return the entries with a line about that invitation, each shown whole; none if there never was such an invitation
     */
    History ofInvitation(InvitationId invitation);

    /**
     * Asks what a user could do here at an instant, by the roles, the catalog, the plan and the statuses of then. What it
     * costs does not depend on how much there is on record. Of an organization that was erased since, only the host can ask.
     *
     * <p>A change counts from the time of its entry on. It may be committed a little later, and clocks of nodes may differ by
     * a little: an answer about the very last moments can still change.
     *
     * @param user a user, member or not
     * @param at when; up to a minute in the future is taken for now, since the host's clock may be ahead
     * @return what the record says
     * @throws Refused if the actor may not read the journal, or the instant lies in the future, or before the first catalog
     *     was put on record
     */
    RecordedAccess access(UserId user, Instant at);

    /**
     * Asks what changed for a user between two instants: what the user could do at the later one and not at the earlier one,
     * and the reverse.
     *
     * @param user a user, member or not
     * @param from the earlier instant
     * @param to the later one
     * @return both, and what differs
     * @throws Refused as for one instant, and if they stand in the wrong order
     */
    AccessChange changes(UserId user, Instant from, Instant to);
}
