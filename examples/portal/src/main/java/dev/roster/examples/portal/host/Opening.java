package dev.roster.examples.portal.host;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.roster.Roster;
import dev.roster.RosterBuilder;
import dev.roster.jdbc.JdbcSchema;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.mail.content.MailContent;
import dev.roster.memory.SettableClock;
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

    /**
     * @param settings what is set from outside
     * @param url where browsers find the portal
     */
    Opening(Settings settings, String url) {
        this.settings = settings;
        this.url = url;
    }

    Running open(Product product) {
        HikariDataSource database = connect(product);
        JdbcSchema.of(database).migrate();
        Product.Start start = product.start();
        JdbcStorage storage = settings.clock()
                .map(clock -> JdbcStorage.on(database, clock))
                .orElseGet(() -> JdbcStorage.on(database));
        InstantSource clock = settings.clock().orElseGet(storage::clock);
        RosterBuilder builder = Roster.builder()
                .storage(storage)
                .catalog(start.catalog())
                .resourceNames(product.directory())
                .linkBase(url + "/join");
        if (isEmpty(product, builder)) {
            Instant past = clock.instant().minus(PAST);
            start.plant(new Planting(new SettableClock(past), builder));
        }
        Optional<Mailbox> mailbox = settings.relay().isPresent() ? Optional.empty() : Optional.of(new Mailbox());
        Roster roster = builder.clock(clock)
                .mailer(settings.relay()
                        .map(relay -> relay.mailer(content(product)))
                        .orElseGet(() -> new MailboxMailer(mailbox.orElseThrow(), content(product), clock)))
                .build();
        return new Running(product, roster, clock, mailbox, database, settings.background());
    }

    private static boolean isEmpty(Product product, RosterBuilder builder) {
        return builder.mailer(new dev.roster.memory.RecordingMailer())
                .build()
                .asHost("sample data")
                .userAt(product.personas().get(0).address())
                .isEmpty();
    }

    private MailContent content(Product product) {
        MailContent content = MailContent.of(product.title())
                .look(dev.roster.mail.content.Look.of(product.look().accent()))
                .roleNames(Locale.ROOT, product.words().names());
        return url.startsWith("https:") ? content.home(url) : content;
    }

    private HikariDataSource connect(Product product) {
        HikariConfig pool = new HikariConfig();
        pool.setMaximumPoolSize(8);
        if (settings.database().isPresent()) {
            DatabaseSettings database = settings.database().get();
            pool.setJdbcUrl(database.url());
            database.user().ifPresent(pool::setUsername);
            database.password().ifPresent(pool::setPassword);
        } else {
            pool.setJdbcUrl("jdbc:h2:" + settings.folder().resolve("portal-" + product.key()));
        }
        return new HikariDataSource(pool);
    }
}
