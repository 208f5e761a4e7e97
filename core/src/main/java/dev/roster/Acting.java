package dev.roster;

import dev.roster.access.Assignable;
import dev.roster.access.Decision;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Switchable;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.View;
import dev.roster.internal.invitation.ChangeInvitation;
import dev.roster.internal.invitation.CorrectAddress;
import dev.roster.internal.invitation.EditInvitation;
import dev.roster.internal.invitation.InviteMembers;
import dev.roster.internal.invitation.ListEveryone;
import dev.roster.internal.invitation.ListInvitations;
import dev.roster.internal.invitation.RehearseInviting;
import dev.roster.internal.journal.ReadJournal;
import dev.roster.internal.member.EditMember;
import dev.roster.internal.member.ExplainAccess;
import dev.roster.internal.member.ListAllowed;
import dev.roster.internal.member.ListAssignable;
import dev.roster.internal.member.ListMembers;
import dev.roster.internal.member.RemoveMembers;
import dev.roster.internal.member.RemoveSelection;
import dev.roster.internal.member.SuspendMembers;
import dev.roster.invitation.EditedInvitation;
import dev.roster.invitation.Everyone;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationEdit;
import dev.roster.invitation.Invitations;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Rehearsed;
import dev.roster.journal.Journal;
import dev.roster.member.Edited;
import dev.roster.member.MemberEdit;
import dev.roster.member.MemberSelection;
import dev.roster.member.Members;
import dev.roster.member.WhoCan;
import dev.roster.message.InvitationMessage;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Somebody acting in one organization. A member is refused whatever the guard does not let pass: managing takes the
 * right and a role that manages the roles touched; nobody gives what they could not have themselves, and nobody raises
 * themselves. Safe for use by any number of threads.
 */
public abstract sealed class Acting permits ActingMember, ActingHost {

    final Deployment deployment;
    final OrganizationId organization;
    final Actor actor;

    Acting(Deployment deployment, OrganizationId organization, Actor actor) {
        this.deployment = deployment;
        this.organization = organization;
        this.actor = actor;
    }

    /**
     * Invites everybody on a list.
     *
     * @param list addresses, with display names or without, separated by commas, semicolons or line ends; names that hold
     *     a comma stand in double quotes
     * @param offer says what is offered; the same to all
     * @return an outcome for each entry, in order; one never fails another, unless the offer says all or nothing
     * @throws Refused if the actor may not invite, the offer makes no sense or goes beyond the actor, or the list is empty
     *     or too long; nobody was invited then
     */
    public List<Outcome<Invited>> invite(String list, Consumer<? super Offer> offer) {
        return inviting(offer).all(list);
    }

    /**
     * Invites several people.
     *
     * @param invitees whom
     * @param offer says what is offered; the same to all
     * @return an outcome for each entry, in order; one never fails another, unless the offer says all or nothing
     * @throws Refused as for a list
     */
    public List<Outcome<Invited>> invite(Collection<Invitee> invitees, Consumer<? super Offer> offer) {
        return inviting(offer).all(invitees);
    }

    /**
     * Invites one person.
     *
     * @param invitee whom
     * @param offer says what is offered
     * @return the invitation
     * @throws Refused as for a list, and if the one entry is refused
     */
    public Invited invite(Invitee invitee, Consumer<? super Offer> offer) {
        return inviting(offer).one(Objects.requireNonNull(invitee, "invitee"));
    }

    /**
     * Tells what {@link #invite(String, Consumer)} would come to now, entry by entry, for a page that shows it before the
     * button is pressed. The same rules are asked in the same order, and all of it is undone: nothing is written, mailed,
     * counted or put on record, and no seat is taken.
     *
     * <p>Nothing is promised by it. What others do meanwhile is not foreseen. Nor are two limits, those on one recipient and
     * on one domain: they count what all organizations do, so that whoever may ask for nothing could learn of others. What
     * else it tells, inviting would tell too, but for a mail and a place in the limits: who is a member or was invited here,
     * say. A request key finds what was invited with it.
     *
     * <p>It takes its turn among the changes of the organization, and keeps them waiting as inviting does: ask when somebody
     * pauses, not at each key.
     *
     * @param list as for inviting
     * @param offer says what would be offered; the same to all
     * @return for each entry, in order, what it would come to, or why it would be refused
     * @throws Refused as {@link #invite(String, Consumer)} would now
     */
    public List<Outcome<Rehearsed>> rehearse(String list, Consumer<? super Offer> offer) {
        return rehearsing(offer).all(list);
    }

