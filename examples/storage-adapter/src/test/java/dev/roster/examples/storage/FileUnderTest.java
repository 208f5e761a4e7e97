package dev.roster.examples.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.SettableClock;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** A storage in a file. When a test is over, the file must have what was kept in it. */
final class FileUnderTest implements AutoCloseable {

    private final Path path;
    private final FileKeeper file;
    private final Witness witness;
    private final InMemoryStorage storage;

    FileUnderTest(Path path, SettableClock clock) {
        this.path = path;
        file = FileKeeper.open(path);
        witness = new Witness(file);
        storage = new InMemoryStorage(clock, witness);
    }

    InMemoryStorage storage() {
        return storage;
    }

    /** All that is in the file, in words. */
    String dump() {
        return file.rows().stream()
                .map(row -> row.kind() + " | " + row.key() + " | " + row.content())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        file.close();
        try (FileKeeper again = FileKeeper.open(path)) {
            assertThat(Set.copyOf(again.rows())).isEqualTo(Set.copyOf(witness.rows()));
        }
    }
}
