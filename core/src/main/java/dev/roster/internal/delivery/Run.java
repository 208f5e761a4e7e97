package dev.roster.internal.delivery;

import dev.roster.delivery.Delivery;
import dev.roster.failure.StorageFailure;
import dev.roster.id.DeliveryId;
import dev.roster.internal.Deployment;
import dev.roster.internal.Minted;
import dev.roster.port.Answer;
import dev.roster.port.Settlement;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of mails: those that were claimed together, and go to the mailer together. For one thread, once. */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    private final Deployment deployment;
    private final Backoff backoff;
    private final WantedMails mails;
    private final Set<DeliveryId> answered = new HashSet<>();

    Run(Deployment deployment, Backoff backoff, WantedMails mails) {
        this.deployment = deployment;
        this.backoff = backoff;
        this.mails = mails;
    }

    /** The hashes are kept before anything is sent: a link that arrives is a link that works. */
    void send() {
        deployment.storage().inTransaction(unit -> {
            unit.links().insert(mails.minted().map(Minted::kept).toList());
            return Settled.record(
                    unit, mails.unwanted().stream().map(Run::overtaken).toList());
        });
        if (!mails.isEmpty()) {
            try {
                deployment.mailer().send(mails.outgoing(), this::answer);
            } catch (StorageFailure e) {
                // An answer could not be recorded. What is still claimed is due again when its lease ends.
                throw e;
            } catch (RuntimeException e) {
                logFailure(e);
                putOffWhatHasNoAnswer();
            }
        }
    }

    private static Settled overtaken(Delivery delivery) {
        return new Settled(delivery, Backoff.overtaken(delivery));
    }

    private void answer(DeliveryId id, Answer answer) {
        mails.get(id)
                .ifPresentOrElse(
                        mailing -> settle(mailing, answer),
                        () -> LOG.warn("The mailer answered for a mail that it was not given"));
    }

    private void settle(Mailing<?> mailing, Answer answer) {
        answered.add(mailing.delivery().id());
        Settlement settlement = backoff.settlement(
                mailing.delivery(),
                mailing.until(),
                answer,
                mails.withoutLinks(answer.detail()),
                deployment.clock().instant());
        deployment
                .storage()
                .inTransaction(unit -> Settled.record(unit, List.of(new Settled(mailing.delivery(), settlement))));
    }

    private void logFailure(RuntimeException failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        String clean = mails.withoutLinks(trace.toString());
        LOG.error("The mailer failed; mails without an answer are tried again later\n{}", clean);
    }

    /** Each at a time of its own: left to their lease, those behind a mail that breaks the mailer would stay there. */
    private void putOffWhatHasNoAnswer() {
        mails.all().stream()
                .filter(mailing -> !answered.contains(mailing.delivery().id()))
                .forEach(mailing -> settle(mailing, new Answer.RelayDown("the mailer failed")));
    }
}
