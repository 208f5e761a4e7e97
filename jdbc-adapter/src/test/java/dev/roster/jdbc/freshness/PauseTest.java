package dev.roster.jdbc.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.access.AccessRules;
import dev.roster.jdbc.JdbcStorage;
import dev.roster.jdbc.ground.DatabaseUnderTest;
import dev.roster.jdbc.ground.On;
import dev.roster.jdbc.ground.OpenDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A whole process that stands still, as in a virtual machine that is moved, while something is revoked elsewhere. */
@On(DatabaseUnderTest.POSTGRESQL_NEWEST)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PauseTest {

    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int PAUSES = 3;

    /**
     * What it may need to notice that time has passed: its threads run on in any order, and one that asks may be before the
     * one that reads the clock.
     */
    private static final Duration TO_WAKE = Duration.ofMillis(500);

    @Test
    void a_node_that_stood_still_knows_soon_after_that_what_it_has_is_old() throws Exception {
        try (OpenDatabase database = DatabaseUnderTest.POSTGRESQL_NEWEST.migrated()) {
            Roster writing = Nodes.node(JdbcStorage.on(database.pool()), AccessRules.usual());
            Process node = start(url(database));
            try (Writer tell = new OutputStreamWriter(node.getOutputStream(), StandardCharsets.UTF_8);
                    BufferedReader told = node.inputReader()) {
                long longest = Long.MIN_VALUE;
                for (int pause = 0; pause < PAUSES; pause++) {
                    longest = Math.max(longest, lateness(Desk.of(writing, Revoke.SWITCH_WITHDRAWN), node, tell, told));
                }
                System.out.printf(
                        "Freshness after a pause of 3 s: of %d, the latest answer that was old was asked for %.3f ms after it%n",
                        PAUSES, Math.max(0, longest) / 1e6);
                assertThat(Duration.ofNanos(longest)).isLessThan(TO_WAKE);
            } finally {
                node.destroyForcibly();
            }
        }
    }

    /** How long after a pause that was longer than the bound a node still allowed what was revoked meanwhile. */
    private static long lateness(Desk desk, Process node, Writer tell, BufferedReader told) throws Exception {
        tell.write(desk.organization() + " " + desk.clerk() + "\n");
        tell.flush();
        assertThat(told.readLine()).isEqualTo("ready");
        signal("STOP", node);
        long goesOn;
        try {
            desk.revoke();
            node.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            goesOn = System.nanoTime();
            signal("CONT", node);
        }
        return Long.parseLong(told.readLine()) - goesOn;
    }

    private static Process start(String url) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), PausedNode.class.getName(), url)
                .redirectError(Redirect.INHERIT)
                .start();
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static String url(OpenDatabase database) throws Exception {
        try (Connection connection = database.pool().getConnection()) {
            String url = connection.getMetaData().getURL();
            return url + (url.contains("?") ? "&" : "?") + "user="
                    + connection.getMetaData().getUserName();
        }
    }
}
