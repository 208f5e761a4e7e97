package dev.roster.internal.invitation;

import dev.roster.failure.ConcurrentChange;
import dev.roster.id.InvitationId;
import dev.roster.internal.Change;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Terms;
import dev.roster.journal.Facet;
import dev.roster.user.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Invitations that are made within one change, whose terms are checked. */
final class NewInvitations {

    private final Change change;
    private final Reachable reachable;
    private final Allowances allowances;
    private final List<Invitation> all = new ArrayList<>();

    /** @param allowances for all that are made; to be written by whoever brings them, before these are */
    NewInvitations(Change change, Reachable reachable, Allowances allowances) {
        this.change = change;
        this.reachable = reachable;
        this.allowances = allowances;
    }

    Invitation make(EmailAddress address, Terms terms, Optional<String> requestKey) {
        reachable.require(address, terms);
        allowances.requireLeft(address);
        change.seats().take();
        allowances.count(address);
        Invitation invitation = new Invitation(
                change.organization().id(),
                new InvitationId(change.deployment().ids().next()),
                address,
                terms,
                change.actor(),
                InvitationStatus.PENDING,
                1,
                change.now(),
                change.now().plus(terms.lifetime()),
                true,
                requestKey,
                Optional.empty(),
                Optional.empty());
        all.add(invitation);
        return invitation;
    }

    /** Makes none of them: the seats are given back. */
    void abandon() {
        change.seats().giveBack(all.size());
        all.clear();
    }

    /** Writes them, and puts them on record. Their mails are left to be queued. */
    void write() {
        requireAll(change.unit().invitations().insert(all).size());
        for (Invitation invitation : all) {
            change.journal().record(invitation.id(), Facet.STATUS, InvitationStatus.PENDING.name());
            change.journal().record(invitation.id(), invitation.terms().rights());
        }
    }

    /** Under the organization's lock this cannot differ; a storage whose locks fail must not lose entries in silence. */
    private void requireAll(int written) {
        if (written != all.size()) {
            throw new ConcurrentChange("Another call invited the same people at the same time; try again.", null);
        }
    }

    List<Invitation> made() {
        return all;
    }
}
