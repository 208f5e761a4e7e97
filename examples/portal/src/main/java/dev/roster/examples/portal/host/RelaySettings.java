package dev.roster.examples.portal.host;

import dev.roster.mail.SmtpMailer;
import dev.roster.mail.SmtpMailerBuilder;
import dev.roster.mail.content.MailContent;
import dev.roster.port.Mailer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A relay that mails are handed to.
 *
 * @param host its name
 * @param port where it listens
 * @param from the address that mails come from
 * @param tls how the way there is kept from others
 * @param user who signs in there, if anybody must
 * @param password with what
 */
public record RelaySettings(
        String host, int port, String from, Tls tls, Optional<String> user, Optional<String> password) {

    /** How the way to a relay is kept from others. */
    public enum Tls {
        /** In the clear until both have agreed to TLS, as on port 587. */
        STARTTLS,
        /** From the first byte, as on port 465. */
        IMPLICIT,
        /** Not at all; for a relay on this machine. */
        NONE
    }

    private static final String SUBMISSION = "587";

    static Optional<RelaySettings> of(Map<String, String> said) {
        return Optional.ofNullable(said.get("portal.smtp.host"))
                .map(host -> new RelaySettings(
                        host,
                        Integer.parseInt(said.getOrDefault("portal.smtp.port", SUBMISSION)),
                        Optional.ofNullable(said.get("portal.smtp.from"))
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "set portal.smtp.from too: the address that mails come from")),
                        tls(said.getOrDefault("portal.smtp.tls", "starttls")),
                        Optional.ofNullable(said.get("portal.smtp.user")),
                        Optional.ofNullable(said.get("portal.smtp.password"))));
    }

    private static Tls tls(String word) {
        return Stream.of(Tls.values())
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("portal.smtp.tls is starttls, implicit or none, not " + word));
    }

    Mailer mailer(MailContent content) {
        SmtpMailerBuilder mailer =
                SmtpMailer.connectingTo(host, port).from(from).content(content);
        switch (tls) {
            case STARTTLS -> {
                // A mailer's own way.
            }
            case IMPLICIT -> mailer.implicitTls();
            case NONE -> mailer.withoutTlsOnLoopback();
        }
        user.ifPresent(name -> mailer.password(name, password.orElse("")));
        return mailer.build();
    }

    @Override
    public String toString() {
        return "RelaySettings[" + host + ":" + port + "]";
    }
}
