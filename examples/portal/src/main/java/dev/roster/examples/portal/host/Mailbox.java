package dev.roster.examples.portal.host;

import dev.roster.id.DeliveryId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The mailboxes of everybody, in memory: the newest mails that the portal has sent. Stands in for real mail. */
public final class Mailbox {

    private static final int MOST = 1000;

    private final Deque<KeptMail> newestFirst = new ArrayDeque<>();

    synchronized void keep(KeptMail mail) {
        newestFirst.addFirst(mail);
        if (newestFirst.size() > MOST) {
            newestFirst.removeLast();
        }
    }

    /** The mails, newest first. */
    public synchronized List<KeptMail> mails() {
        return List.copyOf(newestFirst);
    }

    /** One mail. */
    public Optional<KeptMail> find(DeliveryId id) {
        return mails().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }
}
