package dev.roster.jdbc.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchdogTest {

    @TempDir
    Path parent;

    @Test
    void when_its_input_ends_as_it_does_with_the_jvm_servers_end_and_their_files_are_gone() throws Exception {
        Path directory = Files.createDirectory(parent.resolve("with a blank"));
        Process one = aServer(directory.resolve("one"));
        Process other = aServer(directory.resolve("other"));
        Process bystander = sleeper();

        Watchdog.over(directory).close();

        assertThat(one.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(directory).doesNotExist();
        assertThat(bystander.isAlive()).isTrue();
        bystander.destroy();
    }

    @Test
    void until_then_it_leaves_them_alone() throws Exception {
        Process server = aServer(parent.resolve("one"));

        try (Watchdog watchdog = Watchdog.over(parent)) {
            assertThat(server.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(watchdog.directory()).isNotEmptyDirectory();
        }
    }

    private static Process aServer(Path directory) throws IOException {
        Process server = sleeper();
        Files.writeString(Files.createDirectory(directory).resolve("server.pid"), server.pid() + "\n");
        return server;
    }

    private static Process sleeper() throws IOException {
        return new ProcessBuilder("sleep", "300").start();
    }
}
