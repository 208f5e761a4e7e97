package dev.roster.internal.journal;

import dev.roster.internal.page.Cursors;
import dev.roster.journal.Entry;
import dev.roster.journal.History;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.Listings;
import dev.roster.port.Position;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Shows entries of one stream, newest first. */
public final class ReadHistory implements History {

    private final Cursors cursors;
    private final Supplier<Listings> permitted;
    private final Reading reading;

    /** Reads entries of a lower number than that. */
    @FunctionalInterface
    public interface Reading {
        List<Entry> before(Listings listings, long number, int most);
    }

    /**
     * @param query tells it from other lists
     * @param permitted what to read from; refuses whoever may not
     */
    public ReadHistory(String query, Supplier<Listings> permitted, Reading reading) {
        this.cursors = new Cursors(query);
        this.permitted = permitted;
        this.reading = reading;
    }

    @Override
    public Page<Entry> page(int size) {
        return page(size, Long.MAX_VALUE);
    }

    @Override
    public Page<Entry> page(int size, Cursor after) {
        return page(size, cursors.read(after).id().getLeastSignificantBits());
    }

    private Page<Entry> page(int size, long before) {
        Cursors.checkedSize(size);
        List<Entry> entries = reading.before(permitted.get(), before, size + 1);
        return cursors.cut(entries, size, entry -> new Position("", new UUID(0, entry.number())));
    }
}
