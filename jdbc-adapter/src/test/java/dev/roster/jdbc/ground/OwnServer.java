package dev.roster.jdbc.ground;

import dev.roster.jdbc.JdbcSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A server with one database that a test has for itself, to do to it what befalls servers. It ends with the JVM. */
public final class OwnServer {

    private static final String DATABASE = "test_own";
    private static final AtomicInteger STARTED = new AtomicInteger();

    private final Mortal server;

    private OwnServer(Mortal server) {
        this.server = server;
    }

    /**
     * Starts one.
     *
     * @return a server with the schema of this version
     */
    public static OwnServer start(DatabaseUnderTest kind) {
        String directory = kind.word();
        OwnServer own = new OwnServer(
                switch (kind) {
                    case POSTGRESQL_OLDEST, POSTGRESQL_NEWEST ->
                        PostgreSqlServer.start(directory, Workplace.newDirectory(place(directory)));
                    case MARIADB -> MariaDbServer.start(directory, Workplace.newDirectory(place(directory)));
                    default -> throw new IllegalArgumentException(directory + " is no server");
                });
        try {
            own.server.create(DATABASE);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        JdbcSchema.of(own.database("")).migrate();
        return own;
    }

    private static String place(String directory) {
        return directory + "-own-" + STARTED.incrementAndGet();
    }

    /**
     * @param settings to be appended to the address, in the driver's own way; empty for none
     * @return connects anew at each call
     */
    public DataSource database(String settings) {
        try {
            return server.connect(DATABASE, settings);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Ends it as a power cut does, and waits until it is gone.
     *
     * @return when it was dead, by {@link System#nanoTime}
     */
    public long kill() {
        List<ProcessHandle> processes = processes();
        signal("KILL", processes);
        long dead = System.nanoTime();
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .orTimeout(1, TimeUnit.MINUTES)
                .join();
        return dead;
    }

    /** It goes on with what was committed. */
    public void startAgain() {
        try {
            server.startAgain();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** It hangs, with all its connections open. Whoever is born while the others are stopped is stopped next. */
    public void freeze() {
        Set<ProcessHandle> stopped = new HashSet<>();
        List<ProcessHandle> running = processes();
        while (!running.isEmpty()) {
            signal("STOP", running);
            stopped.addAll(running);
            running = processes().stream()
                    .filter(process -> !stopped.contains(process))
                    .toList();
        }
    }

    /** It goes on. */
    public void thaw() {
        signal("CONT", processes());
    }

    private List<ProcessHandle> processes() {
        try {
            ProcessHandle first = ProcessHandle.of(server.process()).orElseThrow();
            return Stream.concat(Stream.of(first), first.descendants()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        try {
            // One of them may have ended by itself meanwhile.
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
