package dev.roster.mail.servers;

import dev.roster.mail.SmtpMailer;
import dev.roster.mail.content.MailContent;
import dev.roster.mail.mailbox.ReturnedMailbox;
import dev.roster.mail.mailbox.ReturnedMailboxBuilder;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The mail system whose settings the property {@code roster.mail-servers} names. */
final class MailServers {

    static final String SENDER = "app@app.example";
    static final String BOUNCES = "bounces@app.example";
    static final String KIM = "kim@globex.example";

    private static final MailServers RUNNING = new MailServers(System.getProperty("roster.mail-servers", ""));

    private final Properties settings = new Properties();

    private MailServers(String file) {
        if (file.isEmpty()) {
            throw new IllegalStateException("Which mail servers? Start some with .ci/mail-servers up, and say"
                    + " -Droster.mail-servers=$(.ci/mail-servers settings)");
        }
        try (InputStream in = new FileInputStream(file)) {
            settings.load(in);
        } catch (IOException failure) {
            throw new IllegalStateException("No mail servers: " + file, failure);
        }
    }

    static MailServers running() {
        return RUNNING;
    }

    String host() {
        return settings.getProperty("host");
    }

    int submission() {
        return Integer.parseInt(settings.getProperty("submission"));
    }

    int imap() {
        return Integer.parseInt(settings.getProperty("imap"));
    }

    String password() {
        return settings.getProperty("password");
    }

    /** A mailer for the relay, with all that it asks for. */
    SmtpMailer mailer() {
        return mailer(host(), submission(), password());
    }

    SmtpMailer mailer(String host, int port, String password) {
        return SmtpMailer.connectingTo(host, port)
                .tls(trusting())
                .password(SENDER, password)
                .from("invitations@app.example")
                .returnPath(BOUNCES)
                .content(MailContent.of("Acme App"))
                .build();
    }

    /** How the mailbox for what comes back is read. */
    ReturnedMailboxBuilder bounces() {
        return ReturnedMailbox.at(host(), imap())
                .tls(trusting())
                .returnPath(BOUNCES)
                .password(BOUNCES, password());
    }

    void stopRelay() {
        control("stop");
    }

    void startRelay() {
        control("start");
    }

    private void control(String command) {
        try {
            // Not read to its end: what it starts keeps what it was given, and has no end.
            Process process = new ProcessBuilder(settings.getProperty("control"), command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError("the relay cannot " + command);
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Trusts the servers' certificate and nothing else. */
    SSLContext trusting() {
        try (InputStream in = Files.newInputStream(Path.of(settings.getProperty("certificate")))) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "servers", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), new SecureRandom());
            return context;
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
