package dev.roster.memory;

import dev.roster.journal.Entry;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.memory.Mutant.Call;
import dev.roster.port.JournalStore;
import dev.roster.port.KeptCatalog;
import dev.roster.port.Lookups;
import dev.roster.port.Side;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Storages that are subtly wrong about the record as of an instant, one rule each. */
final class RecordMutants {

    private RecordMutants() {}

    static void addTo(List<Mutant> all) {
        all.add(numberAt(
                "an entry of the very instant does not count",
                call -> call.<Long>proceed(
                        call.arguments()[0], call.<Instant>argument(1).minusNanos(1_000))));
        all.add(numberAt("the first entry counts at all times", call -> Math.max(1, call.<Long>proceed())));
        all.add(numberAt("of several at one instant the first counts", call -> {
            Stream stream = call.argument(0);
            long number = call.proceed();
            Table<Entry> journal = call.storage().committed().journal;
            while (number > 1
                    && journal.get(stream.kind(), stream.id(), number)
                            .map(Entry::at)
                            .equals(journal.get(stream.kind(), stream.id(), number - 1)
                                    .map(Entry::at))) {
                number--;
            }
            return number;
        }));
        all.add(numberAt("the newest by time is the last", call -> {
            Stream stream = call.argument(0);
            return call.storage()
                    .committed()
                    .journal
                    .descending(
                            Tables.ENTRIES_BY_TIME,
                            new Range(
                                    Key.of(stream.kind(), stream.id()),
                                    Key.of(stream.kind(), stream.id(), call.<Instant>argument(1))
                                            .end()))
                    .findFirst()
                    .map(Entry::number)
                    .orElse(0L);
        }));
        all.add(numberAt("streams of people and organizations are one", call -> {
            Stream stream = call.argument(0);
            return Math.max(call.<Long>proceed(), call.<Long>proceed(other(stream), call.arguments()[1]));
        }));
        all.add(newestLines(
                "the last entry itself does not count",
                call -> call.proceed(call.arguments()[0], call.<Long>argument(1) - 1, call.arguments()[2])));
        all.add(newestLines(
                "later entries count",
                call -> call.proceed(call.arguments()[0], call.<Long>argument(1) + 1, call.arguments()[2])));
        all.add(newestLines("a line of any facet will do", call -> {
            Stream stream = call.argument(0);
            return call.<Collection<Side>>argument(2).stream()
                    .flatMap(side -> call
                            .storage()
                            .committed()
                            .journal
                            .descending(
                                    Tables.ENTRIES_BY_SUBJECT,
                                    Range.of(stream.kind(), stream.id(), side.subject(), side.id()))
                            .filter(entry -> entry.number() <= call.<Long>argument(1))
                            .flatMap(entry -> entry.lines().stream()
                                    .filter(line -> line.id().equals(side.id())))
                            .findFirst()
                            .stream())
                    .toList();
        }));
        all.add(newestLines("the first line of a side counts", call -> {
            Stream stream = call.argument(0);
            return call.<List<Line>>proceed().stream()
                    .map(line -> call
                            .storage()
                            .committed()
                            .journal
                            .descending(
                                    Tables.ENTRIES_BY_SIDE,
                                    Range.of(stream.kind(), stream.id(), line.subject(), line.id(), line.facet()))
                            .filter(entry -> entry.number() <= call.<Long>argument(1))
                            .findFirst()
                            .orElseThrow()
                            .lines()
                            .stream()
                            .filter(each -> Side.of(each).equals(Side.of(line)))
                            .findFirst()
                            .orElseThrow())
                    .toList();
        }));
        all.add(newestLines(
                "long questions about the record are cut off",
                call -> call.proceed(
                        call.arguments()[0],
                        call.arguments()[1],
                        call.<Collection<?>>argument(2).stream().limit(400).toList())));
        all.add(catalogAt(
                "a catalog of the very instant was not in use",
                call -> call.proceed(call.<Instant>argument(0).minusNanos(1_000))));
        all.add(catalogAt(
                "the newest catalog was always in use",
                call -> call.storage()
                        .committed()
                        .catalogs
                        .descending(0L, Long.MAX_VALUE)
                        .findFirst()));
        all.add(catalogAt(
                "before all catalogs there is none",
                call -> call.<Optional<KeptCatalog>>proceed()
                        .filter(kept -> !kept.at().isAfter(call.argument(0)))));
        all.add(new Mutant("a catalog goes back in time", "Record", JournalStore.class, "recordCatalog", call -> {
            Tables tables = call.unit().tables();
            long number = tables.catalogs.ascending(0L, Long.MAX_VALUE).count() + 1;
            tables.catalogs = tables.catalogs.with(
                    number, new KeptCatalog(number, call.argument(0), call.argument(1), call.argument(2)));
            return true;
        }));
    }

    private static Stream other(Stream stream) {
        return new Stream(stream.kind() == Stream.Kind.USER ? Stream.Kind.ORGANIZATION : Stream.Kind.USER, stream.id());
    }

    private static Mutant numberAt(String rule, Function<Call, Object> instead) {
        return new Mutant(rule, "Record", Lookups.class, "numberAt", instead);
    }

    private static Mutant newestLines(String rule, Function<Call, Object> instead) {
        return new Mutant(rule, "Record", Lookups.class, "newestLines", instead);
    }

    private static Mutant catalogAt(String rule, Function<Call, Object> instead) {
        return new Mutant(rule, "Record", Lookups.class, "catalogAt", instead);
    }
}
