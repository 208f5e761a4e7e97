package dev.roster.mail.docs;

import dev.roster.docs.SnippetWorld;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.SettableClock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The world of a snippet about mails, in memory. */
public abstract class MailWorld extends SnippetWorld<InMemoryStorage> {

    public final String password = "correct-horse-battery";
    public final Logger log = LoggerFactory.getLogger(MailWorld.class);

    /** Its time never comes. */
    public final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    protected MailWorld() {
        this(new SettableClock());
    }

    private MailWorld(SettableClock clock) {
        super(clock, new InMemoryStorage(clock));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
