package dev.roster.internal.journal;

import dev.roster.catalog.Management;
import dev.roster.internal.View;
import dev.roster.internal.page.Cursors;
import dev.roster.journal.Entry;
import dev.roster.journal.Journal;
import dev.roster.journal.Stream;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.port.Position;
import java.util.List;
import java.util.UUID;

/** Shows an organization's journal, newest first. */
public final class ReadJournal implements Journal {

    private final View view;

    public ReadJournal(View view) {
        this.view = view;
    }

    @Override
    public Page<Entry> page(int size) {
        return page(size, Long.MAX_VALUE);
    }

    @Override
    public Page<Entry> page(int size, Cursor after) {
        return page(size, cursors().read(after).id().getLeastSignificantBits());
    }

    private Page<Entry> page(int size, long before) {
        Cursors.checkedSize(size);
        view.require(Management.READ_JOURNAL);
        List<Entry> entries = view.storage().listings().journal(Stream.of(view.organization()), before, size + 1);
        return cursors().cut(entries, size, entry -> new Position("", new UUID(0, entry.number())));
    }

    private Cursors cursors() {
        return new Cursors("journal " + view.organization());
    }
}
