package dev.roster;

import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.journal.ReadHistory;
import dev.roster.internal.user.ListOwn;
import dev.roster.invitation.ReceivedInvitation;
import dev.roster.journal.History;
import dev.roster.journal.Stream;
import dev.roster.member.Membership;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.user.User;
import java.util.Objects;

/** One person, over all organizations: for that person's own eyes. Safe for use by any number of threads. */
public final class OneUser {

    private final Deployment deployment;
    private final UserId user;
    private final ListOwn own;

    OneUser(Deployment deployment, UserId user) {
        this.deployment = deployment;
        this.user = user;
        own = new ListOwn(deployment, user);
    }

    /**
     * @return the user
     * @throws Refused if there is no such user
     */
    public User profile() {
        return own.profile();
    }

    /**
     * @param size how many at most, from 1 to 1,000
     * @return the memberships; those that ended too, so that the person can be told
     * @throws Refused if the size is out of bounds
     */
    public Page<Membership> organizations(int size) {
        return own.organizations(size, null);
    }

    /**
     * @param size how many at most, from 1 to 1,000
     * @param after where the page before this one ended
     * @return the page that follows
     * @throws Refused if the size is out of bounds, or the cursor belongs to another list
     */
    public Page<Membership> organizations(int size, Cursor after) {
        return own.organizations(size, Objects.requireNonNull(after, "after"));
    }

    /**
     * @param size how many at most, from 1 to 1,000
     * @return the open invitations to the user's address, expired included; they are accepted by their links only
     * @throws Refused if there is no such user, or the size is out of bounds
     */
    public Page<ReceivedInvitation> invitations(int size) {
        return own.invitations(size, null);
    }

    /**
     * @param size how many at most, from 1 to 1,000
     * @param after where the page before this one ended
     * @return the page that follows
     * @throws Refused if there is no such user, the size is out of bounds, or the cursor belongs to another list
     */
    public Page<ReceivedInvitation> invitations(int size, Cursor after) {
        return own.invitations(size, Objects.requireNonNull(after, "after"));
    }

    /** @return what is on record about the person alone, outside of any organization; none if there is no such user */
    public History history() {
        return new ReadHistory(
                "own " + user,
                deployment.storage()::listings,
                (listings, before, most) -> listings.journal(Stream.of(user), before, most));
    }
}
