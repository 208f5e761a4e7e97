package dev.roster.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.examples.benchmarks.database.TestBed;
import dev.roster.examples.benchmarks.record.RecordCost;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of organizations of several sizes is asked. The times here mean nothing. */
class RecordCostTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void the_record_of_each_size_is_asked(@TempDir Path folder) throws Exception {
        try (TestBed bed = TestBed.named("h2", folder)) {
            new RecordCost(bed, new PrintStream(printed, true, StandardCharsets.UTF_8), 1).run(List.of(100, 600));
        }

        List<Integer> entries = printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("\\d.*"))
                .map(line -> Integer.valueOf(line.split(" +")[0]))
                .toList();
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0)).isBetween(90, 130);
        assertThat(entries.get(1)).isBetween(570, 700);
    }
}
