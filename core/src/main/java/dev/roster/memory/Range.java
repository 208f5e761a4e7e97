package dev.roster.memory;

/**
 * A stretch of an index.
 *
 * @param from where it begins
 * @param to where it ends; itself not in it
 */
record Range(Key from, Key to) {

    /** All keys that begin with these parts. */
    static Range of(Comparable<?>... parts) {
        Key key = Key.of(parts);
        return new Range(key, key.end());
    }

    /** All keys that begin with these parts, where the last one is a text of which only the beginning counts. */
    static Range startingWith(Comparable<?>... parts) {
        Key key = Key.of(parts);
        return new Range(key, key.endOfText());
    }

    /** What of this lies behind a key. */
    Range after(Key key) {
        Key next = key.end();
        return new Range(next.compareTo(from) > 0 ? next : from, to);
    }

    /** What of this lies before a key. */
    Range before(Key key) {
        return new Range(from, key.compareTo(to) < 0 ? key : to);
    }
}
