package dev.roster.internal.journal;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.internal.page.Cursors;
import dev.roster.journal.Feed;
import dev.roster.journal.FeedEntry;
import dev.roster.port.Storage;
import java.util.List;

/** Publishes what is committed, and shows what is published. */
public final class ReadFeed implements Feed {

    /** No less than one read may ask for: where more is left, what was published fills the page. */
    private static final int BATCH = Cursors.LARGEST_PAGE;

    private final Storage storage;

    public ReadFeed(Storage storage) {
        this.storage = storage;
    }

    @Override
    public List<FeedEntry> after(long position, int most) {
        if (position < 0) {
            throw new Refused(
                    Reason.MALFORMED, "position", "Positions begin at 1; say 0 to read from the first entry on.");
        }
        Cursors.checkedSize(most);
        storage.inTransaction(unit -> unit.journal().publish(BATCH));
        return storage.listings().feed(position, most);
    }
}
