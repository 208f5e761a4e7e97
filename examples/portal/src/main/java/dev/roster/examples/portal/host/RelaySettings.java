package dev.roster.examples.portal.host;

import dev.roster.mail.SmtpMailer;
import dev.roster.mail.SmtpMailerBuilder;
import dev.roster.mail.content.MailContent;
import dev.roster.port.Mailer;
import java.util.Map;
import java.util.Optional;

/**
 * A relay that mails are handed to.
 *
 * @param host its name
 * @param port where it listens
 * @param from the address that mails come from
 * @param user who signs in there, if anybody must
 * @param password with what
 */
public record RelaySettings(String host, int port, String from, Optional<String> user, Optional<String> password) {

    private static final String SUBMISSION = "587";

    static Optional<RelaySettings> of(Map<String, String> said) {
        return Optional.ofNullable(said.get("portal.smtp.host"))
                .map(host -> new RelaySettings(
                        host,
                        Integer.parseInt(said.getOrDefault("portal.smtp.port", SUBMISSION)),
                        Optional.ofNullable(said.get("portal.smtp.from"))
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "set portal.smtp.from too: the address that mails come from")),
                        Optional.ofNullable(said.get("portal.smtp.user")),
                        Optional.ofNullable(said.get("portal.smtp.password"))));
    }

    Mailer mailer(MailContent content) {
        SmtpMailerBuilder mailer =
                SmtpMailer.connectingTo(host, port).from(from).content(content);
        user.ifPresent(name -> mailer.password(name, password.orElse("")));
        return mailer.build();
    }

    @Override
    public String toString() {
        return "RelaySettings[" + host + ":" + port + "]";
    }
}
