package dev.roster.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.examples.benchmarks.database.Place;
import dev.roster.examples.benchmarks.database.TestBed;
import dev.roster.examples.benchmarks.signin.SignInCost;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody at once is signed in or sent away. Its times here mean nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInCostTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void all_who_sign_in_at_once_are_answered(@TempDir Path folder) throws Exception {
        try (TestBed bed = TestBed.named("h2", folder);
                Place place = bed.create("signin")) {
            new SignInCost(place.pool(), new PrintStream(printed, true, StandardCharsets.UTF_8), 2, 40).run();
        }

        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(text).contains("right password", "Welch", "40 at once:", "Busy", "SignedIn", "per second");
    }
}
