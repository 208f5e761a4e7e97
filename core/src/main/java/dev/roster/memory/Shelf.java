package dev.roster.memory;

import dev.roster.id.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Where the rows of one kind are in the tables.
 *
 * @param rows finds them
 * @param adding puts one there that was kept
 */
record Shelf<K extends Comparable<K>, R>(Function<Tables, SortedTable<K, R>> rows, BiConsumer<Tables, Row> adding) {

    static Shelf<?, ?> of(RowKind kind) {
        return switch (kind) {
            case ORGANIZATION -> table(tables -> tables.organizations, (tables, now) -> tables.organizations = now);
            case USER -> table(tables -> tables.users, (tables, now) -> tables.users = now);
            case PASSWORD ->
                sorted(
                        tables -> tables.passwords,
                        (tables, now) -> tables.passwords = now,
                        (key, password) -> UserId.of(key));
            case IDENTITY -> table(tables -> tables.identities, (tables, now) -> tables.identities = now);
            case PERSONAL_MAIL -> table(tables -> tables.personalMails, (tables, now) -> tables.personalMails = now);
            case ROLE -> table(tables -> tables.roles, (tables, now) -> tables.roles = now);
            case MEMBER -> table(tables -> tables.members, (tables, now) -> tables.members = now);
            case LAST_ENTERED ->
                sorted(
                        tables -> tables.lastEntered,
                        (tables, now) -> tables.lastEntered = now,
                        (key, organization) -> UserId.of(key));
            case OWNERSHIP_OFFER ->
                sorted(
                        tables -> tables.ownershipOffers,
                        (tables, now) -> tables.ownershipOffers = now,
                        (key, offer) -> offer.organization());
            case INVITATION -> table(tables -> tables.invitations, (tables, now) -> tables.invitations = now);
            case LINK -> table(tables -> tables.links, (tables, now) -> tables.links = now);
            case DELIVERY -> table(tables -> tables.deliveries, (tables, now) -> tables.deliveries = now);
            case SUPPRESSION -> table(tables -> tables.suppressions, (tables, now) -> tables.suppressions = now);
            case ALLOWANCE -> table(tables -> tables.allowances, (tables, now) -> tables.allowances = now);
            case REVIEW -> table(tables -> tables.reviews, (tables, now) -> tables.reviews = now);
            case REVIEW_ITEM -> table(tables -> tables.reviewItems, (tables, now) -> tables.reviewItems = now);
            case ENTRY -> table(tables -> tables.journal, (tables, now) -> tables.journal = now);
            case UNPUBLISHED ->
                sorted(
                        tables -> tables.unpublished,
                        (tables, now) -> tables.unpublished = now,
                        (key, entry) -> Tables.journalKey(entry.stream(), entry.number()));
            case FEED ->
                sorted(tables -> tables.feed, (tables, now) -> tables.feed = now, (key, entry) -> entry.position());
            case CATALOG ->
                sorted(
                        tables -> tables.catalogs,
                        (tables, now) -> tables.catalogs = now,
                        (key, catalog) -> catalog.number());
        };
    }

    /** The rows that there are after a change and were not there before it, or not so. */
    List<Row> written(RowKind kind, Tables before, Tables after) {
        List<Row> written = new ArrayList<>();
        rows.apply(after).differing(rows.apply(before), (key, row) -> written.add(new Row(kind, key.toString(), row)));
        return written;
    }

    /** The rows that were there before a change and are not there after it. */
    List<Row> removed(RowKind kind, Tables before, Tables after) {
        SortedTable<K, R> now = rows.apply(after);
        List<Row> removed = new ArrayList<>();
        rows.apply(before).differing(now, (key, row) -> {
            if (now.get(key) == null) {
                removed.add(new Row(kind, key.toString(), row));
            }
        });
        return removed;
    }

    private static <R> Shelf<Key, R> table(Function<Tables, Table<R>> table, BiConsumer<Tables, Table<R>> change) {
        return new Shelf<>(
                tables -> table.apply(tables).rows(),
                (tables, row) -> change.accept(tables, table.apply(tables).with(Shelf.<R>content(row))));
    }

    private static <K extends Comparable<K>, R> Shelf<K, R> sorted(
            Function<Tables, SortedTable<K, R>> rows, BiConsumer<Tables, SortedTable<K, R>> change, Keyed<K, R> keyed) {
        return new Shelf<>(rows, (tables, row) -> {
            R content = content(row);
            change.accept(tables, rows.apply(tables).with(keyed.key(row.key(), content), content));
        });
    }

    // The kind of a row says what its content is, and the row has checked that.
    @SuppressWarnings("unchecked")
    private static <R> R content(Row row) {
        return (R) row.content();
    }

    /** Tells the key of a row, from its key as text or from what it holds. */
    private interface Keyed<K, R> {

        K key(String text, R content);
    }
}
