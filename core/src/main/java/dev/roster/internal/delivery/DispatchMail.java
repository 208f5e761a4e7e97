package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.Dispatcher;
import dev.roster.failure.StorageFailure;
import dev.roster.id.Actor;
import dev.roster.id.DeliveryId;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.Entrance;
import dev.roster.internal.Offers;
import dev.roster.internal.invitation.Minted;
import dev.roster.internal.invitation.SpentAllowances;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Offered;
import dev.roster.invitation.Terms;
import dev.roster.message.InvitationMessage;
import dev.roster.organization.Organization;
import dev.roster.port.Answer;
import dev.roster.port.Lookups;
import dev.roster.port.Outgoing;
import dev.roster.port.Settlement;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private final SpentAllowances spent;

    public DispatchMail(Deployment deployment, Backoff backoff) {
        this.deployment = deployment;
        this.backoff = backoff;
        this.spent = new SpentAllowances(deployment);
    }

    @Override
    public int step() {
        List<Delivery> claimed =
                deployment.storage().inTransaction(unit -> unit.outbox().claim(RUN, LEASE));
        if (!claimed.isEmpty()) {
            new Run(claimed).send();
        }
        if (claimed.size() < RUN) {
            spent.deleteIfDue();
        }
        return claimed.size();
    }

    /** A claimed mail that is still wanted. */
    private record Mailing(Delivery delivery, Invitation invitation, Organization organization, Minted minted) {}

    private final class Run {

        private final Map<DeliveryId, Mailing> wanted = new LinkedHashMap<>();
        private final List<Settlement> unwanted = new ArrayList<>();
        private final Set<DeliveryId> answered = new HashSet<>();

        Run(List<Delivery> claimed) {
            Instant now = deployment.clock().instant();
            Map<DeliveryId, Invitation> invitations =
                    deployment.storage().lookups().invitationsOf(claimed);
            Map<OrganizationId, Organization> organizations = deployment
                    .storage()
                    .lookups()
                    .organizations(invitations.values().stream()
                            .map(Invitation::organization)
                            .collect(Collectors.toSet()));
            for (Delivery delivery : claimed) {
                Invitation invitation = invitations.get(delivery.id());
                if (invitation != null
                        && invitation.generation() == delivery.generation()
                        && invitation.statusAt(now) == InvitationStatus.PENDING) {
                    add(delivery, invitation, Objects.requireNonNull(organizations.get(invitation.organization())));
                } else {
                    unwanted.add(Backoff.overtaken(delivery));
                }
            }
        }

        /** Who could not come in, since the organization is closed or the like, gets no mail that says so. */
        private void add(Delivery delivery, Invitation invitation, Organization organization) {
            if (new Entrance(deployment.catalog(), organization).isOpenTo(invitation.address())) {
                wanted.put(
                        delivery.id(),
                        new Mailing(delivery, invitation, organization, Minted.of(deployment, invitation)));
            } else {
                unwanted.add(Backoff.overtaken(delivery));
            }
        }

        /** The hashes are kept before anything is sent: a link that arrives is a link that works. */
        void send() {
            deployment.storage().inTransaction(unit -> {
                unit.outbox().settle(unwanted);
                unit.links()
                        .insert(wanted.values().stream()
                                .map(mailing -> mailing.minted().kept())
                                .toList());
                return wanted;
            });
            if (!wanted.isEmpty()) {
                try {
                    deployment.mailer().send(outgoing(), this::answer);
                } catch (StorageFailure e) {
                    // An answer could not be recorded. What is still claimed is due again when its lease ends.
                    throw e;
                } catch (RuntimeException e) {
                    logFailure(e);
                    putOffWhatHasNoAnswer();
                }
            }
        }

        private List<Outgoing> outgoing() {
            Lookups lookups = deployment.storage().lookups();
            List<Invitation> about =
                    wanted.values().stream().map(Mailing::invitation).toList();
            Map<UserId, User> inviters = lookups.users(
                    about.stream().flatMap(each -> inviter(each).stream()).collect(Collectors.toSet()));
            Set<EmailAddress> known = lookups.usersByAddress(
                            about.stream().map(Invitation::address).collect(Collectors.toSet()))
                    .keySet();
            Map<InvitationId, Offered> offered = new Offers(deployment).of(about);
            return wanted.values().stream()
                    .map(mailing -> new Outgoing(
                            mailing.delivery().id(),
                            message(
                                    mailing,
                                    inviter(mailing.invitation())
                                            .map(inviters::get)
                                            .map(User::name),
                                    known.contains(mailing.invitation().address()),
                                    Objects.requireNonNull(
                                            offered.get(mailing.invitation().id())))))
                    .toList();
        }

        /** A relay may quote what it was given, and an exception too. Neither is a place for a link. */
        private String withoutLinks(String text) {
            String clean = text;
            for (Mailing mailing : wanted.values()) {
                clean = clean.replace(mailing.minted().link().token(), "[hidden]");
            }
            return clean;
        }

        private void logFailure(RuntimeException failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            String clean = withoutLinks(trace.toString());
            LOG.error("The mailer failed; mails without an answer are tried again later\n{}", clean);
        }

        /** Each at a time of its own: left to their lease, those behind a mail that breaks the mailer would stay there. */
        private void putOffWhatHasNoAnswer() {
            Set<DeliveryId> left = new LinkedHashSet<>(wanted.keySet());
            left.removeAll(answered);
            left.forEach(id -> answer(id, new Answer.RelayDown("the mailer failed")));
        }

        private void answer(DeliveryId id, Answer answer) {
            Mailing mailing = wanted.get(id);
            if (mailing == null) {
                LOG.warn("The mailer answered for a mail that it was not given");
                return;
            }
            answered.add(id);
            Settlement settlement = backoff.settlement(
                    mailing.delivery(),
                    mailing.invitation().expiresAt(),
                    answer,
                    withoutLinks(answer.detail()),
                    deployment.clock().instant());
            deployment.storage().inTransaction(unit -> unit.outbox().settle(List.of(settlement)));
        }
    }

    private static InvitationMessage message(
            Mailing mailing, Optional<PersonName> inviterName, boolean hasUser, Offered offered) {
        Invitation invitation = mailing.invitation();
        Organization organization = mailing.organization();
        Terms terms = invitation.terms();
        return new InvitationMessage(
                invitation.address(),
                terms.locale().orElse(organization.locale()),
                invitation.id(),
                organization.name(),
                inviterName,
                terms.name(),
                offered,
                terms.note(),
                hasUser,
                invitation.generation() > 1,
                mailing.minted().link());
    }

    private static Optional<UserId> inviter(Invitation invitation) {
        return invitation.inviter() instanceof Actor.Member member ? Optional.of(member.user()) : Optional.empty();
    }
}
