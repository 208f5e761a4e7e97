package dev.roster.examples.storage;

import dev.roster.Roster;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.RecordingMailer;
import java.nio.file.Path;
import java.time.InstantSource;

/** A host that keeps its users in a file, from when it is started until it is closed. */
final class Shop implements AutoCloseable {

    static final class Rights extends Catalog {
        final ResourceType<String> partner = resource("partner", String.class);
        final PermissionOn<String> view = permission("partner.view", partner);
        final Role clerk = role("clerk").byDefault(view).assigned(partner);
        final Role admin = owner("admin").always(all()).everything(partner).manages(everyRole());
    }

    final FileKeeper file;
    final InMemoryStorage storage;
    final RecordingMailer mailer = new RecordingMailer();
    final Rights rights = new Rights();
    final Roster roster;

    Shop(Path path) {
        this(FileKeeper.open(path));
    }

    Shop(FileKeeper file) {
        this.file = file;
        storage = new InMemoryStorage(InstantSource.system(), file);
        roster = Roster.builder()
                .storage(storage)
                .mailer(mailer)
                .catalog(rights)
                .linkBase("https://shop.example/join")
                .build();
    }

    @Override
    public void close() {
        file.close();
    }
}
