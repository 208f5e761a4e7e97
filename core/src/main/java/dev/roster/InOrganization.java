package dev.roster;

import dev.roster.access.Access;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.access.AccessView;
import dev.roster.internal.member.NoteActivity;
import java.util.Objects;

/** One organization: say who acts, or ask what somebody may do. Safe for use by any number of threads. */
public final class InOrganization {

    private final Deployment deployment;
    private final OrganizationId organization;

    InOrganization(Deployment deployment, OrganizationId organization) {
        this.deployment = deployment;
        this.organization = organization;
    }

    /**
     * Acts as a member. Each act passes the guard: a user who is no active member is refused everything.
     *
     * @param user the user whom the host has signed in
     * @return what a member may do
     */
    public ActingMember as(UserId user) {
        return new ActingMember(deployment, organization, Objects.requireNonNull(user, "user"));
    }

    /**
     * Acts as the host itself. Its acts pass the invariants, not the guard, and are on record as the host's.
     *
     * @param reason why, such as {@code "import"}; one line of at most 200 characters
     * @return what the host may do
     * @throws Refused if the reason is missing, too long or not plain text
     */
    public ActingHost asHost(String reason) {
        return new ActingHost(deployment, organization, new Actor.Host(reason));
    }

    /**
     * Says that a member is active here: to be called with each request of a user whom the host has signed in. It is
     * written down at most once in an {@linkplain RosterBuilder#activityInterval interval} by each Roster; all other calls
     * cost next to nothing. For whoever is no present member nothing happens.
     *
     * <p>In a transaction of the host it is part of that transaction; better call it outside of one.
     *
     * @param user the user whom the host has signed in
     * @throws dev.roster.failure.StorageFailure if it was to be written, and could not be; the next call tries again
     */
    public void seen(UserId user) {
        new NoteActivity(deployment, organization).seen(Objects.requireNonNull(user, "user"));
    }

    /**
     * Asks what a user may do here.
     *
     * @param user a user, member or not
     * @return the user's access
     */
    public Access access(UserId user) {
        Objects.requireNonNull(user, "user");
        return new AccessView(
                deployment.catalog(),
                () -> deployment.storage().lookups().membership(organization, user),
                resource -> deployment.names().of(organization, resource));
    }
}
