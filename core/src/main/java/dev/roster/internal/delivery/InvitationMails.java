package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.id.Actor;
import dev.roster.id.DeliveryId;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.Entrance;
import dev.roster.internal.Minted;
import dev.roster.internal.Offers;
import dev.roster.internal.invitation.Letter;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Offered;
import dev.roster.message.Message;
import dev.roster.organization.Organization;
import dev.roster.port.Lookups;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The mails of invitations. */
final class InvitationMails implements MailRoom<InvitationMails.Invited> {

    private final Deployment deployment;

    InvitationMails(Deployment deployment) {
        this.deployment = deployment;
    }

    /** An invitation, and where it leads. */
    record Invited(Invitation invitation, Organization organization) {}

    @Override
    public boolean takes(DeliveryKind kind) {
        return kind == DeliveryKind.INVITATION;
    }

    /** Who could not come in, since the organization is closed or the like, gets no mail that says so. */
    @Override
    public List<Mailing<Invited>> wanted(Collection<Delivery> claimed, Instant now) {
        Map<DeliveryId, Invitation> invitations = deployment.storage().lookups().invitationsOf(List.copyOf(claimed));
        Map<OrganizationId, Organization> organizations = deployment
                .storage()
                .lookups()
                .organizations(invitations.values().stream()
                        .map(Invitation::organization)
                        .collect(Collectors.toSet()));
        List<Mailing<Invited>> wanted = new ArrayList<>();
        for (Delivery delivery : claimed) {
            Invitation invitation = invitations.get(delivery.id());
            if (invitation != null && isCurrent(delivery, invitation, now)) {
                Organization organization = Objects.requireNonNull(organizations.get(invitation.organization()));
                if (new Entrance(deployment.catalog(), organization).isOpenTo(invitation.address())) {
                    wanted.add(new Mailing<>(
                            delivery,
                            new Invited(invitation, organization),
                            Optional.of(Minted.of(deployment, invitation)),
                            invitation.expiresAt()));
                }
            }
        }
        return wanted;
    }

    private static boolean isCurrent(Delivery delivery, Invitation invitation, Instant now) {
        return invitation.generation() == delivery.generation() && invitation.statusAt(now) == InvitationStatus.PENDING;
    }

    @Override
    public Map<DeliveryId, Message> messages(Collection<Mailing<Invited>> wanted) {
        List<Invitation> about =
                wanted.stream().map(mailing -> mailing.about().invitation()).toList();
        Lookups lookups = deployment.storage().lookups();
        Map<UserId, User> inviters = lookups.users(
                about.stream().flatMap(each -> inviter(each).stream()).collect(Collectors.toSet()));
        Set<EmailAddress> known = lookups.usersByAddress(
                        about.stream().map(Invitation::address).collect(Collectors.toSet()))
                .keySet();
        Map<InvitationId, Offered> offered = new Offers(deployment).of(about);
        Map<DeliveryId, Message> messages = new HashMap<>();
        for (Mailing<Invited> mailing : wanted) {
            Invitation invitation = mailing.about().invitation();
            messages.put(
                    mailing.delivery().id(),
                    Letter.of(
                            invitation,
                            mailing.about().organization(),
                            inviter(invitation).map(inviters::get).map(User::name),
                            Objects.requireNonNull(offered.get(invitation.id())),
                            known.contains(invitation.address()),
                            mailing.minted().orElseThrow().link()));
        }
        return messages;
    }

    private static Optional<UserId> inviter(Invitation invitation) {
        return invitation.inviter() instanceof Actor.Member member ? Optional.of(member.user()) : Optional.empty();
    }
}
