package dev.roster.mail;

import dev.roster.contract.Fixtures;
import dev.roster.delivery.SecretLink;
import dev.roster.invitation.Offered;
import dev.roster.mail.content.MailText;
import dev.roster.message.InvitationMessage;
import dev.roster.message.Message;
import dev.roster.port.Outgoing;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Mails for tests. */
final class Mails {

    private Mails() {}

    static Outgoing to(String address) {
        return to(EmailAddress.parse(address));
    }

    static Outgoing to(EmailAddress address) {
        return invitation(address, Optional.of(PersonName.of("Ada", "Lovelace")), "Acme");
    }

    static Outgoing invitation(EmailAddress to, Optional<PersonName> inviter, String organization) {
        return new Outgoing(
                Fixtures.aDeliveryId(),
                new InvitationMessage(
                        to,
                        Locale.ENGLISH,
                        Fixtures.anInvitationId(),
                        organization,
                        inviter,
                        Optional.empty(),
                        new Offered(Set.of("normal"), Map.of(), List.of()),
                        Optional.of("See you on Monday"),
                        false,
                        false,
                        aLink()));
    }

    static List<Outgoing> run(int size) {
        return Stream.generate(() -> to(Fixtures.anAddress())).limit(size).toList();
    }

    static String token(Outgoing outgoing) {
        return outgoing.message().secret().orElseThrow().token();
    }

    /** The least that a mail can say. */
    static MailText text(Message message) {
        String link = message.secret().map(secret -> secret.uri().toString()).orElse("none");
        return new MailText(
                "You are invited",
                "Follow " + link + "\n",
                "<p>Follow <a href=\"" + link + "\">this</a></p>\n",
                message.locale());
    }

    private static SecretLink aLink() {
        String token = UUID.randomUUID().toString().replace("-", "");
        return new SecretLink(URI.create("https://app.example/join/" + token), Fixtures.START.plus(Duration.ofDays(7)));
    }
}
