package dev.roster.examples.storage;

import dev.roster.memory.SettableClock;
import dev.roster.scenario.AllScenarios;
import dev.roster.scenario.Backing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** All scenarios, in a file. */
class FileScenariosTest extends AllScenarios {

    @TempDir
    static Path folder;

    private final List<FileUnderTest> opened = new ArrayList<>();

    @Override
    protected Backing open(SettableClock clock) {
        FileUnderTest file = new FileUnderTest(folder.resolve(UUID.randomUUID().toString()), clock);
        opened.add(file);
        return new FileBacking(file);
    }

    /** Few, since rivals race in memory, where they do it more often. What is new here is the file. */
    @Override
    protected int usualRaces() {
        return 3;
    }

    @Override
    protected int histories() {
        return 1;
    }

    @AfterEach
    void close() {
        opened.forEach(FileUnderTest::close);
    }
}
