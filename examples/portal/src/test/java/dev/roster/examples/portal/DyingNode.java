package dev.roster.examples.portal;

import com.zaxxer.hikari.HikariDataSource;
import dev.roster.Roster;
import dev.roster.examples.portal.host.Product;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.memory.RecordingMailer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** Another node on the portal's database, which takes long lists in steps of five, and dies after the first step. */
final class DyingNode implements AutoCloseable {

    private static final int STEP = 5;

    private final HikariDataSource database = new HikariDataSource();
    private final AtomicBoolean dead = new AtomicBoolean();
    private final Roster roster;

    DyingNode(OpenPortal portal, Path folder) {
        Product product = portal.server.stage().running().product();
        database.setJdbcUrl("jdbc:h2:" + folder.resolve("portal-" + product.key()));
        roster = Roster.builder()
                .storage(JdbcStorage.on(database, portal.clock))
                .catalog(product.start().catalog())
                .mailer(new RecordingMailer())
                .linkBase("http://localhost/join")
                .longestList(STEP)
                .clock(() -> time(portal))
                .listener(entry -> dead.set(true))
                .build();
    }

    Roster roster() {
        return roster;
    }

    private Instant time(OpenPortal portal) {
        if (dead.get()) {
            throw new IllegalStateException("this node is dead");
        }
        return portal.clock.instant();
    }

    @Override
    public void close() {
        database.close();
    }
}
