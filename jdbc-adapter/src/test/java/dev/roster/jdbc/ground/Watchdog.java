package dev.roster.jdbc.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A process that waits for this one to end, in whichever way, and then ends the servers that work in a directory, and
 * removes it. A server is known by its file of the process id. A JVM that ends by itself waits for all that.
 */
final class Watchdog implements AutoCloseable {

    /**
     * Standard input is a pipe that nothing is ever written to: it ends when the process at the other end does. PostgreSQL
     * must be asked to end at once, to give back what it shares with its processes; MariaDB is one process.
     */
    private static final String SCRIPT = """
            end() {
                [ -f "$1" ] || return
                read -r server <"$1"
                kill "$2" "$server" 2>/dev/null
                tries=0
                while kill -0 "$server" 2>/dev/null && [ $tries -lt 100 ]; do
                    sleep 0.1
                    tries=$((tries + 1))
                done
                kill -KILL "$server" 2>/dev/null
            }
            trap '' HUP INT TERM
            cat >/dev/null
            for file in "$0"/*/postmaster.pid; do end "$file" -QUIT; done
            for file in "$0"/*/server.pid; do end "$file" -KILL; done
            rm -rf "$0"
            """;

    private final Path directory;
    private final Process process;

    private Watchdog(Path directory, Process process) {
        this.directory = directory;
        this.process = process;
    }

    /** A new one over a directory. */
    static Watchdog over(Path directory) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", SCRIPT, directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Watchdog(directory, process);
    }

    Path directory() {
        return directory;
    }

    /** Has it do now what it waits for. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
