package dev.roster;

import dev.roster.access.Access;
import dev.roster.access.Stamp;
import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.entering.CurrentVersion;
import dev.roster.internal.freshness.AccessView;
import dev.roster.internal.member.NoteActivity;
import dev.roster.port.OrganizationRevisions;
import dev.roster.signin.AuthorizationVersion;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
     * What a session of a member rests on. One statement by the keys, for hosts that ask with each request.
     *
     * @param user a user, member or not
     * @return the version as it is now, or empty if the user may not enter this organization: then the session must leave it
     */
    public Optional<AuthorizationVersion> version(UserId user) {
        return new CurrentVersion(deployment.storage()).of(organization, Objects.requireNonNull(user, "user"));
    }

    /**
     * @param user the user whom the host has signed in
     * @param version what the host kept in the session when the user entered
     * @return whether the session is good here still: the user may enter, and nothing that the version is about has changed
     */
    public boolean isCurrent(UserId user, AuthorizationVersion version) {
        Objects.requireNonNull(version, "version");
        return version(user).filter(version::equals).isPresent();
    }

    /**
     * Asks what a user may do here. Nothing is read yet.
     *
     * @param user a user, member or not
     * @return the user's access
     */
    public Access access(UserId user) {
        return new AccessView(
                deployment.rights(), organization, Objects.requireNonNull(user, "user"), deployment.names());
    }

    /**
     * Asks what many users may do here: what is not in memory is read in few statements.
     *
     * @param users users, members or not
     * @return the access of each of them
     * @throws Refused if there is no such organization
     * @throws StorageFailure if storage cannot be asked
     */
    public Map<UserId, Access> access(Collection<UserId> users) {
        Set<UserId> asked = new HashSet<>();
        Objects.requireNonNull(users, "users").forEach(user -> asked.add(Objects.requireNonNull(user, "user")));
        return AccessView.ofAll(deployment.rights(), organization, asked, deployment.names());
    }

    /**
     * The moment it is here, to be handed on: {@link Access#atLeast}. One indexed read. In a transaction of the host it is
     * good once that is committed.
     *
     * @return a stamp of all that was changed here so far
     * @throws Refused if there is no such organization
     * @throws StorageFailure if storage cannot be asked
     */
    public Stamp stamp() {
        OrganizationRevisions now =
                deployment.storage().lookups().revisions(List.of(organization)).get(organization);
        if (now == null) {
            throw Change.notFound("organization");
        }
        return new Stamp(organization, now.revision());
    }

    /**
     * Forgets what this Roster keeps of the members' rights here, so that the next question reads them. Never needed for the
     * bound to hold: for hosts that hear of changes on other nodes by a bus of their own, and want them to hold sooner.
     */
    public void invalidate() {
        deployment.rights().invalidate(organization);
    }
}
