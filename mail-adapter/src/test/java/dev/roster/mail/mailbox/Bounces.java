package dev.roster.mail.mailbox;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** A mail server in this process, with the mailbox that mails come back to. */
final class Bounces implements AutoCloseable {

    static final String USER = "bounces@app.example";
    static final String PASSWORD = "correct-horse-battery";

    private final GreenMail server;
    private final GreenMailUser user;

    private Bounces(String protocol) {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        user = server.setUser(USER, USER, PASSWORD);
    }

    static Bounces inClear() {
        return new Bounces(ServerSetup.PROTOCOL_IMAP);
    }

    static Bounces overTls() {
        return new Bounces(ServerSetup.PROTOCOL_IMAPS);
    }

    int port() {
        return (server.getImap() == null ? server.getImaps() : server.getImap()).getPort();
    }

    /** Puts a mail with such a body into the mailbox. */
    void receive(String body) {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
            mail.setSubject("Undelivered Mail Returned to Sender");
            mail.setText(body);
            mail.saveChanges();
            append(mail);
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Puts a mail into it that came back in earnest. */
    void receiveFile(String name) {
        try (InputStream raw = Bounces.class.getResourceAsStream("/returned/" + name)) {
            append(new MimeMessage(Session.getInstance(new Properties()), raw));
        } catch (MessagingException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void append(MimeMessage mail) {
        folder("INBOX").appendMessage(mail, new Flags(), new Date());
    }

    /** The bodies of the mails in a folder; none if there is no such folder. */
    List<String> in(String name) {
        MailFolder folder = folder(name);
        return folder == null
                ? List.of()
                : folder.getMessages().stream().map(Bounces::body).toList();
    }

    List<Flags> marksIn(String name) {
        return folder(name).getMessages().stream().map(StoredMessage::getFlags).toList();
    }

    void mark(String name, Flags.Flag flag) {
        for (StoredMessage each : folder(name).getMessages()) {
            each.setFlag(flag, true);
        }
    }

    void empty(String name) {
        folder(name).deleteAllMessages();
    }

    private MailFolder folder(String name) {
        return server.getManagers().getImapHostManager().getFolder(user, name);
    }

    private static String body(StoredMessage mail) {
        try {
            return ((String) mail.getMimeMessage().getContent()).strip();
        } catch (MessagingException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