    /**
     * Tells what {@link #invite(Collection, Consumer)} would come to now, as for a list.
     *
     * @param invitees whom
     * @param offer says what would be offered; the same to all
     * @return for each entry, in order, what it would come to, or why it would be refused
     * @throws Refused as {@link #invite(Collection, Consumer)} would now
     */
    public List<Outcome<Rehearsed>> rehearse(Collection<Invitee> invitees, Consumer<? super Offer> offer) {
        return rehearsing(offer).all(invitees);
    }

    /**
     * Shows the mail that an invitation would bring now: what the {@link dev.roster.port.Mailer} would be given, to be written
     * by what writes the host's mails, such as {@code MailContent} of the mail adapter. Nothing is stored or sent. An offer
     * without mail is shown as if it had one.
     *
     * <p>Two things in it are not as they would be. Its link leads to nothing. And it is always the mail to somebody who sets
     * up a login, since whoever invites is not told whether an address has one. Its invitation is not stored, unless an open
     * one would be refreshed.
     *
     * @param invitee whom
     * @param offer says what would be offered
     * @return the mail
     * @throws Refused as {@link #invite(Invitee, Consumer)} would now, but for the limits that {@link #rehearse(String,
     *     Consumer)} does not foresee
     */
    public InvitationMessage rehearseMail(Invitee invitee, Consumer<? super Offer> offer) {
        return rehearsing(offer).mail(Objects.requireNonNull(invitee, "invitee"));
    }

    private RehearseInviting rehearsing(Consumer<? super Offer> offer) {
        return new RehearseInviting(deployment, organization, actor, Objects.requireNonNull(offer, "offer"));
    }

    private InviteMembers inviting(Consumer<? super Offer> offer) {
        return new InviteMembers(deployment, organization, actor, Objects.requireNonNull(offer, "offer"));
    }

    /**
     * Sends an open invitation anew, expired or not: with a new link, a new expiry, and the actor as the one who stands
     * for it. Older links are dead.
     *
     * @param invitation an open invitation
     * @return the invitation as it is now
     * @throws Refused if the actor may not give what it offers, there is none such, it is final, no seat is left, or
     *     a limit is reached
     */
    public Invitation resend(InvitationId invitation) {
        return new ChangeInvitation(deployment, organization, actor)
                .resend(Objects.requireNonNull(invitation, "invitation"));
    }

    /**
     * Sends several open invitations anew, as for one.
     *
     * @param invitations open invitations
     * @return an outcome for each, in order; one never fails another, and a second mention is refused
     * @throws Refused if the actor may not invite, or the list is empty or too long
     */
    public List<Outcome<Invitation>> resend(Collection<InvitationId> invitations) {
        return new ChangeInvitation(deployment, organization, actor).resend(invitations);
    }

    /**
     * Takes an open invitation back. Its links are dead, and a mail not sent yet will not be.
     *
     * @param invitation an open invitation
     * @return the invitation as it is now
     * @throws Refused if the actor does not manage what it offers, there is none such, or it is final
     */
    public Invitation revoke(InvitationId invitation) {
        return new ChangeInvitation(deployment, organization, actor)
                .revoke(Objects.requireNonNull(invitation, "invitation"));
    }

    /**
     * Takes several open invitations back, as for one.
     *
     * @param invitations open invitations
     * @return an outcome for each, in order; one never fails another, and a second mention is refused
     * @throws Refused if the actor may not invite, or the list is empty or too long
     */
    public List<Outcome<Invitation>> revoke(Collection<InvitationId> invitations) {
        return new ChangeInvitation(deployment, organization, actor).revoke(invitations);
    }

