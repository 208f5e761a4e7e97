package dev.roster.mail.mailbox;

import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Keeps to itself what comes back: a mail that is returned may have its link in it. */
final class DiscreetStore extends IMAPStore {

    /** Where Angus tells all that is said, if somebody turned that up; it names them after the class of the store. */
    private static final List<Logger> INDISCRETIONS = Stream.of("", ".protocol")
            .map(end -> Logger.getLogger(DiscreetStore.class.getPackageName() + end))
            .toList();

    DiscreetStore(Session session) {
        super(session, new URLName("imap", null, -1, null, null, null));
        INDISCRETIONS.forEach(logger -> logger.setFilter(line -> false));
    }
}
