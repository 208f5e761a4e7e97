package dev.roster.internal.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.StatusCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator reads of a code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5.1.1  | no such mailbox                     | Correct the address
                    5.1.2  | the domain takes no mail            | Correct the address
                    5.1.10 | the domain takes no mail            | Correct the address
                    5.1.3  | not taken as it is written          | Correct the address
                    5.1.6  | has moved                           | Correct the address
                    5.1.4  | not known there                     | Correct the address
                    5.1.8  | the address that it was sent from   | Check the address
                    5.2.1  | the mailbox is shut                 | Correct the address
                    5.2.2  | the mailbox is full                 | Resend when there is room
                    4.2.2  | full, and it was given up           | Resend when there is room
                    5.2.3  | too large for the mailbox           | Shorten the note
                    5.2.0  | the mailbox takes no mail           | Check the address
                    5.3.4  | the mail is too large               | Shorten the note
                    5.3.0  | the mail system there does not take | Check the address
                    4.3.2  | given up after some time            | Resend later
                    5.4.4  | the domain takes no mail            | Correct the address
                    4.4.7  | could not be handed over in time    | Resend later
                    5.4.1  | could not be reached                | Check the address
                    5.5.0  | did not understand each other       | Check the address
                    5.6.0  | its content was not taken           | from team@acme.example
                    5.7.1  | refused there by a rule             | from team@acme.example
                    4.7.1  | refused there by a rule             | Resend later
                    5.0.0  | it was refused there                | Check the address
                    4.0.0  | it was put off there                | Resend later
                    """)
    void each_code_says_why_and_what_to_do(String code, String why, String what) {
        Returned returned = new Returned(StatusCode.parse(code));

        assertThat(returned.reason()).contains(why);
        assertThat(returned.advice("team@acme.example")).contains(what);
    }
}
