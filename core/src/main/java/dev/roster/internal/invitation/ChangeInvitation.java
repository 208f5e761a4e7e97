package dev.roster.internal.invitation;

import dev.roster.access.Rights;
import dev.roster.catalog.Management;
import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Resends or revokes one open invitation. */
public final class ChangeInvitation {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final Actor actor;

    public ChangeInvitation(Deployment deployment, OrganizationId organization, Actor actor) {
        this.deployment = deployment;
        this.organization = organization;
        this.actor = actor;
    }

    /** Whoever sends an invitation stands for it, and so must be able to give what it offers. */
    public Invitation resend(InvitationId id) {
        return Change.in(deployment, organization, actor, Management.INVITE, Event.INVITATION_RESENT, change -> {
            change.seats().makeRoomFor(1);
            Invitation open = open(change, id);
            Rights rights = change.rules().leftOf(open.terms().rights());
            change.guard().checkGiving(Management.INVITE, Rights.NONE, rights);
            change.rules().check(rights);
            change.seats().requireAdditionalUsers();
            if (!open.holdsSeat()) {
                change.seats().take();
            }
            Invitation renewed = open.renewed(open.terms().offering(rights), actor, open.requestKey(), change.now());
            Mails mails = new Mails(change);
            mails.replace(List.of(open));
            write(change, List.of(renewed));
            mails.queue(List.of(renewed));
            change.journal().record(id, Facet.GENERATION, String.valueOf(renewed.generation()));
            return renewed;
        });
    }

    public Invitation revoke(InvitationId id) {
        return Change.in(deployment, organization, actor, Management.INVITE, Event.INVITATION_REVOKED, change -> {
            Invitation open = open(change, id);
            change.guard().checkTaking(Management.INVITE, open.terms().rights());
            return close(change, open, InvitationStatus.REVOKED);
        });
    }

    /** Ends one open invitation that was read in this change. */
    static Invitation close(Change change, Invitation open, InvitationStatus end) {
        return closeAll(change, List.of(open), end).get(0);
    }

    /** Ends open invitations that were read in this change. */
    public static List<Invitation> closeAll(Change change, List<Invitation> open, InvitationStatus end) {
        List<Invitation> closed = open.stream()
                .map(each -> each.closed(end, Optional.empty(), change.now()))
                .toList();
        if (!closed.isEmpty()) {
            new Mails(change).replace(open);
            write(change, closed);
            change.seats().giveBack(open.stream().filter(Invitation::holdsSeat).count());
            closed.forEach(each -> change.journal().record(each.id(), Facet.STATUS, end.name()));
        }
        return closed;
    }

    private static Invitation open(Change change, InvitationId id) {
        Invitation invitation = change.invitation(id).orElseThrow(() -> Change.notFound("invitation"));
        if (invitation.status().isClosed()) {
            throw new Refused(
                    Reason.INVITATION_CLOSED,
                    "invitation",
                    "It was " + invitation.status().name().toLowerCase(Locale.ROOT)
                            + " and cannot change any more; invite anew.");
        }
        return invitation;
    }

    /** Writes invitations that were read in this change. */
    public static void write(Change change, List<Invitation> invitations) {
        if (change.unit().invitations().update(invitations).size() != invitations.size()) {
            throw new ConcurrentChange("Another call changed the invitation at the same time; try again.", null);
        }
    }
}
