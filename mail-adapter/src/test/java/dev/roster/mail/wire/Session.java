package dev.roster.mail.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The record of one connection. */
public final class Session {

    private final int number;
    private final boolean keeps;
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final StringBuilder transcript = new StringBuilder();
    private final List<String> commands = new ArrayList<>();
    private final List<ReceivedMail> mails = new ArrayList<>();
    private @Nullable Credentials credentials;
    private boolean secured;
    private boolean over;

    /** @param keeps whether anything is recorded at all */
    Session(int number, boolean keeps) {
        this.number = number;
        this.keeps = keeps;
    }

    /** @return 1 for the first connection to the server */
    public int number() {
        return number;
    }

    /** @return every octet that the client sent, as somebody on the network sees them: encrypted once TLS is up */
    public synchronized byte[] octets() {
        return octets.toByteArray();
    }

    /** @return all that the client said, as the server understood it: after TLS was taken off */
    public synchronized byte[] heard() {
        return heard.toByteArray();
    }

    /** @return the client's commands in their order, without what followed DATA and the answers within AUTH */
    public synchronized List<String> commands() {
        return List.copyOf(commands);
    }

    /** @return the mails of which the final dot has come in, in their order, whatever was replied to it */
    public synchronized List<ReceivedMail> mails() {
        return List.copyOf(mails);
    }

    /** @return the credentials that the client told, if it told any */
    public synchronized Optional<Credentials> credentials() {
        return Optional.ofNullable(credentials);
    }

    /** @return whether TLS came up */
    public synchronized boolean isSecured() {
        return secured;
    }

    /** @return whether the connection is closed */
    public synchronized boolean isOver() {
        return over;
    }

    /** @return both sides, line by line, for somebody who looks into a failed test */
    @Override
    public synchronized String toString() {
        return "connection " + number + (secured ? ", TLS" : ", no TLS") + "\n" + transcript;
    }

    synchronized void arrived(byte[] from, int start, int count) {
        if (keeps) {
            octets.write(from, start, count);
        }
    }

    synchronized void heard(String text) {
        if (keeps) {
            heard.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
            transcript.append("C: ").append(text.stripTrailing()).append('\n');
        }
    }

    synchronized void said(String text) {
        if (keeps) {
            transcript.append("S: ").append(text.stripTrailing()).append('\n');
        }
    }

    synchronized void commanded(String line) {
        if (keeps) {
            commands.add(line);
        }
    }

    synchronized void told(Credentials told) {
        credentials = told;
    }

    synchronized void received(ReceivedMail mail) {
        if (keeps) {
            mails.add(mail);
        }
    }

    synchronized void secured() {
        secured = true;
        transcript.append("   TLS is up\n");
    }

    synchronized void ended(String how) {
        over = true;
        transcript.append("   ").append(how).append('\n');
    }
}
