package dev.roster.mail;

import dev.roster.id.DeliveryId;
import dev.roster.port.Answer;
import dev.roster.port.Mailer;
import dev.roster.port.Outgoing;
import java.util.List;
import java.util.function.BiConsumer;

/** Sends mails by SMTP. */
public final class SmtpMailer implements Mailer {

    private final String sender;

    SmtpMailer(String sender) {
        this.sender = sender;
    }

    /**
     * @param host the name of the server
     * @param port its port: 465 for TLS from the first byte, any other for STARTTLS, which is required then
     * @return a builder
     */
    public static SmtpMailerBuilder connectingTo(String host, int port) {
        return new SmtpMailerBuilder(host, port);
    }

    @Override
    public String sender() {
        return sender;
    }

    @Override
    public void send(List<Outgoing> run, BiConsumer<DeliveryId, Answer> answers) {
        run.forEach(each -> answers.accept(each.id(), new Answer.RelayDown("not yet")));
    }
}
