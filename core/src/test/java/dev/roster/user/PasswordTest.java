package dev.roster.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.io.Serializable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be typed as a password at all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordTest {

    @ParameterizedTest
    @NullAndEmptySource
    void nothing_is_no_password(String nothing) {
        assertThat(refused(nothing)).isEqualTo(Reason.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc\0", "\0", "abc\uD83D", "\uDE00abc", "a\uDE00\uD83Db"})
    void case_33_what_hashing_would_take_for_another_password_is_refused_before(String typed) {
        assertThat(refused(typed)).isEqualTo(Reason.FORBIDDEN_CHARACTERS);
    }

    static IntStream controls() {
        return IntStream.concat(IntStream.range(0, 0x20), IntStream.range(0x7F, 0xA0));
    }

    @ParameterizedTest
    @MethodSource("controls")
    void case_33_no_control_character_is_typed_into_a_form(int control) {
        assertThat(refused("seven geese" + (char) control + "cross the Elbe")).isEqualTo(Reason.FORBIDDEN_CHARACTERS);
    }

    @Test
    void case_33_more_than_anybody_types_is_refused_before_it_is_looked_at() {
        assertThat(Password.of("x".repeat(Password.LONGEST_INPUT)).normalized()).hasSize(Password.LONGEST_INPUT);
        assertThat(refused("x".repeat(Password.LONGEST_INPUT + 1))).isEqualTo(Reason.TOO_LONG);
        assertThat(refused("\0".repeat(Password.LONGEST_INPUT + 1))).isEqualTo(Reason.TOO_LONG);
        assertThat(refused("x".repeat(20_000_000))).isEqualTo(Reason.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "  leading and trailing  ",
                "UPPER and lower",
                "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
                "\u00A0\u3000",
                "\u202Eright to left",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "密码很长",
                "\uFB01 stays a ligature",
                "\uFDD0\uFFFF"
            })
    void all_else_is_taken_as_it_was_typed(String typed) {
        assertThat(Password.of(typed).normalized()).isEqualTo(typed);
    }

    @Test
    void one_password_is_one_however_a_keyboard_writes_its_accents() {
        assertThat(Password.of("cafe\u0301").normalized()).isEqualTo("caf\u00E9");
        assertThat(Password.of("\u212B").normalized()).isEqualTo("\u00C5");
        assertThat(Password.of("\u1112\u1161\u11AB").normalized()).isEqualTo("\uD55C");
    }

    @Test
    void composing_at_most_triples_what_was_typed() {
        // U+0958 is excluded from composition, and U+1D160 becomes three characters of two units each.
        assertThat(Password.of("\uD834\uDD60".repeat(512)).normalized()).hasSize(3 * Password.LONGEST_INPUT);
        assertThat(Password.of("\u0958".repeat(1024)).normalized()).hasSize(2 * Password.LONGEST_INPUT);
    }

    @Test
    void case_6_a_password_hides_itself_and_is_equal_to_itself_only() {
        Password password = Password.of("seven geese cross the Elbe");

        assertThat(password).hasToString("Password[hidden]").isNotInstanceOf(Serializable.class);
        assertThat(password.equals(Password.of("seven geese cross the Elbe"))).isFalse();
        Refused refused = catchThrowableOfType(Refused.class, () -> Password.of("seven geese\n"));
        assertThat(refused).hasMessageNotContaining("geese");
    }

    private static Reason refused(String typed) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Password.of(typed));
        assertThat(refused.refusal().field()).isEqualTo("password");
        return refused.reason();
    }
}
