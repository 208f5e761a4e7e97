package dev.roster.contract;

import dev.roster.port.Mailer;
import java.util.List;

/** A mailer under test, with a mail system that accepts everything; a new one for each test. */
public interface MailerFixture extends AutoCloseable {

    /** @return the mailer */
    Mailer mailer();

    /** @return what the mail system has got so far, in order */
    List<Arrival> arrivals();

    /** Lets go of the mailer and of the mail system. */
    @Override
    void close();

    /**
     * A mail that arrived.
     *
     * @param to the one address that it was delivered to
     * @param text all that its reader sees, decoded
     */
    record Arrival(String to, String text) {}
}