    /**
     * Changes what an open invitation offers and says, in one step. The actor comes to stand for it, and so must be able
     * to give all that it offers. Links stay good, unless it is said to be sent again.
     *
     * @param invitation an open invitation, expired or not
     * @param edit says what changes; if nothing does, the invitation stays as it is
     * @return the invitation as it is now, and what lost its effect by the change
     * @throws Refused if the guard does not let it pass, there is none such, it is final, what it would offer makes no
     *     sense, or it needs a seat and none is left
     */
    public EditedInvitation edit(InvitationId invitation, Consumer<? super InvitationEdit> edit) {
        return new EditInvitation(deployment, organization, actor)
                .edit(Objects.requireNonNull(invitation, "invitation"), Objects.requireNonNull(edit, "edit"));
    }

    /**
     * Takes an open invitation back, and sends what it offers to the right address, in one step: with the same roles,
     * switches and reach, note, name, language, fields and lifetime, and with the actor as the one who stands for it. If the
     * right address has an open invitation, that one is refreshed.
     *
     * @param invitation an open invitation, expired or not
     * @param address the right address
     * @return the invitation to it
     * @throws Refused if the actor may not give what it offers, there is none such, it is final, the address is not fit or
     *     is the one that it has, belongs to a member, is not let in or gets no mail, or a limit is reached; then the
     *     invitation stays as it is
     */
    public Invited correct(InvitationId invitation, String address) {
        return new CorrectAddress(deployment, organization, actor)
                .correct(Objects.requireNonNull(invitation, "invitation"), address);
    }

    /** @return the addresses that the organization mails nothing more to, to be listed and lifted */
    public ActingSuppressions suppressions() {
        return new ActingSuppressions(view());
    }

    /** @return the members, to be searched and paged; whether the actor may see them is asked with each page */
    public Members members() {
        return new ListMembers(view());
    }

    /**
     * Shows who may do something.
     *
     * @param permission a permission that is about no resource
     * @return the members who have it, to be paged; whether the actor may see members is asked with each page
     * @throws Refused if it is of another catalog
     */
    public WhoCan whoCan(Permission permission) {
        return new ListAllowed(view(), Objects.requireNonNull(permission, "permission"));
    }

    /**
     * Shows who may do something to one resource. What it is called is told if the actor reaches it.
     *
     * @param permission a permission on resources
     * @param id the resource's id
     * @param <I> the type of the id
     * @return the members who have it there, to be paged; whether the actor may see members is asked with each page
     * @throws Refused if the permission is of another catalog, or the id is no id
     */
    public <I> WhoCan whoCan(PermissionOn<I> permission, I id) {
        return new ListAllowed(
                view(), Objects.requireNonNull(permission, "permission").on(id));
    }

    /**
     * Tells why a member can do something or cannot, and who could change that. What a resource is called is told if the
     * actor reaches it.
     *
     * @param user a member's user, removed or not
     * @param what a {@link dev.roster.catalog.Permission}, or a permission {@linkplain
     *     dev.roster.catalog.PermissionOn#on on a resource}
     * @return the answer as it is now, with its reason
     * @throws Refused if the actor may not see members, there is no such member, or it is of another catalog or a permission
     *     on resources that names none
     */
    public Decision explain(UserId user, Switchable what) {
        return new ExplainAccess(view())
                .of(Objects.requireNonNull(user, "user"), Objects.requireNonNull(what, "permission"));
    }

    /** @return the invitations, to be paged; whether the actor may see them is asked with each page */
    public Invitations invitations() {
        return new ListInvitations(view());
    }

    /** @return members and open invitations in one list; whether the actor may see them is asked with each page */
    public Everyone everyone() {
        return new ListEveryone(view());
    }

    /** @return the roles that the organization defines for itself, to be listed and changed */
    public ActingRoles roles() {
        return new ActingRoles(view());
    }

    /** @return the organization's access reviews, to be held */
    public ActingReviews reviews() {
        return new ActingReviews(view());
    }

    /**
     * Shows what can be assigned to others, for a picker.
     *
     * @param type a resource type of the catalog
     * @return what the host lists there, or of an actor who does not reach everything, what is reached; whether the actor
     *     may assign at all is asked with each page
     * @throws Refused if the type is of another catalog
     */
    public Assignable assignable(ResourceType<?> type) {
        return new ListAssignable(view(), Objects.requireNonNull(type, "type"));
    }

