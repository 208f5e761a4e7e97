package dev.roster.internal.journal;

import dev.roster.internal.page.Cursors;
import dev.roster.journal.Entry;
import dev.roster.journal.History;
import dev.roster.journal.Stream;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.Listings;
import dev.roster.port.Position;
import dev.roster.port.Storage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Shows entries of one stream, newest first. */
public final class ReadHistory implements History {

    /** What every database takes for a time. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final String query;
    private final Stream stream;
    private final Supplier<Storage> permitted;
    private final Reading reading;
    private final Optional<Instant> last;

    /** Reads entries of a lower number than that. */
    @FunctionalInterface
    public interface Reading {
        List<Entry> before(Listings listings, long number, int most);
    }

    /**
     * @param query tells it from other lists
     * @param stream whose entries it has
     * @param permitted what to read from; refuses whoever may not
     */
    public ReadHistory(String query, Stream stream, Supplier<Storage> permitted, Reading reading) {
        this(query, stream, permitted, reading, Optional.empty());
    }

    private ReadHistory(
            String query, Stream stream, Supplier<Storage> permitted, Reading reading, Optional<Instant> last) {
        this.query = query;
        this.stream = stream;
        this.permitted = permitted;
        this.reading = reading;
        this.last = last;
    }

    @Override
    public History upTo(Instant at) {
        Objects.requireNonNull(at, "at");
        Instant kept = at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at.isAfter(LATEST) ? LATEST : at;
        Instant earlier = last.filter(kept::isAfter).orElse(kept).truncatedTo(ChronoUnit.MICROS);
        return new ReadHistory(query, stream, permitted, reading, Optional.of(earlier));
    }

    @Override
    public Page<Entry> page(int size) {
        return page(size, this::end);
    }

    @Override
    public Page<Entry> page(int size, Cursor after) {
        long number = cursors().read(after).id().getLeastSignificantBits();
        return page(size, storage -> number);
    }

    private Page<Entry> page(int size, ToLongFunction<Storage> before) {
        Cursors.checkedSize(size);
        Storage storage = permitted.get();
        List<Entry> entries = reading.before(storage.listings(), before.applyAsLong(storage), size + 1);
        return cursors().cut(entries, size, entry -> new Position("", new UUID(0, entry.number())));
    }

    /** The number behind the newest entry. */
    private long end(Storage storage) {
        return last.map(at -> storage.lookups().numberAt(stream, at) + 1).orElse(Long.MAX_VALUE);
    }

    private Cursors cursors() {
        return new Cursors(last.map(at -> query + " up to " + at).orElse(query));
    }
}
