package dev.roster.examples.portal.host;

import com.zaxxer.hikari.HikariDataSource;
import dev.roster.Roster;
import dev.roster.delivery.Dispatching;
import dev.roster.mail.content.MailContent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** A product that runs: its Roster on its database, with the mails under way. */
public final class Running implements AutoCloseable {

    private final Product product;
    private final Roster roster;
    private final InstantSource clock;
    private final MailContent content;
    private final Optional<Mailbox> mailbox;
    private final Optional<ExampleIdentity> provider;
    private final HikariDataSource database;
    private final Optional<Dispatching> dispatching;

    Running(
            Product product,
            Roster roster,
            InstantSource clock,
            MailContent content,
            Optional<Mailbox> mailbox,
            HikariDataSource database,
            boolean background) {
        this.product = product;
        this.roster = roster;
        this.clock = clock;
        this.content = content;
        this.mailbox = mailbox;
        // Whoever stands in for a provider believes anybody: it has no place where mails go to people.
        provider = product.hasIdentityProvider() && mailbox.isPresent()
                ? Optional.of(new ExampleIdentity())
                : Optional.empty();
        this.database = database;
        dispatching = background ? Optional.of(roster.dispatcher().start()) : Optional.empty();
    }

    /** Which product it is. */
    public Product product() {
        return product;
    }

    /** The door. */
    public Roster roster() {
        return roster;
    }

    /** The time, as Roster has it. */
    public InstantSource clock() {
        return clock;
    }

    /** What writes its mails. */
    public MailContent content() {
        return content;
    }

    /** Where mails are kept; empty if a relay has them. */
    public Optional<Mailbox> mailbox() {
        return mailbox;
    }

    /** The identity provider, if the product has one. */
    public Optional<ExampleIdentity> provider() {
        return provider;
    }

    /** Does something that nobody waits for. */
    public void later(Runnable work) {
        if (dispatching.isPresent()) {
            Thread thread = new Thread(work, "portal-later");
            thread.setDaemon(true);
            thread.start();
        } else {
            work.run();
        }
    }

    @Override
    public void close() {
        dispatching.ifPresent(mails -> mails.stop(Duration.ofSeconds(5)));
        database.close();
    }
}
