package dev.roster.mail;

import dev.roster.id.DeliveryId;
import dev.roster.mail.Outcome.Connected;
import dev.roster.port.Answer;
import dev.roster.port.Outgoing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one run of mails, one after the other, on one connection as long as that holds. */
final class SmtpRun {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpRun.class);

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final SmtpSettings settings;
    private final MailWriter writer;
    private final Watchdog watchdog;
    private final Connector connector;
    private @Nullable Connection connection;

    SmtpRun(SmtpSettings settings, MailWriter writer, Watchdog watchdog, Connector connector) {
        this.settings = settings;
        this.writer = writer;
        this.watchdog = watchdog;
        this.connector = connector;
    }

    /** What the taker of answers throws ends the run at once. */
    void send(List<Outgoing> run, BiConsumer<DeliveryId, Answer> answers) {
        try {
            Optional<Answer> end = Optional.empty();
            for (Outgoing outgoing : run) {
                if (end.isPresent()) {
                    answers.accept(outgoing.id(), end.get());
                } else {
                    Outcome outcome = send(outgoing);
                    end = end(outcome);
                    answers.accept(outgoing.id(), outcome.answer());
                }
            }
            takeLeave();
        } finally {
            cut();
        }
    }

    /** All mails have their answers, so this need not take long. */
    private void takeLeave() {
        if (connection != null) {
            try (Budget goodbye = watchdog.start(GOODBYE)) {
                connection.end(goodbye);
            }
        }
    }

    private static Optional<Answer> end(Outcome outcome) {
        return outcome.isTheEnd()
                ? Optional.of(new Answer.RelayDown(outcome.answer().detail()))
                : Optional.empty();
    }

    private Outcome send(Outgoing outgoing) {
        Envelope envelope;
        byte[] mail;
        try {
            envelope = Envelope.of(settings, outgoing.id(), outgoing.message().to());
            mail = writer.write(outgoing);
        } catch (RuntimeException e) {
            return unwritten(outgoing, e);
        }
        try (Budget budget = watchdog.start(settings.budget())) {
            Outcome outcome = send(outgoing, envelope, mail, budget);
            return outcome.isWorthAnotherTry() ? send(outgoing, envelope, mail, budget) : outcome;
        }
    }

    private Outcome send(Outgoing outgoing, Envelope envelope, byte[] mail, Budget budget) {
        Connection open = connection;
        if (open == null) {
            try {
                open = connector.connect(budget);
            } catch (Connector.Unreachable e) {
                LOG.warn("Mail cannot be sent now: {}", e.why());
                return Outcome.relayDown(e.why());
            }
            connection = open;
        }
        Outcome outcome = open.hand(envelope, mail, token(outgoing), budget);
        if (outcome.connection() != Connected.STILL) {
            cut();
        }
        return outcome;
    }

    /** It stays unwritten however often it is tried; the others of the run need not suffer. */
    private static Outcome unwritten(Outgoing outgoing, RuntimeException failure) {
        Discretion discretion = Discretion.about(List.of()).andAbout(token(outgoing));
        String detail = discretion.line("the mail could not be written: " + failure);
        LOG.error("Mail {} is not sent: {}", outgoing.id(), detail);
        return new Outcome(new Answer.Rejected(detail), Connected.STILL);
    }

    private static Optional<String> token(Outgoing outgoing) {
        return outgoing.message().secret().map(link -> link.token());
    }

    private void cut() {
        if (connection != null) {
            connection.cut();
            connection = null;
        }
    }
}
