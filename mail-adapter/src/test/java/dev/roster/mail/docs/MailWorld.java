package dev.roster.mail.docs;

import dev.roster.docs.SnippetWorld;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.SettableClock;

/** The world of a snippet about mails, in memory. */
public abstract class MailWorld extends SnippetWorld<InMemoryStorage> {

    public final String password = "correct-horse-battery";

    protected MailWorld() {
        this(new SettableClock());
    }

    private MailWorld(SettableClock clock) {
        super(clock, new InMemoryStorage(clock));
    }
}
