package dev.roster.internal.erasure;

import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.invitation.ChangeInvitation;
import dev.roster.internal.organization.EraseOrganization;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.port.InvitationStore;
import dev.roster.user.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Erases what invitations say of a person, over all organizations: a batch at a time, and each organization's under its lock.
 * Open ones are revoked. What the mail system said of their mails goes too, and the texts of what is on record about them.
 */
final class EraseInvitations {

    private static final int BATCH = 100;

    private final Deployment deployment;
    private final Actor.Host host;
    private final Consumer<Change> check;

    /** @param check refuses to go on, in each organization, before anything is written there */
    EraseInvitations(Deployment deployment, Actor.Host host, Consumer<Change> check) {
        this.deployment = deployment;
        this.host = host;
        this.check = check;
    }

    /** @param finding finds so many at most that are not erased yet */
    void erase(BiFunction<InvitationStore, Integer, List<Invitation>> finding) {
        List<Invitation> found;
        do {
            found = deployment.storage().inTransaction(unit -> finding.apply(unit.invitations(), BATCH));
            found.stream()
                    .collect(Collectors.groupingBy(
                            Invitation::organization, Collectors.mapping(Invitation::id, Collectors.toList())))
                    .forEach(this::erase);
        } while (!found.isEmpty());
    }

    /** What is against an address that came from a notice, and not from an invitation. */
    void forget(EmailAddress address) {
        deployment.storage().inTransaction(unit -> {
            unit.suppressions().deleteAll(address);
            return address;
        });
    }

    private void erase(OrganizationId organization, List<InvitationId> ids) {
        boolean there = Change.evenErased(
                deployment, organization, host, Event.INVITATIONS_ERASED, change -> erase(change, ids));
        if (!there) {
            EraseOrganization.deleteWhatIsLeft(deployment, organization);
        }
    }

    private boolean erase(Change change, List<InvitationId> ids) {
        if (change.organization().isErased()) {
            return false;
        }
        check.accept(change);
        OrganizationId organization = change.organization().id();
        List<Invitation> going = change.unit().invitations().current(organization, ids).values().stream()
                .filter(each -> !each.address().isErased())
                .toList();
        change.unit()
                .suppressions()
                .delete(organization, going.stream().map(Invitation::address).toList());
        change.unit().invitations().erase(closed(change, going));
        change.unit()
                .outbox()
                .erase(
                        Optional.of(organization),
                        ids.stream().map(InvitationId::value).toList());
        change.unit()
                .journal()
                .eraseTextsAbout(
                        Stream.of(organization),
                        Line.Subject.INVITATION,
                        ids.stream().map(InvitationId::value).toList());
        going.forEach(each -> record(change, each));
        return true;
    }

    private static List<Invitation> closed(Change change, List<Invitation> all) {
        List<Invitation> closed = new ArrayList<>();
        List<Invitation> open = new ArrayList<>();
        all.forEach(each -> (each.status().isClosed() ? closed : open).add(each));
        closed.addAll(ChangeInvitation.closeAll(change, open, InvitationStatus.REVOKED));
        return closed;
    }

    private static void record(Change change, Invitation of) {
        change.journal()
                .record(
                        of.id(),
                        Facet.ADDRESS,
                        String.valueOf(change.organization().revision()));
        change.journal().record(of.id(), of.terms(), of.terms().erased());
    }
}
