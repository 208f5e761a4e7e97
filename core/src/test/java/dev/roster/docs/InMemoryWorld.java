package dev.roster.docs;

import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.SettableClock;

/** The world of a snippet, in memory. */
public abstract class InMemoryWorld extends SnippetWorld<InMemoryStorage> {

    protected InMemoryWorld() {
        this(new SettableClock());
    }

    private InMemoryWorld(SettableClock clock) {
        super(clock, new InMemoryStorage(clock));
    }
}
