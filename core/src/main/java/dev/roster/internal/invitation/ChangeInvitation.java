package dev.roster.internal.invitation;

import dev.roster.catalog.Management;
import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.Many;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Resends open invitations, or revokes them. Each has its own outcome. */
public final class ChangeInvitation {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final Actor actor;

    public ChangeInvitation(Deployment deployment, OrganizationId organization, Actor actor) {
        this.deployment = deployment;
        this.organization = organization;
        this.actor = actor;
    }

    public Invitation resend(InvitationId id) {
        return resending(change -> resend(change, List.of(id)).get(0).orElseThrow());
    }

    public List<Outcome<Invitation>> resend(Collection<InvitationId> ids) {
        List<InvitationId> named = Many.checked(deployment, ids, "invitation");
        return resending(change -> resend(change, named));
    }

    private <T> T resending(Function<Change, T> work) {
        return Change.in(deployment, organization, actor, Management.INVITE, Event.INVITATION_RESENT, work);
    }

    private List<Outcome<Invitation>> resend(Change change, List<InvitationId> named) {
        change.seats().makeRoomFor(named.size());
        Map<InvitationId, Invitation> found = found(change, named);
        List<EmailAddress> addresses =
                found.values().stream().map(Invitation::address).toList();
        Reachable reachable = new Reachable(change, addresses);
        Allowances allowances = new Allowances(change, addresses);
        Renewals renewals = new Renewals(change, reachable, allowances);
        Many<InvitationId, Invitation> many = new Many<>(named, id -> {
            Invitation open = open(Optional.ofNullable(found.get(id)));
            return renewals.send(open, open.terms(), open.requestKey());
        });
        allowances.write();
        renewals.write();
        new Mails(change).queue(renewals.sentAnew());
        return many.outcomesOnce("invitation", Function.identity());
    }

    public Invitation revoke(InvitationId id) {
        return revoking(change -> revoke(change, List.of(id)).get(0).orElseThrow());
    }

    public List<Outcome<Invitation>> revoke(Collection<InvitationId> ids) {
        List<InvitationId> named = Many.checked(deployment, ids, "invitation");
        return revoking(change -> revoke(change, named));
    }

    private <T> T revoking(Function<Change, T> work) {
        return Change.in(deployment, organization, actor, Management.INVITE, Event.INVITATION_REVOKED, work);
    }

    private List<Outcome<Invitation>> revoke(Change change, List<InvitationId> named) {
        Map<InvitationId, Invitation> found = found(change, named);
        Many<InvitationId, Invitation> many = new Many<>(named, id -> {
            Invitation open = open(Optional.ofNullable(found.get(id)));
            change.guard().checkTaking(Management.INVITE, open.terms().rights());
            return open;
        });
        Map<InvitationId, Invitation> revoked =
                closeAll(change, List.copyOf(many.passed()), InvitationStatus.REVOKED).stream()
                        .collect(Collectors.toMap(Invitation::id, Function.identity()));
        return many.outcomesOnce("invitation", open -> Objects.requireNonNull(revoked.get(open.id())));
    }

    private Map<InvitationId, Invitation> found(Change change, List<InvitationId> named) {
        return change.unit().invitations().current(organization, Set.copyOf(named));
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

    static Invitation open(Optional<Invitation> found) {
        Invitation invitation = found.orElseThrow(() -> Change.notFound("invitation"));
        if (invitation.status().isClosed()) {
            throw new Refused(
                    Reason.INVITATION_CLOSED,
                    "invitation",
                    "It was " + invitation.status().name().toLowerCase(Locale.ROOT)
                            + " and cannot change any more; invite anew.");
        }
        return invitation;
    }

    /** The one place where invitations that are there are written, but for acceptance. */
    public static void write(Change change, List<Invitation> invitations) {
        if (change.unit().invitations().update(invitations).size() != invitations.size()) {
            throw new ConcurrentChange("Another call changed the invitation at the same time; try again.", null);
        }
    }
}
