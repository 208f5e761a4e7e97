package dev.roster.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which new passwords are good enough. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordRulesTest {

    private static final PasswordRules USUAL = PasswordRules.usual();
    private static final PasswordRules SECOND_FACTOR = USUAL.withSecondFactor();
    private static final String GOOD = "seven geese cross the Elbe";

    /** What is known of Grace. */
    private static final List<String> GRACE = List.of(
            "Grace",
            "Hopper-O'Neill",
            "Grace Hopper-O'Neill",
            "grace.h77@globex.example",
            "grace.h77",
            "globex.example",
            "Globex Östra Verken AB",
            "",
            "Bo");

    // --- how long

    /** No character twice in a row, so that nothing but the length decides. */
    private static String ofLength(int codePoints) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < codePoints; i++) {
            text.appendCodePoint('a' + i * i * 7 % 26);
            if (i % 5 == 4) {
                text.setCharAt(text.length() - 1, ' ');
            }
            if (i % 7 == 6) {
                text.setCharAt(text.length() - 1, (char) ('A' + i % 26));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "false, 14, PASSWORD_TOO_SHORT",
        "false, 15,",
        "false, 64,",
        "false, 256,",
        "false, 257, TOO_LONG",
        "true, 7, PASSWORD_TOO_SHORT",
        "true, 8,",
        "true, 14,",
        "true, 64,",
        "true, 256,",
        "true, 257, TOO_LONG"
    })
    void case_32_fifteen_characters_alone_eight_beside_a_second_factor_and_many_more(
            boolean secondFactor, int length, Reason expected) {
        assertThat(reason(secondFactor ? SECOND_FACTOR : USUAL, ofLength(length)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // 15 different faces are 30 UTF-16 units; 14 are 28.
        "1F600 1F60D 1F61C 1F621 1F633 1F644 1F914 1F920 1F92F 1F970 1F383 1F6B2 1F9E0 1F34C, PASSWORD_TOO_SHORT",
        "1F600 1F60D 1F61C 1F621 1F633 1F644 1F914 1F920 1F92F 1F970 1F383 1F6B2 1F9E0 1F34C 1F511,",
        // Joined into one family on the screen, but five characters; with ten letters fifteen.
        "1F468 200D 1F469 200D 1F467 70 6F 61 78 65 6C 74 69 62, PASSWORD_TOO_SHORT",
        "1F468 200D 1F469 200D 1F467 70 6F 61 78 65 6C 74 69 62 71,",
        // An accent that composes counts with its letter, however it was typed.
        "63 61 66 65 301 20 6F 75 20 74 68 65 301 20 3F 21, PASSWORD_TOO_SHORT",
        "63 61 66 65 301 20 6F 75 20 74 68 65 301 20 3F 21 78,",
        // One that does not compose counts by itself.
        "78 301 71 301 68 301 62 301 64 301 66 301 74 301, PASSWORD_TOO_SHORT",
        "78 301 71 301 68 301 62 301 64 301 66 301 74 301 6A,",
        // Fourteen and fifteen Chinese characters.
        "4E03 53EA 9E45 6E38 8FC7 6613 5317 6CB3 7684 65F6 5019 4E0B 96EA, PASSWORD_TOO_SHORT",
        "4E03 53EA 9E45 6E38 8FC7 6613 5317 6CB3 7684 65F6 5019 4E0B 96EA 4E86 5440,"
    })
    void case_32_code_points_are_counted_once_they_are_composed(String hex, Reason expected) {
        assertThat(reason(USUAL, characters(hex))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sevengeesecrosstheelbe",
                "SEVENGEESECROSSTHEELBE",
                "7391048261537940",
                "!%?+/(&=-.:#*;,_",
                "seven geese cross the Elbe",
                "семь гусей за рекой"
            })
    void case_32_what_a_password_is_composed_of_makes_no_difference(String composed) {
        assertThat(reason(USUAL, composed)).isNull();
    }

    @Test
    void a_host_asks_for_more_but_never_for_less() {
        assertThat(reason(USUAL.shortest(20), ofLength(19))).isEqualTo(Reason.PASSWORD_TOO_SHORT);
        assertThat(reason(USUAL.shortest(20), ofLength(20))).isNull();
        assertThat(reason(SECOND_FACTOR.shortest(12), ofLength(11))).isEqualTo(Reason.PASSWORD_TOO_SHORT);
        assertThat(reason(USUAL.longest(64), ofLength(64))).isNull();
        assertThat(reason(USUAL.longest(64), ofLength(65))).isEqualTo(Reason.TOO_LONG);
        assertThatIllegalArgumentException().isThrownBy(() -> USUAL.shortest(14));
        assertThatIllegalArgumentException().isThrownBy(() -> SECOND_FACTOR.shortest(7));
        assertThatIllegalArgumentException().isThrownBy(() -> USUAL.shortest(65));
        assertThatIllegalArgumentException().isThrownBy(() -> USUAL.longest(63));
        assertThatIllegalArgumentException().isThrownBy(() -> USUAL.longest(257));
    }

    @Test
    void the_longest_allowed_can_always_be_typed() {
        String fourUnitsForOneCodePoint = "\uD804\uDC99\uD804\uDCBA";
        Password composed = Password.of(fourUnitsForOneCodePoint.repeat(256));

        assertThat(composed.length()).isEqualTo(256);
    }

    // --- what others would try

    @ParameterizedTest
    @ValueSource(
            strings = {
                // something short, repeated
                "aaaaaaaaaaaaaaa",
                "abcabcabcabcabcabc",
                "x7!kX7!Kx7!kx7!",
                "correcthorsecorrecthorse",
                "\uD83D\uDE00\uD83D\uDE0D\uD83D\uDE1C\uD83D\uDE21\uD83D\uDE00\uD83D\uDE0D\uD83D\uDE1C\uD83D\uDE21"
                        + "\uD83D\uDE00\uD83D\uDE0D\uD83D\uDE1C\uD83D\uDE21\uD83D\uDE00\uD83D\uDE0D\uD83D\uDE1C\uD83D\uDE21",
                "ếộậểữựỡẫắẾỘẬểữựỡẫắ",
                // runs
                "               x",
                "abcdefghijklmno",
                "zyxwvutsrqponml",
                "ABCDEFGhijklmno",
                "123456789012345",
                "987654321098765",
                "89012345678901234567",
                "aaabbbcccdddeee",
                "\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF19\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15",
                "abcdefgh1234567",
                "qwertyuiopasdfgh",
                "poiuytrewqlkjhgf",
                "qwertzuiop123456",
                "azertyuiopqsdfgh",
                "qweasdzxc123rty",
                "1qaz2wsx3edc4rf",
                "1Q2w3E4r5T6y7U8i",
                "!@#$%^&*()_+!@#",
                "йцукенгшщзхъфыва",
                // common words, alone, repeated, joined, with digits and signs, in any case and form
                "passwordpassword",
                "Password12345678",
                "pass-word-2026!!",
                "MyPassword_2026!",
                "this is my password",
                "This is my pässwörd.",
                "\uFF50\uFF41\uFF53\uFF53\uFF57\uFF4F\uFF52\uFF44\uFF11\uFF19\uFF18\uFF14\uFF01\uFF01\uFF01",
                "Pa\u017F\u017Fword-Pa\u017F\u017Fword",
                "correct horse battery staple",
                "Winter2026Winter",
                "2026 administrator",
                "Contraseña.contraseña",
                "парольПАРОЛЬ1234",
                "motdepasse2026!!!"
            })
    void case_32_what_others_try_first_is_blocked(String guessed) {
        assertThat(reason(USUAL, guessed)).isEqualTo(Reason.PASSWORD_BLOCKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grace-Grace-Grace",
                "gracehopperoneill",
                "grace.hopper@1906",
                "Hopper 09.12.1906 Grace",
                "O'Neill+O'Neill+77",
                "oneilloneill!!!!",
                "GRACE.H77@GLOBEX.EXAMPLE",
                "grace.h77grace.h77",
                "globex.example.2026",
                "GlobexGlobexGlobex",
                "globex ostra verken",
                "Östra Verken 2026",
                "example password"
            })
    void case_32_the_names_and_the_address_of_whoever_chooses_are_blocked(String guessed) {
        assertThat(reason(USUAL, guessed, List.of("Ada"))).as("somebody else's").isNotEqualTo(Reason.TOO_LONG);
        assertThat(reason(USUAL, guessed, GRACE)).isEqualTo(Reason.PASSWORD_BLOCKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven geese cross the Elbe",
                "grace and seven geese",
                "my password is seven geese",
                "gracehopperoneillx",
                "abcdefghijklmnop seven",
                "123456789 geese!",
                "bo bo bo bo bo bo geese",
                "xkqzvjwyphmtrbg",
                "x7!kX7!Kx7!kx7?"
            })
    void case_32_the_whole_password_is_compared_and_not_what_stands_in_it(String harmless) {
        assertThat(reason(USUAL, harmless, GRACE)).isNull();
    }

    @Test
    void words_of_less_than_four_letters_are_not_blocked() {
        assertThat(reason(USUAL, "li li+li~li!li?li", List.of("Li"))).isNull();
        assertThat(reason(USUAL, "leeAnn kimAnn leeKim", List.of("Lee", "Ann", "Kim")))
                .isNull();
        assertThat(reason(USUAL, "mika + mika = 1984", List.of("Mika"))).isEqualTo(Reason.PASSWORD_BLOCKED);
        assertThat(reason(USUAL, "김철수 그리고 김철수 1984년!", List.of("김철수")))
                .as("three syllables")
                .isNull();
    }

    @Test
    void a_number_by_which_somebody_is_known_is_blocked_with_its_signs_or_without() {
        List<String> number = List.of("4711-0815-2342-66");

        assertThat(reason(USUAL, "47110815 2342 66!!", number)).isEqualTo(Reason.PASSWORD_BLOCKED);
        assertThat(reason(USUAL, "47110815 2342 67!!", number)).isNull();
    }

    @Test
    void the_default_locale_makes_no_difference() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(reason(USUAL, "ADMINISTRATOR 2026", GRACE)).isEqualTo(Reason.PASSWORD_BLOCKED);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_host_blocks_words_of_its_own() {
        PasswordRules rules = USUAL.blocking(List.of("Shop Example")).blocking(List.of("Wanderlust"));

        assertThat(reason(rules, "shop-wanderlust-2026")).isEqualTo(Reason.PASSWORD_BLOCKED);
        assertThat(reason(USUAL, "shop-wanderlust-2026")).isNull();
        assertThat(reason(rules, "passwordpassword")).isEqualTo(Reason.PASSWORD_BLOCKED);
    }

    @Test
    void a_host_blocks_what_a_list_of_its_own_knows() {
        List<String> asked = new ArrayList<>();
        PasswordRules rules = USUAL.blocking((String password) -> {
                    asked.add(password);
                    return password.contains("geese");
                })
                .blocking((String password) -> password.endsWith("swans"));

        assertThat(reason(rules, GOOD)).isEqualTo(Reason.PASSWORD_BLOCKED);
        assertThat(reason(rules, "seven ducks and swans")).isEqualTo(Reason.PASSWORD_BLOCKED);
        assertThat(reason(rules, "seven Ducks, cafe\u0301")).isNull();
        assertThat(reason(rules, "too short")).isEqualTo(Reason.PASSWORD_TOO_SHORT);
        assertThat(asked)
                .as("what passed all else, composed, in its own case")
                .containsExactly(GOOD, "seven ducks and swans", "seven Ducks, caf\u00E9");
    }

    @Test
    void a_list_that_cannot_be_asked_lets_nothing_pass_and_its_exception_tells_no_password() {
        Predicate<String> broken = password -> {
            throw new IllegalArgumentException("GET /range/" + password, new RuntimeException(password));
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> check(USUAL.blocking(broken), GOOD, GRACE))
                .withMessageContainingAll("list of blocked passwords", "IllegalArgumentException")
                .satisfies(thrown -> {
                    StringWriter trace = new StringWriter();
                    thrown.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).doesNotContain("geese").contains("PasswordRulesTest");
                });
    }

    @Test
    void each_refusal_says_why_and_none_repeats_the_password() {
        assertThat(refusal(USUAL, "zebra zebra zebra", GRACE).message()).contains("repeats");
        assertThat(refusal(USUAL, "qwertyuiopasdfgh", GRACE).message()).contains("keyboard");
        assertThat(refusal(USUAL, "mypasswordis 2026", GRACE).message()).contains("try first");
        assertThat(refusal(USUAL, "hopper of grace".replace(" of ", ""), GRACE).message())
                .doesNotContain("hopper");
        assertThat(refusal(USUAL, "Grace Hopper 1906", GRACE).message())
                .contains("know of you")
                .doesNotContainIgnoringCase("hopper");
    }

    @Test
    void a_null_is_named() {
        assertThatNullPointerException()
                .isThrownBy(() -> USUAL.check(null, GRACE))
                .withMessage("password");
        assertThatNullPointerException()
                .isThrownBy(() -> USUAL.check(Password.of(GOOD), null))
                .withMessage("context");
        assertThatNullPointerException()
                .isThrownBy(() -> USUAL.blocking((Predicate<String>) null))
                .withMessage("list");
        assertThatNullPointerException()
                .isThrownBy(() -> USUAL.blocking((Collection<String>) null))
                .withMessage("words");
    }

    @Test
    void rules_do_not_change_when_others_are_made_of_them() {
        USUAL.shortest(30).longest(64).blocking(List.of("geese")).blocking(password -> true);
        assertThatCode(() -> check(USUAL, GOOD, GRACE)).doesNotThrowAnyException();
    }

    private static void check(PasswordRules rules, String password, Collection<String> context) {
        rules.check(Password.of(password), context);
    }

    private static Reason reason(PasswordRules rules, String password) {
        return reason(rules, password, List.of());
    }

    private static Reason reason(PasswordRules rules, String password, Collection<String> context) {
        Refused refused = catchThrowableOfType(Refused.class, () -> check(rules, password, context));
        return refused == null ? null : refused.reason();
    }

    private static Refusal refusal(PasswordRules rules, String password, Collection<String> context) {
        Refusal refusal = catchThrowableOfType(Refused.class, () -> check(rules, password, context))
                .refusal();
        assertThat(refusal.field()).isEqualTo("password");
        return refusal;
    }

    private static String characters(String hex) {
        StringBuilder text = new StringBuilder();
        for (String each : hex.split(" ")) {
            text.appendCodePoint(Integer.parseInt(each, 16));
        }
        return text.toString();
    }
}