    /** @return the organization's journal; whether the actor may read it is asked with each page */
    public Journal journal() {
        return new ReadJournal(view());
    }

    /**
     * Changes a member's roles, switches, reach and attributes, in one step. Holds at once.
     *
     * @param user a present member's user
     * @param edit says what changes
     * @return the member as it is now, and what lost its effect by the change
     * @throws Refused if there is no such member, the guard does not let it pass, what is said makes no sense, or no
     *     active owner would be left
     */
    public Edited edit(UserId user, Consumer<? super MemberEdit> edit) {
        return new EditMember(deployment, organization, actor)
                .edit(Objects.requireNonNull(user, "user"), Objects.requireNonNull(edit, "edit"));
    }

    /**
     * Suspends a member, at once: no access until reactivated. Rights and seat are kept. What the member invited to
     * cannot be accepted meanwhile. One who is suspended already stays so.
     *
     * @param user a present member's user, other than the actor
     * @param because why, for the journal: one line of at most 200 characters
     * @throws Refused if there is no such member, the guard does not let it pass, or no active owner would be left
     */
    public void suspend(UserId user, String because) {
        new SuspendMembers(deployment, organization, actor).suspend(Objects.requireNonNull(user, "user"), because);
    }

    /**
     * Suspends several members, as for one.
     *
     * @param users present members' users
     * @param because why, for the journal: one line of at most 200 characters
     * @return an outcome for each, in order; of all active owners the last one in the list stays active
     * @throws Refused if the actor may not change members, or the list is empty or too long
     */
    public List<Outcome<UserId>> suspend(Collection<UserId> users, String because) {
        return new SuspendMembers(deployment, organization, actor).suspend(users, because);
    }

    /**
     * Gives a suspended member access again, with the rights from before. One who is active already stays so.
     *
     * @param user a present member's user, other than the actor
     * @param because why, for the journal: one line of at most 200 characters
     * @throws Refused if there is no such member, the actor could not give these rights, they do not fit the catalog any
     *     more, or the plan has no additional users or fewer seats than are taken
     */
    public void reactivate(UserId user, String because) {
        new SuspendMembers(deployment, organization, actor).reactivate(Objects.requireNonNull(user, "user"), because);
    }

    /**
     * Gives several suspended members access again, as for one.
     *
     * @param users present members' users
     * @param because why, for the journal: one line of at most 200 characters
     * @return an outcome for each, in order
     * @throws Refused if the actor may not change members, or the list is empty or too long
     */
    public List<Outcome<UserId>> reactivate(Collection<UserId> users, String because) {
        return new SuspendMembers(deployment, organization, actor).reactivate(users, because);
    }

    /**
     * Removes a member, at once and for good: rights, the open invitations that the
     * member stands for, and those to the member's address.
     *
     * @param user a present member's user
     * @throws Refused if there is no such member, the guard does not let it pass, or no active owner would be left
     */
    public void remove(UserId user) {
        remove(List.of(Objects.requireNonNull(user, "user"))).get(0).orElseThrow();
    }

    /**
     * Removes several members.
     *
     * @param users present members' users
     * @return an outcome for each, in order
     * @throws Refused if the actor may not remove members, or the list is empty or too long
     */
    public List<Outcome<UserId>> remove(Collection<UserId> users) {
        return new RemoveMembers(deployment, organization, actor).remove(users);
    }

    /**
     * Removes all members that a selection matches, a transaction for each batch of them.
     *
     * @param selection from {@link #members()}
     * @return an outcome for each, in order
     * @throws Refused if the actor may not see or not remove members
     */
    public List<Outcome<UserId>> remove(MemberSelection<?> selection) {
        return new RemoveSelection(view()).remove(selection);
    }

    /** @return the organization itself: its name and details, and its end */
    public ActingOrganization organization() {
        return new ActingOrganization(deployment, organization, actor);
    }

    private View view() {
        return new View(deployment, organization, actor);
    }
}
