package dev.roster.memory;

import static dev.roster.memory.Mutants.EVERYTHING;

import dev.roster.journal.Entry;
import dev.roster.journal.Stream;
import dev.roster.memory.Mutant.Call;
import dev.roster.port.JournalStore;
import dev.roster.port.Link;
import dev.roster.port.LinkStore;
import dev.roster.port.Listings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Storages that are subtly wrong about links and the journal, one rule each. */
final class LinkAndJournalMutants {

    private LinkAndJournalMutants() {}

    static void addTo(List<Mutant> all) {
        all.add(new Mutant("a link is replaced", "Links", LinkStore.class, "insert", call -> {
            for (Link link : call.<Collection<Link>>argument(0)) {
                call.unit().tables().links = call.unit().tables().links.with(link);
            }
            return null;
        }));
        all.add(new Mutant("only the first link is kept", "Links", LinkStore.class, "insert", call -> {
            Collection<?> links = call.argument(0);
            return call.proceed(links.stream().limit(1).toList());
        }));
        all.add(links("links of organizations go too", call -> {
            Tables tables = call.unit().tables();
            int deleted = call.proceed();
            tables.links = tables.links.without(tables.links
                    .ascending(EVERYTHING)
                    .filter(link -> link.organization().isPresent())
                    .toList());
            return deleted;
        }));
        all.add(links("links whose mail is there go too", call -> {
            Tables tables = call.unit().tables();
            List<Link> own = tables.links
                    .ascending(Tables.PERSONAL_LINKS, EVERYTHING)
                    .limit(call.<Integer>argument(0))
                    .toList();
            tables.links = tables.links.without(own);
            return own.size();
        }));
        all.add(links("more links go than asked for", call -> call.proceed(1_000)));
        all.add(links("no link goes", call -> 0));
        all.add(new Mutant("a number is used twice", "Journal", JournalStore.class, "append", call -> {
            Entry entry = call.argument(0);
            call.unit().tables().journal = call.unit().tables().journal.with(entry);
            return null;
        }));
        all.add(new Mutant("streams of people and organizations mix", "Journal", Listings.class, "journal", call -> {
            Stream stream = call.argument(0);
            List<Entry> both = new ArrayList<>();
            for (Stream.Kind kind : Stream.Kind.values()) {
                both.addAll(call.<List<Entry>>proceed(
                        new Stream(kind, stream.id()), call.arguments()[1], call.arguments()[2]));
            }
            return both;
        }));
        all.add(new Mutant("lines are sorted", "Journal", JournalStore.class, "append", call -> {
            Entry entry = call.argument(0);
            return call.proceed(new Entry(
                    entry.stream(),
                    entry.number(),
                    entry.at(),
                    entry.actor(),
                    entry.event(),
                    entry.reason(),
                    entry.lines().stream()
                            .sorted(Comparator.comparing(line -> line.facet().name()))
                            .toList()));
        }));
        all.add(new Mutant(
                "texts are erased to the end",
                "Journal",
                JournalStore.class,
                "eraseTexts",
                call -> call.proceed(call.arguments()[0], call.arguments()[1], Long.MAX_VALUE)));
        all.add(new Mutant(
                "texts are erased from the start",
                "Journal",
                JournalStore.class,
                "eraseTexts",
                call -> call.proceed(call.arguments()[0], 1L, call.arguments()[2])));
        all.add(new Mutant("the host's own reason stays", "Journal", JournalStore.class, "eraseTexts", call -> {
            Tables tables = call.unit().tables();
            List<Entry> before = tables.journal.ascending(EVERYTHING).toList();
            call.proceed();
            for (Entry was : before) {
                Entry now = tables.journal
                        .get(was.stream().kind(), was.stream().id(), was.number())
                        .orElseThrow();
                tables.journal = tables.journal.with(new Entry(
                        now.stream(), now.number(), now.at(), was.actor(), now.event(), now.reason(), now.lines()));
            }
            return null;
        }));
        all.add(new Mutant(
                "a catalog is kept once for ever",
                "Journal",
                JournalStore.class,
                "recordCatalog",
                call -> call.unit()
                                .tables()
                                .catalogs
                                .ascending(0L, Long.MAX_VALUE)
                                .noneMatch(kept -> kept.digest().equals(call.arguments()[0]))
                        && call.<Boolean>proceed()));
        all.add(new Mutant(
                "of many entries the first hundreds are kept",
                "Journal",
                JournalStore.class,
                "appendAll",
                call -> call.proceed(
                        call.<Collection<?>>argument(0).stream().limit(500).toList())));
    }

    private static Mutant links(String rule, Function<Call, Object> instead) {
        return new Mutant(rule, "Links", LinkStore.class, "deleteUseless", instead);
    }
}
