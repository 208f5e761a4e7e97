package dev.roster.examples.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.journal.Entry;
import dev.roster.journal.Stream;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledTest {

    @TempDir
    Path folder;

    @Test
    void a_process_that_is_killed_loses_nothing_that_it_had_committed_and_leaves_nothing_half_done() throws Exception {
        Path path = folder.resolve("users");
        int next = 0;
        for (int enough : new int[] {1, 20, 77}) {
            int last = lastCommitted(path, next, next + enough);
            try (Shop shop = new Shop(path)) {
                Collection<User> users = shop.storage
                        .lookups()
                        .usersByAddress(IntStream.range(0, last + 2)
                                .mapToObj(number -> EmailAddress.parse(Registrar.address(number)))
                                .toList())
                        .values();
                assertThat(users)
                        .extracting(user -> user.address().value())
                        .contains(IntStream.rangeClosed(0, last)
                                .mapToObj(Registrar::address)
                                .toArray(String[]::new));
                assertThat(users)
                        .allSatisfy(user -> assertThat(
                                        shop.storage.listings().journal(Stream.of(user.id()), Long.MAX_VALUE, 9))
                                .extracting(Entry::number)
                                .containsExactly(user.revision()));
                next = users.size();
            }
        }
    }

    /** Lets a process add users until there are enough, kills it, and tells the last one that it said was committed. */
    private static int lastCommitted(Path path, int first, int enough) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Registrar.class.getName(),
                        path.toString(),
                        String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader()) {
            int last = -1;
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = Integer.parseInt(line);
                if (last >= enough) {
                    // By its handle: the process itself would close what is still to be read.
                    process.toHandle().destroyForcibly();
                }
            }
            assertThat(last).as("the process went on until it was killed").isGreaterThanOrEqualTo(enough);
            return last;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
