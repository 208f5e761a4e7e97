package dev.roster;

import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.organization.OpenOrganization;
import dev.roster.internal.user.AddUser;
import dev.roster.internal.user.EditUser;
import dev.roster.internal.user.SuspendUser;
import dev.roster.organization.Opening;
import dev.roster.organization.Organization;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import dev.roster.user.UserEdit;
import java.util.Objects;
import java.util.function.Consumer;

/** The host acting on its own account, outside of any organization. Safe for use by any number of threads. */
public final class AsHost {

    private final Deployment deployment;
    private final Actor.Host host;

    AsHost(Deployment deployment, Actor.Host host) {
        this.deployment = deployment;
        this.host = host;
    }

    /**
     * Opens an organization together with its owner.
     *
     * @param name its name; at most 80 characters, in one line, not looking like a link
     * @param opening says its owner, and what else there is to say
     * @return the organization
     * @throws Refused if the name is not fit, the owner is missing or unknown, the plan is missing where there are
     *     several, or the host reference is taken
     */
    public Organization openOrganization(String name, Consumer<? super Opening> opening) {
        return new OpenOrganization(deployment, host).open(name, Objects.requireNonNull(opening, "opening"));
    }

    /**
     * Takes in a user for whom the host vouches: it has proved that the mailbox is the user's.
     *
     * @param address the address of that mailbox
     * @param name what the user is called
     * @return the user
     * @throws Refused if the address is not fit, or another user has it
     */
    public User addUser(String address, PersonName name) {
        return new AddUser(deployment, host).add(address, name, null);
    }

    /**
     * Takes in a user whom the host knows already.
     *
     * @param address an address whose mailbox is proved to be the user's
     * @param name what the user is called
     * @param hostReference the host's own name for the user; at most 200 characters, unique among users
     * @return the user
     * @throws Refused if the address is not fit, or another user has it or the reference
     */
    public User addUser(String address, PersonName name, String hostReference) {
        return new AddUser(deployment, host).add(address, name, Objects.requireNonNull(hostReference, "hostReference"));
    }

    /**
     * Changes what is said of a user.
     *
     * @param user a user
     * @param edit says what changes
     * @return the user as it is now; unchanged, and without an entry in the journal, if all was so before
     * @throws Refused if there is no such user, or another user has the host reference
     */
    public User editUser(UserId user, Consumer<? super UserEdit> edit) {
        return new EditUser(deployment, Objects.requireNonNull(user, "user"))
                .asHost(host, Objects.requireNonNull(edit, "edit"));
    }

    /**
     * Stops a user from signing in, from accepting invitations, and from changing what is the user's own. Links that the
     * user was sent are dead. Memberships stay as they are: whether somebody may do something in an organization is that
     * organization's to say, so access checks there answer as before. A host ends the sessions that are open by
     * {@link User#authVersion()}, which is raised.
     *
     * @param user a user
     * @return the user as it is now; unchanged if suspended already
     * @throws Refused if there is no such user
     */
    public User suspendUser(UserId user) {
        return new SuspendUser(deployment, host).suspend(Objects.requireNonNull(user, "user"));
    }

    /**
     * Lets a suspended user sign in again.
     *
     * @param user a user
     * @return the user as it is now; unchanged if not suspended
     * @throws Refused if there is no such user
     */
    public User reactivateUser(UserId user) {
        return new SuspendUser(deployment, host).reactivate(Objects.requireNonNull(user, "user"));
    }
}
