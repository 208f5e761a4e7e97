package dev.roster.memory;

import dev.roster.journal.Entry;
import dev.roster.journal.FeedEntry;
import dev.roster.journal.Line;
import dev.roster.port.JournalStore;
import dev.roster.port.Listings;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Storages that are subtly wrong about the feed and about histories, one rule each. */
final class FeedMutants {

    private static final Key FIRST = Key.of();

    private FeedMutants() {}

    static void addTo(List<Mutant> all) {
        all.add(new Mutant("what has a position gets another one", "Feed", JournalStore.class, "publish", call -> {
            Tables tables = call.unit().tables();
            SortedTable<Key, Entry> before = tables.unpublished;
            int published = call.proceed();
            tables.unpublished = before;
            return published;
        }));
        all.add(new Mutant("the newest of a stream is published first", "Feed", JournalStore.class, "publish", call -> {
            Tables tables = call.unit().tables();
            long last = tables.feed.ascending(0L, Long.MAX_VALUE).count();
            List<Entry> entries = tables.unpublished
                    .descending(FIRST, FIRST.end())
                    .limit(call.<Integer>argument(0))
                    .toList();
            for (Entry entry : entries) {
                tables.feed = tables.feed.with(++last, new FeedEntry(last, entry));
                tables.unpublished = tables.unpublished.without(Tables.journalKey(entry.stream(), entry.number()));
            }
            return entries.size();
        }));
        all.add(new Mutant("each publisher leaves a gap", "Feed", JournalStore.class, "publish", call -> {
            Tables tables = call.unit().tables();
            int published = call.proceed();
            long last = tables.feed.ascending(0L, Long.MAX_VALUE).count();
            FeedEntry moved = tables.feed.get(last);
            if (moved != null) {
                tables.feed = tables.feed.without(last).with(last + 1, new FeedEntry(last + 1, moved.entry()));
            }
            return published;
        }));
        all.add(new Mutant(
                "all are published at once",
                "Feed",
                JournalStore.class,
                "publish",
                call -> call.proceed(Integer.MAX_VALUE)));
        all.add(new Mutant("as many are published as were asked for", "Feed", JournalStore.class, "publish", call -> {
            call.<Object>proceed();
            return call.argument(0);
        }));
        all.add(new Mutant("positions begin again", "Feed", JournalStore.class, "publish", call -> {
            call.unit().tables().feed = SortedTable.empty();
            return call.proceed();
        }));
        all.add(new Mutant(
                "the feed begins with the last one again",
                "Feed",
                Listings.class,
                "feed",
                call -> call.proceed(call.<Long>argument(0) - 1, call.arguments()[1])));
        all.add(new Mutant(
                "the feed shows no lines",
                "Feed",
                Listings.class,
                "feed",
                call -> call.<List<FeedEntry>>proceed().stream()
                        .map(each -> new FeedEntry(each.position(), withLines(each.entry(), List.of())))
                        .toList()));
        all.add(new Mutant(
                "a user is taken for an invitation",
                "Pages",
                Listings.class,
                "history",
                call -> Stream.of(Line.Subject.values())
                        .flatMap(kind -> call
                                .<List<Entry>>proceed(
                                        call.arguments()[0],
                                        kind,
                                        call.arguments()[2],
                                        call.arguments()[3],
                                        call.arguments()[4])
                                .stream())
                        .distinct()
                        .limit(call.<Integer>argument(4))
                        .toList()));
        all.add(new Mutant(
                "a history shows one line of each entry",
                "Pages",
                Listings.class,
                "history",
                call -> call.<List<Entry>>proceed().stream()
                        .map(entry -> withLines(
                                entry,
                                entry.lines().stream()
                                        .filter(line -> line.id().equals(call.<UUID>argument(2)))
                                        .toList()))
                        .toList()));
        all.add(new Mutant(
                "a history has an entry for each line",
                "Pages",
                Listings.class,
                "history",
                call -> call.<List<Entry>>proceed().stream()
                        .flatMap(entry -> entry.lines().stream()
                                .filter(line -> line.id().equals(call.<UUID>argument(2)))
                                .map(line -> entry))
                        .limit(call.<Integer>argument(4))
                        .toList()));
    }

    private static Entry withLines(Entry entry, List<Line> lines) {
        return new Entry(
                entry.stream(), entry.number(), entry.at(), entry.actor(), entry.event(), entry.reason(), lines);
    }
}
