package dev.roster.internal.invitation;

import dev.roster.failure.Outcome;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.internal.Deployment;
import dev.roster.internal.Minted;
import dev.roster.internal.Offers;
import dev.roster.internal.invitation.Entries.Entry;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Rehearsed;
import dev.roster.message.InvitationMessage;
import dev.roster.organization.Organization;
import dev.roster.port.Lookups;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Tells what inviting would come to, and what its mail would say. Goes by the very rules of inviting, and undoes it. */
public final class RehearseInviting {

    private final Deployment deployment;
    private final OrganizationId organization;
    private final InviteMembers inviting;

    public RehearseInviting(
            Deployment deployment, OrganizationId organization, Actor actor, Consumer<? super Offer> saying) {
        this.deployment = deployment;
        this.organization = organization;
        this.inviting = new InviteMembers(deployment, organization, actor, saying);
    }

    public List<Outcome<Rehearsed>> all(String list) {
        return rehearse(Entries.of(list, deployment.settings().longestList()));
    }

    public List<Outcome<Rehearsed>> all(Collection<Invitee> invitees) {
        return rehearse(entries(invitees));
    }

    private List<Entry> entries(Collection<Invitee> invitees) {
        return Entries.of(invitees, deployment.settings().longestList());
    }

    private List<Outcome<Rehearsed>> rehearse(List<Entry> entries) {
        return inviting.foresee(entries).stream()
                .map(RehearseInviting::rehearsed)
                .toList();
    }

    private static Outcome<Rehearsed> rehearsed(Outcome<Invited> foreseen) {
        return foreseen.result()
                .<Outcome<Rehearsed>>map(invited -> new Outcome.Done<>(foreseen.entry(), rehearsed(invited)))
                .orElseGet(() -> new Outcome.NotDone<>(
                        foreseen.entry(), foreseen.refusal().orElseThrow()));
    }

    private static Rehearsed rehearsed(Invited foreseen) {
        Invitation invitation = foreseen.invitation();
        return new Rehearsed(invitation.address(), invitation.terms(), foreseen.how());
    }

    /** Whether the address has a user, who invites is not to learn. */
    public InvitationMessage mail(Invitee invitee) {
        Invitation foreseen =
                inviting.foresee(entries(List.of(invitee))).get(0).orElseThrow().invitation();
        Lookups lookups = deployment.storage().lookups();
        Organization there = Objects.requireNonNull(
                lookups.organizations(List.of(organization)).get(organization));
        return Letter.of(
                foreseen,
                there,
                PeekLink.inviterName(lookups, foreseen),
                new Offers(deployment).of(foreseen),
                false,
                Minted.sample(deployment, foreseen.expiresAt()));
    }
}
