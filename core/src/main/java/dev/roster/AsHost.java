package dev.roster;

import dev.roster.failure.Outcome;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.erasure.EraseAddress;
import dev.roster.internal.erasure.EraseUser;
import dev.roster.internal.organization.OpenOrganization;
import dev.roster.internal.user.AddUser;
import dev.roster.internal.user.AdoptUsers;
import dev.roster.internal.user.EditUser;
import dev.roster.internal.user.FindUser;
import dev.roster.internal.user.SuspendUser;
import dev.roster.organization.Opening;
import dev.roster.organization.Organization;
import dev.roster.user.Adopted;
import dev.roster.user.Adoptee;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import dev.roster.user.UserEdit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
     * Erases a person, for good. The person is removed from each organization as by the host, and what is kept there loses
     * name, address and fields. So do all invitations to the address, those too that were never accepted, and all that the
     * person accepted; open ones are revoked. What is left of the user is an id with the status
     * {@link dev.roster.user.UserStatus#ERASED}, a name that says so, and an address where no mail arrives: organizations,
     * lists and journals stay whole. Entries about the person lose their reasons, those too that the host stated. Why the
     * person was erased stays in the person's own record and with the invitations, so it should not name anybody.
     *
     * <p>From then on the person is answered like a user that there is none of. The address is free at once.
     *
     * <p>It takes a transaction for each organization, and more. If it fails in between, call this again; of a person who is
     * erased already, that does no harm.
     *
     * @param user a user's id
     * @throws Refused if there is no such user; or with {@link dev.roster.failure.Refusal.Reason#LAST_OWNER} if the person is
     *     the last active owner of an organization that is not erased, which the message counts: then nothing was changed,
     *     unless the person became one just now
     */
    public void eraseUser(UserId user) {
        new EraseUser(deployment, host, Objects.requireNonNull(user, "user")).erase();
    }

    /**
     * Erases somebody who was invited and is no user: in all organizations open invitations to the address are revoked, and
     * all of them lose address, name, note, language and fields. What they offered stays, and the record of it.
     *
     * <p>It takes a transaction for each organization, and more. If it fails in between, call this again.
     *
     * @param address the address
     * @throws Refused if the address is not fit, or a user has it, whom {@link #eraseUser} erases
     */
    public void eraseAddress(String address) {
        new EraseAddress(deployment, host).erase(address);
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

    /**
     * Takes in somebody whom the host has already. Doing it again comes to the user that is there, unchanged.
     *
     * @param person somebody whose mailbox the host has proved
     * @return the user, and what was done
     * @throws Refused if something of it is missing or not fit, the user of that address has another host reference, or the
     *     host reference is that of a user who has another address
     */
    public Adopted adopt(Adoptee person) {
        return new AdoptUsers(deployment, host).one(Objects.requireNonNull(person, "person"));
    }

    /**
     * Takes in many people whom the host has already, in one step. One that is refused, or stands in the list twice, does
     * not hold up the others. The number of statements does not grow with theirs.
     *
     * @param people people whose mailboxes the host has proved; by default at most 1,000
     * @return an outcome for each, in order
     * @throws Refused if the list is empty, too long, or holds a null
     */
    public List<Outcome<Adopted>> adopt(Collection<Adoptee> people) {
        return new AdoptUsers(deployment, host).all(people);
    }

    /**
     * Finds a user by the host's own name for it. For the host alone.
     *
     * @param hostReference a host reference
     * @return the user, or empty if there is none
     * @throws Refused if that could be no host reference
     */
    public Optional<User> user(String hostReference) {
        return new FindUser(deployment).byReference(hostReference);
    }

    /**
     * Finds a user by address. For the host alone: to others it would tell who is a user.
     *
     * @param address an address
     * @return the user who has it, or empty if none has
     * @throws Refused if the address is not fit
     */
    public Optional<User> userAt(String address) {
        return new FindUser(deployment).byAddress(address);
    }
}
