package dev.roster.internal.invitation;

import dev.roster.catalog.Management;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.access.EditedRights;
import dev.roster.invitation.EditedInvitation;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationEdit;
import dev.roster.invitation.Terms;
import dev.roster.journal.Event;
import dev.roster.user.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Changes what one open invitation offers and says, in one step, and sends it anew if that is said. */
public final class EditInvitation {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final Actor actor;

    public EditInvitation(Deployment deployment, OrganizationId organization, Actor actor) {
        this.deployment = deployment;
        this.organization = organization;
        this.actor = actor;
    }

    public EditedInvitation edit(InvitationId id, Consumer<? super InvitationEdit> saying) {
        InvitationDraft draft = new InvitationDraft(deployment);
        saying.accept(draft);
        return Change.in(
                deployment,
                organization,
                actor,
                Management.INVITE,
                Event.INVITATION_EDITED,
                change -> edit(change, id, draft));
    }

    private EditedInvitation edit(Change change, InvitationId id, InvitationDraft draft) {
        change.seats().makeRoomFor(1);
        Invitation open = ChangeInvitation.open(change.invitation(id));
        // First of all: an actor who does not manage this offer must learn nothing about it from a later refusal.
        change.guard().checkTaking(Management.INVITE, open.terms().rights());
        EditedRights edited =
                EditedRights.of(change.rules(), draft.rights(), open.terms().rights());
        Notes.check(change, draft.note());
        List<EmailAddress> mailed = draft.isSentAgain() ? List.of(open.address()) : List.of();
        Reachable reachable = new Reachable(change, mailed);
        Allowances allowances = new Allowances(change, mailed);
        Renewals renewals = new Renewals(change, reachable, allowances);
        Invitation now = renew(renewals, open, draft.applyTo(open.terms(), edited.rights()), draft, change.now());
        change.journal().because(draft.reason());
        allowances.write();
        renewals.write();
        new Mails(change).queue(renewals.sentAnew());
        EditedRights left = edited.leaving(now.terms().rights());
        return new EditedInvitation(now, left.droppedSwitches(), left.droppedResources());
    }

    /** If nothing changes, nobody else comes to stand for it either. */
    private static Invitation renew(
            Renewals renewals, Invitation open, Terms terms, InvitationDraft draft, Instant now) {
        if (draft.isSentAgain()) {
            return renewals.send(open, terms, open.requestKey());
        }
        Instant expiry = draft.lifetime().map(now::plus).orElse(open.expiresAt());
        boolean same = terms.equals(open.terms()) && expiry.equals(open.expiresAt());
        return same ? open : renewals.edit(open, terms, expiry);
    }
}
