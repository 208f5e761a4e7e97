package dev.roster.jdbc.cluster;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Two writers of large transactions on one node, which the others are slow to apply. */
final class Noise implements AutoCloseable {

    private static final int WRITERS = 2;
    private static final int ROWS = 10_000;

    private final Node node;
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private final List<Future<Void>> writers = new ArrayList<>();
    private volatile boolean enough;

    Noise(Node node) throws SQLException {
        this.node = node;
        try (Connection connection = node.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE noise (writer int, line int, word varchar(100),"
                    + " PRIMARY KEY (writer, line))");
        }
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            writers.add(threads.submit(() -> write(number)));
        }
    }

    private Void write(int writer) throws SQLException {
        try (Connection connection = node.connection();
                Statement statement = connection.createStatement()) {
            while (!enough) {
                statement.execute("REPLACE INTO noise SELECT " + writer + ", seq, UUID() FROM seq_1_to_" + ROWS);
            }
        }
        return null;
    }

    /** Whether nobody has given up. */
    boolean goesOn() {
        return writers.stream().noneMatch(Future::isDone);
    }

    @Override
    public void close() throws SQLException {
        enough = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new AssertionError("somebody writes still");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        try (Connection connection = node.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE noise");
        }
    }
}
