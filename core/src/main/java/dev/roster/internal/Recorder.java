package dev.roster.internal;

import dev.roster.journal.Entry;
import dev.roster.port.UnitOfWork;
import java.util.List;
import java.util.function.Consumer;

/** Puts changes on record: the one way into the journal, so that nobody forgets those who listen. */
public final class Recorder {

    private final List<Consumer<? super Entry>> listeners;

    /** @param listeners whom to tell, in this order */
    public Recorder(List<Consumer<? super Entry>> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Writes entries, one of a stream at most, in as few statements as their number allows. */
    public void recordAll(UnitOfWork unit, List<Entry> entries) {
        unit.journal().appendAll(entries);
        entries.forEach(entry -> tell(unit, entry));
    }

    /** Writes an entry, of which the listeners are told when it is committed. */
    public void record(UnitOfWork unit, Entry entry) {
        unit.journal().append(entry);
        tell(unit, entry);
    }

    private void tell(UnitOfWork unit, Entry entry) {
        // One by one, so that one that fails does not keep the next from being told.
        listeners.forEach(listener -> unit.afterCommit(() -> listener.accept(entry)));
    }
}
