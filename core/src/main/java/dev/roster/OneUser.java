package dev.roster;

import dev.roster.catalog.Management;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.credential.ChangePassword;
import dev.roster.internal.credential.LinkIdentity;
import dev.roster.internal.entering.CurrentVersion;
import dev.roster.internal.entering.EnterOrganization;
import dev.roster.internal.journal.ReadHistory;
import dev.roster.internal.user.ChangeAddress;
import dev.roster.internal.user.EditUser;
import dev.roster.internal.user.ListOwn;
import dev.roster.internal.user.ListPlaces;
import dev.roster.invitation.ReceivedInvitation;
import dev.roster.journal.History;
import dev.roster.journal.Stream;
import dev.roster.member.Membership;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.signin.AuthorizationVersion;
import dev.roster.signin.Entering;
import dev.roster.user.Identity;
import dev.roster.user.IdentityClaims;
import dev.roster.user.ProfileEdit;
import dev.roster.user.User;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** One person, over all organizations: for that person's own eyes. Safe for use by any number of threads. */
public final class OneUser {

    private final Deployment deployment;
    private final UserId user;
    private final ListOwn own;
    private final ListPlaces places;

    OneUser(Deployment deployment, UserId user) {
        this.deployment = deployment;
        this.user = user;
        own = new ListOwn(deployment, user);
        places = new ListPlaces(deployment.storage(), user);
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
        return places.all(size, null);
    }

    /**
     * @param size how many at most, from 1 to 1,000
     * @param after where the page before this one ended
     * @return the page that follows
     * @throws Refused if the size is out of bounds, or the cursor belongs to another list
     */
    public Page<Membership> organizations(int size, Cursor after) {
        return places.all(size, Objects.requireNonNull(after, "after"));
    }

    /**
     * @param size how many at most, from 1 to 1,000
     * @return the organizations that the person may enter now, by id: active ones, in which the person is an active member
     * @throws Refused if the size is out of bounds
     */
    public Page<Membership> enterable(int size) {
        return places.enterable(size, null);
    }

    /**
     * @param size how many at most, from 1 to 1,000
     * @param after where the page before this one ended
     * @return the page that follows
     * @throws Refused if the size is out of bounds, or the cursor belongs to another list
     */
    public Page<Membership> enterable(int size, Cursor after) {
        return places.enterable(size, Objects.requireNonNull(after, "after"));
    }

    /**
     * Enters an organization, or switches to it: the host makes it the active one of the session. It is remembered as the
     * one used last, and the member as active there.
     *
     * @param organization an organization's id
     * @return in, or why not
     * @throws Refused if there is no such user, or for this one no such organization
     */
    public Entering enter(OrganizationId organization) {
        return new EnterOrganization(deployment, Objects.requireNonNull(organization, "organization")).enter(user);
    }

    /**
     * What a session of the person rests on, outside of any organization. One statement by a key, for hosts that ask with
     * each request.
     *
     * @return the version as it is now, or empty if there is no such user or the user may not sign in: then sessions must
     *     end
     */
    public Optional<AuthorizationVersion> version() {
        return new CurrentVersion(deployment.storage()).of(user);
    }

    /**
     * @param version what the host kept in a session
     * @return whether the session is good still: the user may sign in, and nothing that ends sessions has changed
     */
    public boolean isCurrent(AuthorizationVersion version) {
        Objects.requireNonNull(version, "version");
        return version().filter(version::equals).isPresent();
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

    /**
     * Changes what is said of the person, by the person. The name is one and the same everywhere, so it may be changed only
     * if in each organization, active or not, of which the person is an active member a role of hers has the right
     * {@link Management#RENAME_ONESELF}. Who is in none may.
     *
     * <pre>{@code
     * roster.user(adaId).edit(profile -> profile.name(PersonName.of("Ada", "King")).locale(Locale.FRENCH));
     * }</pre>
     *
     * @param edit says what changes
     * @return the user as it is now; unchanged, and without an entry in the journal, if all was so before
     * @throws Refused if there is no such user, the host has suspended the user, or a role does not let the person change
     *     the name
     */
    public User edit(Consumer<? super ProfileEdit> edit) {
        return new EditUser(deployment, user).asOneself(Objects.requireNonNull(edit, "edit"));
    }

    /**
     * Asks for another address: a mail with a link goes there, good for 24 hours, and takes the place of the one before. The
     * address becomes the user's when the link is followed, {@link PersonalLinks#confirmAddress}, and grants nothing before
     * that. What is answered and written is the same if another user has that address; then no mail is sent.
     *
     * @param newAddress where mail shall reach the user; another one than now
     * @throws Refused if the address is not fit or the user's own already, there is no such user, the host has suspended the
     *     user, or this was asked for 5 times in a day by this user, or for this address
     */
    public void changeAddress(String newAddress) {
        new ChangeAddress(deployment, user).to(newAddress);
    }

    /**
     * Changes the password. {@link User#authVersion()} is raised, so begin this person's session anew; links that the person
     * was sent are dead, and a notice goes to the person's address. An attempt with a wrong present password is counted like
     * one to sign in.
     *
     * @param current the present password, as it was typed
     * @param newPassword the new one, as it was typed
     * @return the user
     * @throws Refused if there is no such user, the host has suspended the user, the present password is another, too many
     *     wrong ones were tried or too many are hashed at this moment, or the new one is not one that
     *     {@link dev.roster.user.PasswordRules} let through
     */
    public User changePassword(String current, String newPassword) {
        return new ChangePassword(deployment, user).change(current, newPassword);
    }

    /**
     * Sets the first password of a person who has none, such as one who signs in by an identity provider. What follows is as
     * with {@link #changePassword}.
     *
     * @param newPassword the password, as it was typed
     * @return the user
     * @throws Refused if there is a password already, there is no such user, the host has suspended the user, too many
     *     passwords are hashed at this moment, or it is not one that {@link dev.roster.user.PasswordRules} let through
     */
    public User setPassword(String newPassword) {
        return new ChangePassword(deployment, user).set(newPassword);
    }

    /**
     * Links the person to an identity, by which to sign in from now on. The host has signed the person in, and has had the
     * provider say in this very session who it is there. An identity that is linked to this person already stays so.
     * If it was not, links that the person was sent are dead.
     *
     * @param claims what the provider says, which the host has verified
     * @throws Refused if the identity is another user's, there is no such user, or the host has suspended the user
     */
    public void link(IdentityClaims claims) {
        new LinkIdentity(deployment, user)
                .link(Objects.requireNonNull(claims, "claims").identity());
    }

    /**
     * Takes an identity from the person. {@link User#authVersion()} is raised, so begin this person's session anew; links that
     * the person was sent are dead. Who is left without any way to sign in asks for a mail to set a password.
     *
     * @param identity an identity of the person
     * @throws Refused if it is none of the person's, there is no such user, or the host has suspended the user
     */
    public void unlink(Identity identity) {
        new LinkIdentity(deployment, user).unlink(Objects.requireNonNull(identity, "identity"));
    }

    /** @return who the person is for identity providers, by issuer and subject; none if there is no such user */
    public List<Identity> identities() {
        return new LinkIdentity(deployment, user).list();
    }

    /** @return what is on record about the person alone, outside of any organization; none if there is no such user */
    public History history() {
        Stream stream = Stream.of(user);
        return new ReadHistory(
                "own " + user,
                stream,
                deployment::storage,
                (listings, before, most) -> listings.journal(stream, before, most));
    }
}
