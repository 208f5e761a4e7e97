package dev.roster.internal.delivery;

import dev.roster.id.DeliveryId;
import dev.roster.internal.Deployment;
import dev.roster.port.Answer;
import dev.roster.port.Outgoing;
import dev.roster.user.EmailAddress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of mails: those that were claimed together, and go to the mailer together. For one thread, once. */
final class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    private final Deployment deployment;
    private final Backoff backoff;
    private final Breaker breaker;
    private final Tally tally;
    private final WantedMails mails;
    private final Recording recording;
    private final Predicate<Instant> isOver;
    private final Map<DeliveryId, EmailAddress> recipients = new HashMap<>();
    private final Set<DeliveryId> answered = new HashSet<>();

    /** What is recorded at the end, together. */
    private final List<Settled> last = new ArrayList<>();

    private boolean ended;

    /**
     * @param mails what is to be sent
     * @param recording where answers go
     * @param isOver whether the run is to end, at a time
     */
    Run(
            Deployment deployment,
            Backoff backoff,
            Breaker breaker,
            Tally tally,
            WantedMails mails,
            Recording recording,
            Predicate<Instant> isOver) {
        this.deployment = deployment;
        this.backoff = backoff;
        this.breaker = breaker;
        this.tally = tally;
        this.mails = mails;
        this.recording = recording;
        this.isOver = isOver;
    }

    /** Thrown through the mailer to end the run. */
    private static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1;

        Ended() {
            super("the run of mails ends here", null, false, false);
        }
    }

    /**
     * Sends them, and records what became of each.
     *
     * @return how many the mailer answered for
     */
    int send() {
        boolean failed = false;
        try {
            List<Outgoing> outgoing = mails.outgoing();
            outgoing.forEach(each -> recipients.put(each.id(), each.message().to()));
            deployment.mailer().send(outgoing, this::answer);
        } catch (Throwable e) {
            // Whatever comes out of it, if the run was to end: a mailer may wrap what passes through it.
            failed = !ended;
            if (failed) {
                logFailure(e);
            }
        }
        if (failed) {
            settleUnanswered(this::putOff);
        } else if (ended) {
            settleUnanswered(Backoff::putBack);
        }
        recording.finish(last);
        return answered.size();
    }

    private void answer(DeliveryId id, Answer answer) {
        mails.get(id)
                .filter(mailing -> answered.add(id))
                .ifPresentOrElse(
                        mailing -> settle(mailing, answer),
                        () -> LOG.warn("The mailer answered twice, or for a mail that it was not given"));
    }

    private void settle(Mailing<?> mailing, Answer answer) {
        Instant now = deployment.clock().instant();
        String said = mails.withoutLinks(answer.detail());
        tally.answered(answer, said);
        if (answer instanceof Answer.RelayDown) {
            // It waits longer than those behind it, so that not the same one goes to see each time.
            last.add(Backoff.putOff(mailing, breaker.down(now), said));
            end();
        }
        breaker.up(now);
        Settled settled = backoff.answered(mailing, answer, said, now);
        if (!recording.add(answer instanceof Answer.Rejected ? refused(settled) : settled) || isOver.test(now)) {
            end();
        }
    }

    private Settled refused(Settled mail) {
        return mail.refusedFor(
                Objects.requireNonNull(recipients.get(mail.delivery().id())));
    }

    private void end() {
        ended = true;
        throw new Ended();
    }

    private void logFailure(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        String clean = mails.withoutLinks(trace.toString());
        LOG.error("The mailer failed; mails without an answer are tried again later\n{}", clean);
        tally.trouble(mails.withoutLinks("the mailer failed: " + failure));
    }

    /**
     * Left to their lease, those behind a mail that breaks the mailer would stay there; so each has a time of its own.
     */
    private Settled putOff(Mailing<?> mailing) {
        Instant due = deployment
                .clock()
                .instant()
                .plus(backoff.pause(mailing.delivery().attempt()));
        return Backoff.putOff(mailing, due, "the mailer failed");
    }

    private void settleUnanswered(Function<Mailing<?>, Settled> how) {
        mails.all().stream()
                .filter(mailing -> !answered.contains(mailing.delivery().id()))
                .map(how)
                .forEach(last::add);
    }
}
