package dev.roster.examples.quickstart;

import dev.roster.Roster;
import dev.roster.catalog.Catalog;
import dev.roster.delivery.Reported;
import dev.roster.id.UserId;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.mail.SmtpMailer;
import dev.roster.mail.content.MailContent;
import dev.roster.mail.returned.ReturnPath;
import dev.roster.mail.returned.ReturnedMailReader;
import dev.roster.memory.SettableClock;
import dev.roster.user.PersonName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The application around Roster: it sets Roster up, has its mails sent, and lets time pass. Roster's tables have been
 * made by then.
 */
final class Host {

    final SettableClock clock = new SettableClock();
    final Roster roster;
    private final PostOffice postOffice;
    private final ReturnedMailReader returned;

    Host(DataSource database, PostOffice postOffice, Catalog catalog, String product, String site) {
        this.postOffice = postOffice;
        this.returned = ReturnedMailReader.of(ReturnPath.to("bounces@" + site));
        roster = Roster.builder()
                // A real host leaves the clock away, and goes by that of the database.
                .storage(JdbcStorage.on(database, clock))
                .mailer(SmtpMailer.connectingTo("127.0.0.1", postOffice.port())
                        // For a mail server in the same process. Any other is asked for TLS, without being told.
                        .withoutTlsOnLoopback()
                        .from("invitations@" + site)
                        .returnPath("bounces@" + site)
                        .content(MailContent.of(product))
                        .build())
                .catalog(catalog)
                .linkBase("https://" + site + "/join")
                .build();
    }

    /** Takes in somebody whom the host knows already: she has signed up and proved her mailbox. */
    UserId signUp(String given, String family, String address) {
        return roster.asHost("sign-up")
                .addUser(address, PersonName.of(given, family))
                .id();
    }

    /** Sends the mails that are due. A real host calls step() every second or so, on a thread of its own. */
    void sendMails() {
        roster.dispatcher().drain();
    }

    ReceivedMail mailTo(String address) {
        return postOffice.lastTo(address);
    }

    /** Somewhere on its way, the last mail to an address is returned. A real host polls the mailbox that it comes back to. */
    Reported mailReturned(String address, String status, String why) {
        byte[] mail = postOffice.returned(mailTo(address), status, why);
        return roster.report(returned.read(mail).report().orElseThrow());
    }

    /** What the join page of a real host finds at the end of the path that was followed. */
    String tokenMailedTo(String address) {
        return mailTo(address).token();
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    /** The text that somebody pastes. */
    static String pasted(String file) {
        try (InputStream text = Host.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(text, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
