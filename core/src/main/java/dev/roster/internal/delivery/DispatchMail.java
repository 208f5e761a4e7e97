package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.DeliveryState;
import dev.roster.delivery.Dispatcher;
import dev.roster.failure.StorageFailure;
import dev.roster.id.DeliveryId;
import dev.roster.internal.Deployment;
import dev.roster.internal.Minted;
import dev.roster.internal.invitation.SpentAllowances;
import dev.roster.message.Message;
import dev.roster.port.Answer;
import dev.roster.port.Outgoing;
import dev.roster.port.Settlement;
import dev.roster.port.UnitOfWork;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
    private final InvitationMails invitationMails;
    private final PersonalMails personalMails;

    public DispatchMail(Deployment deployment, Backoff backoff) {
        this.deployment = deployment;
        this.backoff = backoff;
        this.spent = new SpentAllowances(deployment);
        this.invitationMails = new InvitationMails(deployment);
        this.personalMails = new PersonalMails(deployment);
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

    private final class Run {

        private final List<Mailing<InvitationMails.Invited>> invitations;
        private final List<Mailing<PersonalMails.Personal>> personal;
        private final Map<DeliveryId, Mailing<?>> wanted = new LinkedHashMap<>();
        private final List<Delivery> unwanted;
        private final Set<DeliveryId> answered = new HashSet<>();

        Run(List<Delivery> claimed) {
            Instant now = deployment.clock().instant();
            invitations = wanted(
                    invitationMails, claimed.stream().filter(Run::isInvitation).toList(), now);
            personal = wanted(
                    personalMails,
                    claimed.stream().filter(each -> !isInvitation(each)).toList(),
                    now);
            Map<DeliveryId, Mailing<?>> all = new HashMap<>();
            Stream.concat(invitations.stream(), personal.stream())
                    .forEach(mailing -> all.put(mailing.delivery().id(), mailing));
            claimed.stream()
                    .map(delivery -> all.get(delivery.id()))
                    .filter(Objects::nonNull)
                    .forEach(mailing -> wanted.put(mailing.delivery().id(), mailing));
            unwanted = claimed.stream()
                    .filter(delivery -> !wanted.containsKey(delivery.id()))
                    .toList();
        }

        private static boolean isInvitation(Delivery delivery) {
            return delivery.kind() == DeliveryKind.INVITATION;
        }

        private static <T> List<Mailing<T>> wanted(MailRoom<T> room, List<Delivery> claimed, Instant now) {
            return claimed.isEmpty() ? List.of() : room.wanted(claimed, now);
        }

        /** The hashes are kept before anything is sent: a link that arrives is a link that works. */
        void send() {
            deployment.storage().inTransaction(unit -> {
                settle(unit, unwanted, unwanted.stream().map(Backoff::overtaken).toList());
                unit.links().insert(minted().map(Minted::kept).toList());
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

        private Stream<Minted> minted() {
            return wanted.values().stream().flatMap(mailing -> mailing.minted().stream());
        }

        private List<Outgoing> outgoing() {
            Map<DeliveryId, Message> messages = new HashMap<>();
            if (!invitations.isEmpty()) {
                messages.putAll(invitationMails.messages(invitations));
            }
            messages.putAll(personalMails.messages(personal));
            return wanted.keySet().stream()
                    .map(id -> new Outgoing(id, Objects.requireNonNull(messages.get(id))))
                    .toList();
        }

        /** A relay may quote what it was given, and an exception too. Neither is a place for a link. */
        private String withoutLinks(String text) {
            return minted().map(each -> each.link().token())
                    .reduce(text, (clean, token) -> clean.replace(token, "[hidden]"));
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
            Mailing<?> mailing = wanted.get(id);
            if (mailing == null) {
                LOG.warn("The mailer answered for a mail that it was not given");
                return;
            }
            answered.add(id);
            Settlement settlement = backoff.settlement(
                    mailing.delivery(),
                    mailing.until(),
                    answer,
                    withoutLinks(answer.detail()),
                    deployment.clock().instant());
            deployment.storage().inTransaction(unit -> {
                settle(unit, List.of(mailing.delivery()), List.of(settlement));
                return settlement;
            });
        }
    }

    /** A notice that is dealt with is of no more use, and names a mailbox. One with a link stays as long as the link. */
    private static void settle(UnitOfWork unit, Collection<Delivery> claimed, List<Settlement> settlements) {
        Set<DeliveryId> settled = unit.outbox().settle(settlements);
        Set<DeliveryId> done = new HashSet<>();
        for (Settlement settlement : settlements) {
            if (settlement.state() != DeliveryState.DEFERRED && settled.contains(settlement.id())) {
                done.add(settlement.id());
            }
        }
        List<DeliveryId> notices = claimed.stream()
                .filter(delivery -> !delivery.kind().hasLink())
                .map(Delivery::id)
                .filter(done::contains)
                .toList();
        if (!notices.isEmpty()) {
            unit.personalMails().delete(notices);
        }
    }
}
