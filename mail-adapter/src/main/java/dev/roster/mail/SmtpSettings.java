package dev.roster.mail;

import dev.roster.mail.returned.ReturnPath;
import dev.roster.user.EmailAddress;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * How to reach the relay, and who we are to it.
 *
 * @param host its name, which its certificate must bear
 * @param port its port
 * @param encryption how the connection is kept from others' eyes
 * @param tls makes a plain connection a secure one
 * @param credentials who we are, if it asks
 * @param from the address that mails come from
 * @param senderName what mails come from besides, if it is not a person who invites
 * @param replyTo where answers go, if not to the address that mails come from
 * @param returnPath where mails come back to, if not to the address that they come from
 * @param announcedAs what we call ourselves
 * @param connecting how long it may take to be connected
 * @param reading how long the relay may be silent
 * @param budget how long one mail may take in all
 */
record SmtpSettings(
        String host,
        int port,
        Encryption encryption,
        SSLSocketFactory tls,
        Optional<Credentials> credentials,
        EmailAddress from,
        Optional<String> senderName,
        Optional<EmailAddress> replyTo,
        Optional<ReturnPath> returnPath,
        String announcedAs,
        Duration connecting,
        Duration reading,
        Duration budget) {

    /** The relay, for people to read. */
    String relay() {
        return host + ":" + port;
    }
}
