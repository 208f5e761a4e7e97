package dev.roster.mail.mailbox;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/**
 * How to reach the mailbox, and where its mails go.
 *
 * @param host the server's name, which its certificate must bear
 * @param port its port
 * @param implicitTls whether it wants TLS from the first byte, instead of after STARTTLS
 * @param withoutTls whether it is on this machine, and asked in clear
 * @param tls makes a plain connection a secure one
 * @param login who we are
 * @param folder the folder to read, with / between the levels
 * @param places the folder that a mail of each fate goes to; a mail without one is deleted
 * @param most how many mails one poll reads at most
 * @param connecting how long it may take to be connected
 * @param reading how long the server may be silent
 * @param budget how long one poll may take in all
 */
record ImapSettings(
        String host,
        int port,
        boolean implicitTls,
        boolean withoutTls,
        SSLSocketFactory tls,
        Login login,
        String folder,
        Map<Fate, String> places,
        int most,
        Duration connecting,
        Duration reading,
        Duration budget) {

    /** The server, for people to read. */
    String server() {
        return host + ":" + port;
    }

    Optional<String> place(Fate fate) {
        return Optional.ofNullable(places.get(fate));
    }

    Collection<String> targets() {
        return places.values();
    }

    boolean deletes() {
        return places.size() < Fate.values().length;
    }

    /** What Angus is to keep; its own defaults have no time-outs, and TLS only where the server feels like it. */
    Properties angus(TimeLimit limit) {
        Properties all = new Properties();
        set(all, "ssl.enable", !withoutTls && implicitTls);
        set(all, "starttls.enable", !withoutTls);
        set(all, "starttls.required", !withoutTls && !implicitTls);
        set(all, "ssl.checkserveridentity", true);
        set(all, "ssl.socketFactory", limit.covering(tls));
        set(all, "ssl.socketFactory.fallback", false);
        set(all, "socketFactory", limit.sockets(withoutTls));
        set(all, "socketFactory.fallback", false);
        set(all, "connectiontimeout", connecting.toMillis());
        set(all, "timeout", reading.toMillis());
        set(all, "auth.mechanisms", login.mechanisms());
        return all;
    }

    private static void set(Properties all, String name, Object value) {
        boolean isText = value instanceof Boolean || value instanceof Number;
        all.put("mail.imap." + name, isText ? Objects.toString(value) : value);
    }
}
