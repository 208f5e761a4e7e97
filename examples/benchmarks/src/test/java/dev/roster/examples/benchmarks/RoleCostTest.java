package dev.roster.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.examples.benchmarks.database.TestBed;
import dev.roster.examples.benchmarks.roles.RoleCost;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of a role writes as many rows, whoever holds it. Its times here mean nothing. */
class RoleCostTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void a_change_of_a_role_writes_the_same_however_many_have_it(@TempDir Path folder) throws Exception {
        try (TestBed bed = TestBed.named("h2", folder)) {
            new RoleCost(bed, new PrintStream(printed, true, StandardCharsets.UTF_8), 1).run(List.of(10, 600));
        }

        List<List<String>> lines = printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("\\d.*"))
                .map(line -> List.of(line.split(" +")))
                .toList();
        assertThat(lines).extracting(line -> line.get(0)).containsExactly("10", "600");
        assertThat(lines.get(1).subList(1, 3)).isEqualTo(lines.get(0).subList(1, 3));
    }
}
