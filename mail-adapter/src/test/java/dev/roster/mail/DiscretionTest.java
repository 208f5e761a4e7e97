package dev.roster.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What may be kept of what a relay says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiscretionTest {

    private static final String BASE64 = "AGtpbQBzZXZl/biBnZWVzZSBjcm9z+cyB0aGUgRWxiZQ==";
    private static final String TOKEN = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA";

    private final Discretion discretion = Discretion.about(List.of(BASE64)).andAbout(Optional.of(TOKEN));

    @Test
    void case_6_a_secret_is_hidden_however_it_is_quoted() {
        assertThat(discretion.line("535 no: " + BASE64)).isEqualTo("535 no: [hidden]");
        assertThat(discretion.line("535 no: " + BASE64.replace("=", "")))
                .doesNotContain("AGtpbQBz", "biBnZWVz", "aGUgRWxi");
        assertThat(discretion.line("535 no: " + BASE64.substring(0, 30))).doesNotContain("AGtpbQBz", "biBnZWVz");
        assertThat(discretion.line("554 see https://app.example/join/" + TOKEN.substring(0, 20) + "..."))
                .isEqualTo("554 see https://app.example/join/[hidden]...");
    }

    @Test
    void all_else_is_told_as_it_was_said() {
        String said =
                "550 5.1.1 <kim@globex.example>: Recipient address rejected: User unknown in virtual mailbox table";

        assertThat(discretion.line(said)).isEqualTo(said);
    }
}
