package dev.roster.internal.invitation;

import dev.roster.access.Rights;
import dev.roster.catalog.Management;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invited.How;
import dev.roster.invitation.Terms;
import dev.roster.journal.Event;
import dev.roster.user.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes back an open invitation that went to a wrong address, and sends what it offers to the right one, in one change. */
public final class CorrectAddress {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final Actor actor;

    public CorrectAddress(Deployment deployment, OrganizationId organization, Actor actor) {
        this.deployment = deployment;
        this.organization = organization;
        this.actor = actor;
    }

    public Invited correct(InvitationId id, String text) {
        EmailAddress address = EmailAddress.parse(text);
        return Change.in(
                deployment,
                organization,
                actor,
                Management.INVITE,
                Event.INVITATION_CORRECTED,
                change -> correct(change, id, address));
    }

    private Invited correct(Change change, InvitationId id, EmailAddress address) {
        change.seats().makeRoomFor(1);
        Invitation wrong = ChangeInvitation.open(change.invitation(id));
        // First of all: an actor who does not manage this offer must learn nothing about it from a later refusal.
        change.guard().checkTaking(Management.INVITE, wrong.terms().rights());
        Terms terms =
                wrong.terms().offering(change.rules().fitting(wrong.terms().rights()));
        checkTerms(change, terms);
        checkAddress(change, wrong, address);
        Optional<Invitation> there = Optional.ofNullable(
                change.unit().invitations().open(organization, List.of(address)).get(address));
        Reachable reachable = new Reachable(change, List.of(address));
        Allowances allowances = new Allowances(change, List.of(address));
        NewInvitations made = new NewInvitations(change, reachable, allowances);
        Renewals refreshed = new Renewals(change, reachable, allowances);
        // Its seat is free for the right one.
        ChangeInvitation.close(change, wrong, InvitationStatus.REVOKED);
        Invited invited = there.map(open -> new Invited(refreshed.send(open, terms, open.requestKey()), How.REFRESHED))
                .orElseGet(() -> new Invited(made.make(address, terms, Optional.empty()), How.NEW));
        allowances.write();
        made.write();
        refreshed.write();
        new Mails(change)
                .queue(Stream.concat(made.made().stream(), refreshed.sentAnew().stream())
                        .toList());
        return invited;
    }

    private static void checkTerms(Change change, Terms terms) {
        Notes.check(change, terms.note());
        change.guard().checkGiving(Management.INVITE, Rights.NONE, terms.rights());
        change.rules().check(terms.rights());
    }

    private void checkAddress(Change change, Invitation wrong, EmailAddress address) {
        if (address.equals(wrong.address())) {
            throw new Refused(
                    Reason.ALREADY_INVITED, "address", "The invitation has this address; resend it, or name another.");
        }
        if (!change.unit().members().presentAt(organization, List.of(address)).isEmpty()) {
            throw InviteMembers.alreadyMember(address);
        }
        change.entrance().requireOpenTo(address);
    }
}
