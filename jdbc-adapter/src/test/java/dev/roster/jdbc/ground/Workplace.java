package dev.roster.jdbc.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directories of the build that servers come from and work in. */
final class Workplace {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private Workplace() {}

    /**
     * @param server a directory that the build unpacks
     * @return what the build unpacked there
     * @throws IllegalStateException if it did not; the message says why that may be
     */
    static Path unpacked(String server) {
        Path directory = TARGET.resolve("servers").resolve(server);
        if (Files.isDirectory(directory)) {
            return directory;
        }
        throw new IllegalStateException(
                "There is no " + directory + ". The build unpacks it: run ./mvnw -pl jdbc-adapter "
                        + "-am process-test-resources once. If it does not, no such server comes for "
                        + System.getProperty("os.name")
                        + " on " + System.getProperty("os.arch")
                        + " (see the profiles in jdbc-adapter/pom.xml): leave it out, by "
                        + "-D" + Chosen.PROPERTY + "=h2 for instance.");
    }

    /** A new directory for the data of a server. It is gone when this JVM has ended. */
    static Path newDirectory(String name) {
        try {
            return Files.createDirectory(OfThisJvm.WATCHDOG.directory().resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Made when it is first asked for; then there until the end. */
    private static final class OfThisJvm {

        static final Watchdog WATCHDOG = begin();

        private static Watchdog begin() {
            try {
                Path parent = Files.createDirectories(TARGET.resolve("databases"));
                Watchdog watchdog = Watchdog.over(Files.createTempDirectory(parent, "of-a-jvm-"));
                Runtime.getRuntime().addShutdownHook(new Thread(watchdog::close, "watchdog"));
                return watchdog;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
