package dev.roster.examples.quickstart;

import dev.roster.Roster;
import dev.roster.catalog.Catalog;
import dev.roster.id.UserId;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.message.Message;
import dev.roster.user.PersonName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The application around Roster: it sets Roster up, plays the mail system, and lets time pass. Roster's tables have been
 * made by then.
 */
final class Host {

    final SettableClock clock = new SettableClock();
    final RecordingMailer mailer;
    final Roster roster;

    Host(DataSource database, Catalog catalog, String site) {
        mailer = new RecordingMailer("invitations@" + site);
        roster = Roster.builder()
                // A real host leaves the clock away, and goes by that of the database.
                .storage(JdbcStorage.on(database, clock))
                .mailer(mailer)
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

    Message mailTo(String address) {
        return mailer.lastTo(address);
    }

    /** What the join page of a real host finds at the end of the path that was followed. */
    String tokenMailedTo(String address) {
        return mailer.linkTo(address).token();
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
