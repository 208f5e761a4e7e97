package dev.roster.examples.storage;

import dev.roster.docs.SnippetWorld;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.SettableClock;
import dev.roster.scenario.Backing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The world of a snippet, with a folder for its files. */
public abstract class FileWorld extends SnippetWorld<InMemoryStorage> {

    public final Path folder;

    protected FileWorld() {
        this(new SettableClock());
    }

    private FileWorld(SettableClock clock) {
        super(clock, new InMemoryStorage(clock));
        try {
            folder = Files.createTempDirectory("roster");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A backing of the host's own, as far as a snippet is concerned: such a snippet is compiled, and not called. */
    public Backing myBacking(SettableClock unused) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(FileWorld::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        delete(folder);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
