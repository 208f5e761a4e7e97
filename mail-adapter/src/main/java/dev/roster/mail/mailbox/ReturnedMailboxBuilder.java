package dev.roster.mail.mailbox;

import dev.roster.mail.returned.ReturnPath;
import dev.roster.mail.returned.ReturnedMail;
import dev.roster.mail.returned.ReturnedMailReader;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Says how a {@link ReturnedMailbox} is read. Needed are the return path, and a password or access token. Folders are named
 * with {@code /} between their levels, whatever the server puts there, and are made if they are missing; some servers want
 * all of them below {@code INBOX}.
 */
public final class ReturnedMailboxBuilder {

    private static final Set<Fate> DONE = Set.of(Fate.RECORDED, Fate.UNCHANGED, Fate.UNKNOWN);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
    private static final int IMPLICIT_TLS = 993;
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int LAST_PORT = 65_535;

    private final String host;
    private final int port;
    private final Map<Fate, String> places = new EnumMap<>(Fate.class);
    private @Nullable ReturnPath returnPath;
    private @Nullable Login login;
    private SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    private boolean implicitTls;
    private boolean withoutTls;
    private String folder = "INBOX";
    private int most = 100;
    private Duration connecting = Duration.ofSeconds(15);
    private Duration reading = Duration.ofSeconds(30);
    private Duration budget = Duration.ofMinutes(5);

