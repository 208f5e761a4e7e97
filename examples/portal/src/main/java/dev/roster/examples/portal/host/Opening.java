package dev.roster.examples.portal.host;

import com.zaxxer.hikari.HikariDataSource;
import dev.roster.Roster;
import dev.roster.RosterBuilder;
import dev.roster.jdbc.JdbcSchema;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.mail.content.Look;
import dev.roster.mail.content.MailContent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Opens a product on its database, and fills the database if it is new. */
final class Opening {

    private static final Duration PAST = Duration.ofDays(200);

    private final Settings settings;
    private final String url;
    private final Databases databases;

    /**
     * @param settings what is set from outside
     * @param url where browsers find the portal
     */
    Opening(Settings settings, String url) {
        this.settings = settings;
        this.url = url;
        databases = new Databases(settings);
    }

    Running open(Product product) {
        Product.Start start = product.start();
        databases.fillNew(product, database -> plant(product, start, database));
        HikariDataSource database = databases.connect(product);
        // A file of an earlier version has tables of then.
        JdbcSchema.of(database).migrate();
        JdbcStorage storage = storage(database);
        InstantSource clock = settings.clock().orElseGet(storage::clock);
        Optional<Mailbox> mailbox = settings.relay().isPresent() ? Optional.empty() : Optional.of(new Mailbox());
        MailContent content = content(product);
        Roster roster = builder(product, start, storage)
                .mailer(settings.relay()
                        .map(relay -> relay.mailer(content))
                        .orElseGet(() -> new MailboxMailer(mailbox.orElseThrow(), content, clock)))
                .build();
        return new Running(product, roster, clock, content, mailbox, database, settings.background());
    }

    private void plant(Product product, Product.Start start, HikariDataSource database) {
        // Asked before there is a Roster: its first start is where the record begins, and here that is in the past.
        boolean isNew = Databases.isEmpty(database);
        JdbcSchema.of(database).migrate();
        if (isNew) {
            JdbcStorage storage = storage(database);
            RosterBuilder builder = builder(product, start, storage);
            Instant now = settings.clock().orElseGet(storage::clock).instant();
            start.sample().accept(new Planting(now.minus(PAST), now, builder));
        }
    }

    private RosterBuilder builder(Product product, Product.Start start, JdbcStorage storage) {
        return Roster.builder()
                .storage(storage)
                .catalog(start.catalog())
                .resourceNames(product.directory())
                .linkBase(url + "/join");
    }

    private JdbcStorage storage(HikariDataSource database) {
        return settings.clock().map(clock -> JdbcStorage.on(database, clock)).orElseGet(() -> JdbcStorage.on(database));
    }

    private MailContent content(Product product) {
        MailContent content = MailContent.of(product.title())
                .look(Look.of(product.look().accent()))
                .roleNames(Locale.ROOT, product.words().names());
        return url.startsWith("https:") ? content.home(url) : content;
    }
}
