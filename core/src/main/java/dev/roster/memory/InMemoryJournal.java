package dev.roster.memory;

import dev.roster.id.Actor;
import dev.roster.journal.Entry;
import dev.roster.journal.FeedEntry;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.organization.Organization;
import dev.roster.port.JournalStore;
import dev.roster.port.KeptCatalog;
import dev.roster.user.User;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class InMemoryJournal implements JournalStore {

    private final InMemoryUnit unit;

    InMemoryJournal(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public void append(Entry entry) {
        Tables tables = unit.tables();
        long revision = revision(tables, entry.stream())
                .orElseThrow(() -> new IllegalStateException("There is nothing that " + entry.stream() + " is about."));
        if (entry.number() != revision) {
            throw new IllegalStateException("Entry " + entry.number() + " does not fit " + entry.stream()
                    + ", which has revision " + revision + " in this transaction.");
        }
        if (tables.journal
                .get(entry.stream().kind(), entry.stream().id(), revision)
                .isPresent()) {
            throw new IllegalStateException(entry.stream() + " has an entry " + revision + " already.");
        }
        tables.journal = tables.journal.with(entry);
        // Whoever reads it along the feed finds the entry as it is then: what was erased must not stay here.
        tables.unpublished = tables.unpublished.with(Tables.journalKey(entry.stream(), revision), withoutText(entry));
    }

    @Override
    public void appendAll(Collection<Entry> entries) {
        entries.forEach(this::append);
    }

    @Override
    public int publish(int most) {
        Tables tables = unit.tables();
        List<Entry> entries = tables.unpublished
                .ascending(Key.of(), Key.of().end())
                .limit(most)
                .toList();
        long last = tables.feed
                .descending(0L, Long.MAX_VALUE)
                .findFirst()
                .map(FeedEntry::position)
                .orElse(0L);
        for (Entry entry : entries) {
            tables.feed = tables.feed.with(++last, new FeedEntry(last, entry));
            tables.unpublished = tables.unpublished.without(Tables.journalKey(entry.stream(), entry.number()));
        }
        return entries.size();
    }

    @Override
    public void eraseTexts(Stream stream, long from, long to) {
        eraseTexts(unit.tables()
                .journal
                .ascending(new Range(Tables.journalKey(stream, from), Tables.journalKey(stream, to)))
                .toList());
    }

    @Override
    public void eraseTextsAbout(Stream stream, Line.Subject kind, Collection<UUID> subjects) {
        Tables tables = unit.tables();
        eraseTexts(subjects.stream()
                .flatMap(subject -> tables.journal.ascending(
                        Tables.ENTRIES_BY_SUBJECT, Range.of(stream.kind(), stream.id(), kind, subject)))
                .toList());
    }

    private void eraseTexts(List<Entry> entries) {
        Tables tables = unit.tables();
        entries.forEach(entry -> tables.journal = tables.journal.with(withoutText(entry)));
    }

    private static Entry withoutText(Entry of) {
        Actor actor = of.actor() instanceof Actor.Host ? Actor.Host.ERASED : of.actor();
        return new Entry(of.stream(), of.number(), of.at(), actor, of.event(), Optional.empty(), of.lines());
    }

    @Override
    public boolean recordCatalog(String digest, String text, Instant at) {
        Tables tables = unit.tables();
        Optional<KeptCatalog> newest =
                tables.catalogs.descending(0L, Long.MAX_VALUE).findFirst();
        if (newest.filter(kept -> kept.digest().equals(digest)).isPresent()) {
            return false;
        }
        long number = newest.map(KeptCatalog::number).orElse(0L) + 1;
        Instant since = newest.map(KeptCatalog::at).filter(at::isBefore).orElse(at);
        tables.catalogs = tables.catalogs.with(number, new KeptCatalog(number, digest, text, since));
        return true;
    }

    private static Optional<Long> revision(Tables tables, Stream stream) {
        return stream.kind() == Stream.Kind.ORGANIZATION
                ? tables.organizations.get(stream.id()).map(Organization::revision)
                : tables.users.get(stream.id()).map(User::revision);
    }
}