    ReturnedMailboxBuilder(String host, int port) {
        this.host = Objects.requireNonNull(host, "host");
        this.port = port;
        this.implicitTls = port == IMPLICIT_TLS;
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("a port is a number from 1 to " + LAST_PORT);
        }
        keepDoneIn("Roster/Done");
        keepOthersIn("Roster/Others");
        setAsideIn("Roster/Set aside");
    }

    /**
     * @param mailbox the address that mails come back to, the same as that of the mailer
     * @return this
     * @throws dev.roster.failure.Refused if it is no address
     * @throws IllegalArgumentException if its local part is too long to have an id added
     */
    public ReturnedMailboxBuilder returnPath(String mailbox) {
        returnPath = ReturnPath.to(mailbox);
        return this;
    }

    /**
     * @param user the name to sign in with
     * @param password the password
     * @return this
     */
    public ReturnedMailboxBuilder password(String user, String password) {
        login = Login.password(Objects.requireNonNull(user, "user"), Objects.requireNonNull(password, "password"));
        return this;
    }

    /**
     * @param user the name to sign in with
     * @param token gives an OAuth 2 access token that is good now (XOAUTH2); asked at each poll, which ends with what
     *     it throws, if it does
     * @return this
     */
    public ReturnedMailboxBuilder accessToken(String user, Supplier<String> token) {
        login = Login.accessToken(Objects.requireNonNull(user, "user"), Objects.requireNonNull(token, "token"));
        return this;
    }

    /**
     * Uses the host's own TLS, for example to trust an authority that the JVM does not know. The server's name is checked
     * all the same.
     *
     * @param context makes connections secure
     * @return this
     */
    public ReturnedMailboxBuilder tls(SSLContext context) {
        tls = context.getSocketFactory();
        return this;
    }

    /**
     * Reads without TLS: for a server on this machine, such as one in a test.
     *
     * @return this
     * @throws IllegalArgumentException if the host is another than {@code localhost}, {@code 127.0.0.1} and {@code ::1}
     */
    public ReturnedMailboxBuilder withoutTlsOnLoopback() {
        if (!LOOPBACK.contains(host)) {
            throw new IllegalArgumentException("without TLS, the host must be localhost, 127.0.0.1 or ::1");
        }
        withoutTls = true;
        return this;
    }

    /**
     * Encrypts from the first byte also on another port than 993.
     *
     * @return this
     */
    public ReturnedMailboxBuilder implicitTls() {
        implicitTls = true;
        return this;
    }

    /**
     * @param name the folder that mails come back to; {@code INBOX} unless said
     * @return this
     */
    public ReturnedMailboxBuilder folder(String name) {
        folder = required(name);
        return this;
    }

    /**
     * @param name the folder for mails that were reported; {@code Roster/Done} unless said
     * @return this
     */
    public ReturnedMailboxBuilder keepDoneIn(String name) {
        DONE.forEach(fate -> places.put(fate, required(name)));
        return this;
    }

    /**
     * Deletes mails that were reported.
     *
     * @return this
     */
    public ReturnedMailboxBuilder deleteDone() {
        places.keySet().removeAll(DONE);
        return this;
    }

    /**
     * @param name the folder for mails that are nothing that comes back, such as a person's answer; {@code Roster/Others}
     *     unless said
     * @return this
     */
    public ReturnedMailboxBuilder keepOthersIn(String name) {
        places.put(Fate.OTHER, required(name));
        return this;
    }

    /**
     * Deletes mails that are nothing that comes back.
     *
     * @return this
     */
    public ReturnedMailboxBuilder deleteOthers() {
        places.remove(Fate.OTHER);
        return this;
    }

    /**
     * @param name the folder for mails that cannot be handled; {@code Roster/Set aside} unless said
     * @return this
     */
    public ReturnedMailboxBuilder setAsideIn(String name) {
        places.put(Fate.SET_ASIDE, required(name));
        return this;
    }

    /**
     * @param mails how many mails one poll reads at most; 100 unless said
     * @return this
     * @throws IllegalArgumentException if it is not positive
     */
    public ReturnedMailboxBuilder atMost(int mails) {
        if (mails < 1) {
            throw new IllegalArgumentException("a poll reads one mail at least");
        }
        most = mails;
        return this;
    }

    /**
     * @param time how long it may take to be connected; 15 s unless said
     * @return this
     * @throws IllegalArgumentException if it is less than 100 ms or more than an hour
     */
    public ReturnedMailboxBuilder connectTimeout(Duration time) {
        connecting = finite(time);
        return this;
    }

    /**
     * @param time how long the server may be silent; 30 s unless said
     * @return this
     * @throws IllegalArgumentException if it is less than 100 ms or more than an hour
     */
    public ReturnedMailboxBuilder readTimeout(Duration time) {
        reading = finite(time);
        return this;
    }

    /**
     * @param time how long one poll may take in all; 5 min unless said
     * @return this
     * @throws IllegalArgumentException if it is less than 100 ms or more than an hour
     */
    public ReturnedMailboxBuilder timePerPoll(Duration time) {
        budget = finite(time);
        return this;
    }

    private static Duration finite(Duration time) {
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a time-out lies between 100 ms and an hour");
        }
        return time;
    }

    private static String required(String folder) {
        if (folder.isBlank() || folder.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a folder has a name, in one line");
        }
        return folder;
    }

    /**
     * @return the mailbox; nothing is connected yet
     * @throws IllegalStateException if something needed was not said
     * @throws IllegalArgumentException if mails would be put back into the folder that they are read from
     */
    public ReturnedMailbox build() {
        if (returnPath == null) {
            throw new IllegalStateException("say which address mails come back to: returnPath(…)");
        }
        return build(ReturnedMailReader.of(returnPath)::read);
    }

    ReturnedMailbox build(Function<byte[], ReturnedMail> reader) {
        if (login == null) {
            throw new IllegalStateException("say who signs in: password(…) or accessToken(…)");
        }
        if (places.values().stream().anyMatch(folder::equalsIgnoreCase)) {
            throw new IllegalArgumentException("mails would be put back into " + folder + ", where they are read from");
        }
        return new ReturnedMailbox(
                new ImapSettings(
                        host,
                        port,
                        implicitTls,
                        withoutTls,
                        tls,
                        login,
                        folder,
                        Map.copyOf(places),
                        most,
                        connecting,
                        reading,
                        budget),
                reader);
    }
}
