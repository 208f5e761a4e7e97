package dev.roster.examples.portal.host;

import dev.roster.id.DeliveryId;
import dev.roster.mail.content.MailContent;
import dev.roster.port.Answer;
import dev.roster.port.Mailer;
import dev.roster.port.Outgoing;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes mails as for a relay, and puts them into the mailbox. Addresses at {@value #NOWHERE} do not exist. */
final class MailboxMailer implements Mailer {

    static final String NOWHERE = "nowhere.example";

    private final Mailbox mailbox;
    private final MailContent content;
    private final InstantSource clock;

    MailboxMailer(Mailbox mailbox, MailContent content, InstantSource clock) {
        this.mailbox = mailbox;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public String sender() {
        return "invitations@portal.example";
    }

    @Override
    public void send(List<Outgoing> run, BiConsumer<DeliveryId, Answer> answers) {
        run.forEach(outgoing -> answers.accept(outgoing.id(), take(outgoing)));
    }

    private Answer take(Outgoing outgoing) {
        if (outgoing.message().to().domain().equals(NOWHERE)) {
            return new Answer.Rejected("550 5.1.1 no such mailbox");
        }
        mailbox.keep(new KeptMail(
                outgoing.id(),
                outgoing.message().to().value(),
                content.write(outgoing.message()),
                outgoing.message().secret(),
                clock.instant()));
        return new Answer.Accepted("250 kept in the mailbox");
    }
}
