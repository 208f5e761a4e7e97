package dev.roster.internal.page;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.Position;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Cuts pages and writes cursors for one query. A cursor is a place in the query's own order and grants nothing: who sends
 * one is asked for rights like everybody.
 */
public final class Cursors {

    /** How many entries a page may hold. */
    public static final int LARGEST_PAGE = 1000;

    private static final int LONGEST_CURSOR = 4000;

    private final String query;

    /** @param query a text that differs wherever another query would give another list */
    public Cursors(String query) {
        this.query = Integer.toHexString(query.hashCode());
    }

    public static int checkedSize(int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new Refused(Reason.MALFORMED, "page", "A page holds from 1 to " + LARGEST_PAGE + " entries.");
        }
        return size;
    }

    /** One entry more than the page holds is read: it tells whether there is a next page. */
    public <T> Page<T> cut(List<T> oneMore, int size, Function<T, Position> position) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, Optional.empty());
        }
        List<T> items = oneMore.subList(0, size);
        return new Page<>(items, Optional.of(write(position.apply(items.get(size - 1)))));
    }

    /** A page of a list that was read up to there, whatever was left out. */
    public <T> Page<T> upTo(List<T> items, Position position) {
        return new Page<>(items, Optional.of(write(position)));
    }

    private Cursor write(Position position) {
        String text = query + "\n" + position.id() + "\n" + position.key();
        return new Cursor(
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    public Position read(Cursor cursor) {
        return read(cursor, key -> true);
    }

    /** @param isKey whether the list could have such a key; a cursor may come from anybody */
    public Position read(Cursor cursor, Predicate<String> isKey) {
        Objects.requireNonNull(cursor, "cursor");
        try {
            if (cursor.value().length() <= LONGEST_CURSOR) {
                String[] parts = new String(Base64.getUrlDecoder().decode(cursor.value()), StandardCharsets.UTF_8)
                        .split("\n", 3);
                if (parts.length == 3 && parts[0].equals(query) && parts[2].indexOf('\0') < 0 && isKey.test(parts[2])) {
                    return new Position(parts[2], UUID.fromString(parts[1]));
                }
            }
        } catch (IllegalArgumentException e) {
            // not Base64, or no UUID: answered like a cursor of another query, as is a key that no database would take
        }
        throw new Refused(Reason.BAD_CURSOR, "cursor", "It belongs to another list; begin again with the first page.");
    }
}
