package dev.roster.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.examples.benchmarks.database.TestBed;
import dev.roster.examples.benchmarks.mail.MailCost;
import dev.roster.examples.benchmarks.mail.MailMemory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All mails that are sent arrive, whoever sends them. Its figures here mean nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailCostTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void all_mails_arrive_on_one_connection_and_on_four(@TempDir Path folder) throws Exception {
        try (TestBed bed = TestBed.named("h2", folder)) {
            new MailCost(bed, out, 8, 1).run();
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("1 connection", "4 connections", "Roster/fastest", "octets on the wire");
    }

    @Test
    void what_a_waiting_mail_takes_is_told(@TempDir Path folder) throws Exception {
        try (TestBed bed = TestBed.named("h2", folder)) {
            new MailMemory(bed, out, 20).run();
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("20 mails wait", "in a run that is being sent");
    }
}
