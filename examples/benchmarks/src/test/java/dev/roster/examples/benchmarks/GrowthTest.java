package dev.roster.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.examples.benchmarks.database.TestBed;
import dev.roster.examples.benchmarks.growth.Growth;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** So that the benchmark does not rot: all of it, on next to nothing. Its figures here mean nothing. */
class GrowthTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void every_operation_is_measured_at_every_size_and_every_plan_is_looked_at(@TempDir Path folder) throws Exception {
        try (TestBed bed = TestBed.named("h2", folder)) {
            Growth growth = new Growth(
                    bed,
                    new PrintStream(printed, true, StandardCharsets.UTF_8),
                    folder.resolve("plans.txt"),
                    new Growth.Repetitions(1, 1),
                    "");
            assertThat(growth.inOneOrganization(List.of(300, 301))).isZero();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("members by name, role clerk, descending: last")
                .contains("accept, as an existing user")
                .contains("plans looked at, 0 bad");
    }
}
