package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.delivery.Dispatcher;
import dev.roster.id.Actor;
import dev.roster.id.DeliveryId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.invitation.Minted;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationLink;
import dev.roster.invitation.InvitationStatus;
import dev.roster.message.InvitationMessage;
import dev.roster.organization.Organization;
import dev.roster.port.Answer;
import dev.roster.port.Envelope;
import dev.roster.port.Link;
import dev.roster.port.Lookups;
import dev.roster.port.Settlement;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due: claim, look once more whether it is still wanted, mint links, send, record. No mail is sent inside of a
 * transaction, and no link outlives this class but in the mail.
 */
public final class DispatchMail implements Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchMail.class);
    private static final int RUN = 100;
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Deployment deployment;
    private final Backoff backoff;

    public DispatchMail(Deployment deployment, Backoff backoff) {
        this.deployment = deployment;
        this.backoff = backoff;
    }

    @Override
    public int step() {
        List<Delivery> claimed =
                deployment.storage().inTransaction(unit -> unit.outbox().claim(RUN, LEASE));
        if (!claimed.isEmpty()) {
            new Run(claimed).send();
        }
        return claimed.size();
    }

    private final class Run {

        private final List<Delivery> claimed;
        private final Map<DeliveryId, Delivery> byId;
        private final Map<DeliveryId, Invitation> invitations;
        private final Instant now = deployment.clock().instant();

        Run(List<Delivery> claimed) {
            this.claimed = claimed;
            byId = claimed.stream().collect(Collectors.toMap(Delivery::id, each -> each));
            invitations = deployment.storage().lookups().invitationsOf(claimed);
        }

        void send() {
            List<Delivery> wanted = claimed.stream().filter(this::isWanted).toList();
            settle(claimed.stream()
                    .filter(delivery -> !isWanted(delivery))
                    .map(delivery -> new Settlement(
                            delivery.id(), delivery.attempt(), DeliveryState.VOID, Optional.empty(), Optional.empty()))
                    .toList());
            if (!wanted.isEmpty()) {
                List<Envelope> envelopes = envelopes(wanted);
                try {
                    deployment.mailer().send(envelopes, this::answer);
                } catch (RuntimeException e) {
                    // What was answered is recorded; the rest is due again when its lease ends.
                    LOG.error(
                            "The mailer failed; {} claimed mails are tried again when their lease ends",
                            wanted.size(),
                            e);
                }
            }
        }

        private boolean isWanted(Delivery delivery) {
            Invitation invitation = invitations.get(delivery.id());
            return invitation != null
                    && invitation.generation() == delivery.generation()
                    && invitation.statusAt(now) == InvitationStatus.PENDING;
        }

        private List<Envelope> envelopes(List<Delivery> wanted) {
            Lookups lookups = deployment.storage().lookups();
            Collection<Invitation> about =
                    wanted.stream().map(each -> invitations.get(each.id())).toList();
            Map<OrganizationId, Organization> organizations = lookups.organizations(
                    about.stream().map(Invitation::organization).collect(Collectors.toSet()));
            Map<UserId, User> inviters = lookups.users(
                    about.stream().flatMap(each -> inviter(each).stream()).collect(Collectors.toSet()));
            Map<EmailAddress, User> users = lookups.usersByAddress(
                    about.stream().map(Invitation::address).collect(Collectors.toSet()));
            Map<DeliveryId, InvitationLink> links = mint(wanted);
            List<Envelope> envelopes = new ArrayList<>();
            for (Delivery delivery : wanted) {
                Invitation invitation = invitations.get(delivery.id());
                Organization organization = organizations.get(invitation.organization());
                envelopes.add(new Envelope(
                        delivery.id(),
                        new InvitationMessage(
                                invitation.address(),
                                invitation.terms().locale().orElse(organization.locale()),
                                invitation.id(),
                                organization.name(),
                                inviter(invitation).map(inviters::get).map(User::name),
                                invitation.terms().name(),
                                invitation.terms().rights().roles(),
                                invitation.terms().note(),
                                users.containsKey(invitation.address()),
                                invitation.generation() > 1,
                                links.get(delivery.id()))));
            }
            return envelopes;
        }

        /** The hashes are kept before anything is sent: a link that arrives is a link that works. */
        private Map<DeliveryId, InvitationLink> mint(List<Delivery> wanted) {
            Map<DeliveryId, InvitationLink> links = new HashMap<>();
            List<Link> kept = new ArrayList<>();
            for (Delivery delivery : wanted) {
                Minted minted = Minted.of(deployment, invitations.get(delivery.id()));
                links.put(delivery.id(), minted.link());
                kept.add(minted.kept());
            }
            deployment.storage().inTransaction(unit -> {
                unit.links().insert(kept);
                return kept.size();
            });
            return links;
        }

        private void answer(DeliveryId id, Answer answer) {
            Delivery delivery = byId.get(id);
            if (delivery == null) {
                LOG.warn("The mailer answered for a mail that it was not given");
                return;
            }
            settle(List.of(backoff.settlement(
                    delivery,
                    invitations.get(id).expiresAt(),
                    answer,
                    deployment.clock().instant())));
        }

        private void settle(List<Settlement> settlements) {
            if (!settlements.isEmpty()) {
                deployment.storage().inTransaction(unit -> unit.outbox().settle(settlements));
            }
        }
    }

    private static Optional<UserId> inviter(Invitation invitation) {
        return invitation.inviter() instanceof Actor.Member member ? Optional.of(member.user()) : Optional.empty();
    }
}
