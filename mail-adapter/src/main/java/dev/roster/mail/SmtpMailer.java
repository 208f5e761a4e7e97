package dev.roster.mail;

import dev.roster.id.DeliveryId;
import dev.roster.mail.content.MailText;
import dev.roster.message.Message;
import dev.roster.port.Answer;
import dev.roster.port.Mailer;
import dev.roster.port.Outgoing;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Sends mails by SMTP, over a relay that takes them on to where they go: a mail provider's submission server, or the host's
 * own. Each run has a connection of its own, which is encrypted, to a relay that has shown a certificate with its name. Safe
 * for use by any number of threads.
 *
 * <p>Nothing here waits for ever: each mail has a time, and if it is over the connection is closed and the mail is answered.
 * Neither a link nor a credential gets into a log, an exception or an answer.
 */
public final class SmtpMailer implements Mailer {

    private final SmtpSettings settings;
    private final MailWriter writer;
    private final Connector connector;
    private final Watchdog watchdog = new Watchdog();

    SmtpMailer(SmtpSettings settings, Function<Message, MailText> content) {
        this.settings = settings;
        this.writer = new MailWriter(settings, content, InstantSource.system());
        this.connector = new Connector(settings);
    }

    /**
     * Begins to say how to send.
     *
     * @param host the name of the relay, which its certificate must bear
     * @param port its port: 465 for TLS from the first byte, any other for STARTTLS, which is required then
     * @return a builder
     * @throws IllegalArgumentException if the host is blank or holds what no name holds, or the port is none
     */
    public static SmtpMailerBuilder connectingTo(String host, int port) {
        return new SmtpMailerBuilder(host, port);
    }

    @Override
    public String sender() {
        return settings.from().value();
    }

    @Override
    public void send(List<Outgoing> run, BiConsumer<DeliveryId, Answer> answers) {
        new SmtpRun(settings, writer, watchdog, connector).send(run, answers);
    }

    /** @return the relay and the sender, and no secret */
    @Override
    public String toString() {
        return "SmtpMailer[" + settings.relay() + ", from " + sender() + "]";
    }
}
