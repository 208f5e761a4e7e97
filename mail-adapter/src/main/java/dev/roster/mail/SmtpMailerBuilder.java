package dev.roster.mail;

import dev.roster.mail.content.MailContent;
import dev.roster.mail.content.MailText;
import dev.roster.mail.returned.ReturnPath;
import dev.roster.message.Message;
import dev.roster.user.EmailAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Says how an {@link SmtpMailer} sends. What it does not say is as safe as it can be: encrypted, the relay's name checked
 * against its certificate, no time without an end.
 */
public final class SmtpMailerBuilder {

    private static final int IMPLICIT_TLS_PORT = 465;
    private static final int LONGEST_NAME = 80;
    private static final int LAST_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[?[0-9A-Fa-f:.]+]?");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|::1|\\[::1]");
    private static final Pattern CREDENTIAL = Pattern.compile("[^\\x00-\\x1F\\x7F]+");
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST_BUDGET = Duration.ofMinutes(2);

    private final String host;
    private final int port;
    private Encryption encryption;
    private @Nullable SSLSocketFactory tls;
    private @Nullable Credentials credentials;
    private @Nullable EmailAddress from;
    private @Nullable String senderName;
    private @Nullable EmailAddress replyTo;
    private @Nullable ReturnPath returnPath;
    private @Nullable Function<Message, MailText> content;
    private @Nullable String announcedAs;
    private Duration connecting = Duration.ofSeconds(10);
    private Duration reading = Duration.ofSeconds(30);
    private Duration budget = Duration.ofSeconds(60);

    SmtpMailerBuilder(String host, int port) {
        this.host = name("the host", host);
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("a port is a number from 1 to " + LAST_PORT);
        }
        this.port = port;
        encryption = port == IMPLICIT_TLS_PORT ? Encryption.IMPLICIT : Encryption.STARTTLS;
    }

    /**
     * Says where mails come from. Needed.
     *
     * @param address the address that mails come from, such as {@code invitations@app.example}
     * @return this
     * @throws dev.roster.failure.Refused if it is no address
     */
    public SmtpMailerBuilder from(String address) {
        from = EmailAddress.parse(Objects.requireNonNull(address, "address"));
        return this;
    }

    /**
     * Says what stands before the address that mails come from, where they do not come from a person who invites. Unless
     * said, the address stands alone.
     *
     * @param name such as the product's name
     * @return this
     * @throws IllegalArgumentException if it is blank, longer than 80 characters, or holds a control character
     */
    public SmtpMailerBuilder senderName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        }
        HeaderText.phrase(name);
        senderName = name;
        return this;
    }

    /**
     * Says where answers of readers go. Unless said, to the address that mails come from.
     *
     * @param address an address that the host owns
     * @return this
     * @throws dev.roster.failure.Refused if it is no address
     */
    public SmtpMailerBuilder replyTo(String address) {
        replyTo = EmailAddress.parse(Objects.requireNonNull(address, "address"));
        return this;
    }

    /**
     * Says where mails come back to that do not arrive. Each gets an address of its own there. Unless said, they come back
     * to the address that they come from, and nobody knows which one it was.
     *
     * @param mailbox such as {@code bounces@app.example}, whose mail system delivers {@code bounces+anything@app.example}
     *     there too
     * @return this
     * @throws dev.roster.failure.Refused if it is no address
     * @throws IllegalArgumentException if its local part is too long to have an id added
     */
    public SmtpMailerBuilder returnPath(String mailbox) {
        returnPath = ReturnPath.to(Objects.requireNonNull(mailbox, "mailbox"));
        return this;
    }

    /**
     * Says what mails look like. Needed.
     *
     * @param mails writes them
     * @return this
     */
    public SmtpMailerBuilder content(MailContent mails) {
        return writtenBy(Objects.requireNonNull(mails, "mails")::write);
    }

    SmtpMailerBuilder writtenBy(Function<Message, MailText> mails) {
        content = mails;
        return this;
    }

    /**
     * Logs in with a password.
     *
     * @param user who the relay knows us as
     * @param password the password
     * @return this
     * @throws IllegalArgumentException if one of them is empty or holds a control character
     */
    public SmtpMailerBuilder password(String user, String password) {
        credentials = Credentials.password(credential("the user", user), credential("the password", password));
        return this;
    }

    /**
     * Logs in with an access token (XOAUTH2), as some providers want it.
     *
     * @param user whose mailbox it is
     * @param token yields the token as it is now; asked at each connection, on the sending thread and outside of any time
     *     limit of this mailer. If it throws, mails are tried again later
     * @return this
     * @throws IllegalArgumentException if the user is empty or holds a control character
     */
    public SmtpMailerBuilder accessToken(String user, Supplier<String> token) {
        Objects.requireNonNull(token, "token");
        credentials = Credentials.accessToken(
                credential("the user", user), () -> credential("the access token", token.get()));
        return this;
    }

    /**
     * Encrypts from the first byte also on another port than 465.
     *
     * @return this
     */
    public SmtpMailerBuilder implicitTls() {
        encryption = Encryption.IMPLICIT;
        return this;
    }

    /**
     * Sends in clear, to a relay on the same machine. For tests, and for a relay that takes mail from this machine only.
     *
     * @return this
     * @throws IllegalArgumentException if the host is not {@code localhost} or a loopback address: on any other way, whoever
     *     listens would get the links, and with them the invitees' places
     */
    public SmtpMailerBuilder withoutTlsOnLoopback() {
        if (!LOOPBACK.matcher(host).matches()) {
            throw new IllegalArgumentException("Mail goes in clear only to a relay on the same machine: to localhost,"
                    + " 127.0.0.1 or ::1, and not to " + host + ". Leave out withoutTlsOnLoopback().");
        }
        encryption = Encryption.NONE_ON_LOOPBACK;
        return this;
    }

    /**
     * Trusts these certificates instead of those that the JVM trusts: for a relay whose certificate is its own, or of an
     * authority of one's own. The relay's name is checked all the same.
     *
     * @param certificates at least one
     * @return this
     */
    public SmtpMailerBuilder trusting(X509Certificate... certificates) {
        tls = Trust.only(List.of(certificates)).getSocketFactory();
        return this;
    }

    /**
     * Uses the host's own TLS, for example with a certificate that we show to the relay. The relay's name is checked all the
     * same.
     *
     * @param context makes connections secure
     * @return this
     */
    public SmtpMailerBuilder tls(SSLContext context) {
        tls = context.getSocketFactory();
        return this;
    }

    /**
     * Says what we call ourselves to the relay. Unless said, the domain of the address that mails come from: the JVM is not
     * asked for the machine's name, which takes time and tells of the inside.
     *
     * @param name a host name
     * @return this
     * @throws IllegalArgumentException if it is none
     */
    public SmtpMailerBuilder announcedAs(String name) {
        announcedAs = name("the name", name);
        return this;
    }

    /**
     * Bounds how long each address of the relay may take to be connected to.
     *
     * @param time from 100 ms to 2 minutes; 10 s unless said
     * @return this
     * @throws IllegalArgumentException if it is out of bounds
     */
    public SmtpMailerBuilder connectTimeout(Duration time) {
        connecting = bounded(time);
        return this;
    }

    /**
     * Bounds how long the relay may be silent when it is its turn.
     *
     * @param time from 100 ms to 2 minutes; 30 s unless said
     * @return this
     * @throws IllegalArgumentException if it is out of bounds
     */
    public SmtpMailerBuilder readTimeout(Duration time) {
        reading = bounded(time);
        return this;
    }

    /**
     * Bounds how long one mail may take in all, connecting and a second try included, however slowly the relay talks or
     * reads. Then the connection is closed.
     *
     * @param time from 100 ms to 2 minutes; 60 s unless said
     * @return this
     * @throws IllegalArgumentException if it is out of bounds
     */
    public SmtpMailerBuilder timePerMail(Duration time) {
        budget = bounded(time);
        return this;
    }

    /**
     * Makes the mailer. Nothing is connected yet.
     *
     * @return the mailer
     * @throws IllegalStateException if from or content was not said
     */
    public SmtpMailer build() {
        EmailAddress sender = needed("from", from);
        SmtpSettings settings = new SmtpSettings(
                host,
                port,
                encryption,
                tls == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : tls,
                Optional.ofNullable(credentials),
                sender,
                Optional.ofNullable(senderName),
                Optional.ofNullable(replyTo),
                Optional.ofNullable(returnPath),
                announcedAs == null ? sender.domain() : announcedAs,
                connecting,
                reading,
                budget);
        return new SmtpMailer(settings, needed("content", content));
    }

    private static <T> T needed(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Say ." + what + "(…) before .build()");
        }
        return value;
    }

    private static String name(String what, String name) {
        if (!HOST.matcher(Objects.requireNonNull(name, what)).matches()) {
            throw new IllegalArgumentException(
                    what + " is a name of letters, digits, dots and hyphens, or an IP address");
        }
        return name;
    }

    /** Its text is not said: it may be a secret. */
    private static String credential(String what, String text) {
        if (!CREDENTIAL.matcher(Objects.requireNonNull(text, what)).matches()) {
            throw new IllegalArgumentException(what + " is empty, or holds a control character");
        }
        return text;
    }

    private static Duration bounded(Duration time) {
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST_BUDGET) > 0) {
            throw new IllegalArgumentException("a time-out lies between " + SHORTEST.toMillis() + " ms and "
                    + LONGEST_BUDGET.toMinutes() + " minutes");
        }
        return time;
    }
}
