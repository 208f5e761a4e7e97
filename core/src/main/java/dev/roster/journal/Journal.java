package dev.roster.journal;

import dev.roster.id.InvitationId;
import dev.roster.id.UserId;

/** The journal of an organization, newest first: all of it, or what is about one subject. Safe for use by any number of threads. */
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
}
