package dev.roster.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PersonNameTest {

    // --- two parts

    @Test
    void a_name_is_shown_with_the_given_name_first() {
        assertThat(PersonName.of(" Grace ", "Hopper\t").display()).isEqualTo("Grace Hopper");
        assertThat(PersonName.of("Grace", "Hopper")).isEqualTo(new PersonName("Grace", "Hopper"));
    }

    @Test
    void one_part_may_be_empty() {
        assertThat(PersonName.of("Sukarno", "")).hasToString("PersonName[given=Sukarno, family=]");
        assertThat(PersonName.of("Sukarno", " \u00A0").display()).isEqualTo("Sukarno");
        assertThat(PersonName.of("", "Hopper").display()).isEqualTo("Hopper");
    }

    @Test
    void both_parts_cannot_be_empty() {
        assertRefused(Reason.MISSING, "name", () -> PersonName.of("", ""));
        assertRefused(Reason.MISSING, "name", () -> PersonName.of(" ", "\u3000"));
    }

    @ParameterizedTest
    @NullSource
    void a_null_part_is_refused(String nothing) {
        assertRefused(Reason.MISSING, "given", () -> PersonName.of(nothing, "Hopper"));
        assertRefused(Reason.MISSING, "family", () -> PersonName.of("Grace", nothing));
        assertRefused(Reason.MISSING, "name", () -> PersonName.fromDisplayName(nothing));
    }

    @Test
    void each_part_has_up_to_eighty_code_points() {
        String long80 = "x".repeat(80);
        assertThat(PersonName.of(long80, long80).display()).hasSize(161);
        assertRefused(Reason.TOO_LONG, "given", () -> PersonName.of(long80 + "x", "Hopper"));
        assertRefused(Reason.TOO_LONG, "family", () -> PersonName.of("Grace", long80 + "x"));
    }

    @Test
    void case_57_each_part_follows_the_rules_for_names() {
        assertRefused(Reason.LOOKS_LIKE_A_LINK, "given", () -> PersonName.of("evil.com", "Hopper"));
        assertRefused(Reason.LOOKS_LIKE_A_LINK, "family", () -> PersonName.of("Grace", "@hopper"));
        assertRefused(Reason.FORBIDDEN_CHARACTERS, "family", () -> PersonName.of("Grace", "Hop\u202Eper"));
        assertRefused(Reason.MALFORMED, "given", () -> PersonName.of("<b>", "Hopper"));
    }

    @Test
    void case_57_a_number_is_not_hidden_by_splitting_it_over_both_parts() {
        assertThat(PersonName.of("555", "019").display()).isEqualTo("555 019");
        assertRefused(Reason.LOOKS_LIKE_A_LINK, "name", () -> PersonName.of("+1 555", "0199"));
    }

    // --- from a display name

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Grace Hopper        | Grace       | Hopper",
                "Hopper, Grace       | Grace       | Hopper",
                "Hopper,Grace Brewster | Grace Brewster | Hopper",
                "Hopper，Grace        | Grace       | Hopper",
                "Hopper,             | ''          | Hopper",
                ", Grace             | Grace       | ''",
                "J. R. R. Tolkien    | J. R. R.    | Tolkien",
                "  Grace \u00A0Hopper | Grace       | Hopper",
                "Ludwig van Beethoven | Ludwig van | Beethoven",
                "李小龍              | 李小龍       | ''",
                "Müller, Söhne, Co   | Söhne, Co   | Müller"
            })
    void a_display_name_is_split_as_mail_programs_write_it(String displayName, String given, String family) {
        assertThat(PersonName.fromDisplayName(displayName)).isEqualTo(PersonName.of(given, family));
    }

    @Test
    void case_57_a_display_name_that_looks_like_an_address_is_refused() {
        assertRefused(Reason.LOOKS_LIKE_A_LINK, "given", () -> PersonName.fromDisplayName("a@x.example"));
    }

    @Test
    void a_display_name_of_two_full_parts_fits() {
        String long80 = "x".repeat(80);
        assertThat(PersonName.fromDisplayName(long80 + ", " + long80)).isEqualTo(PersonName.of(long80, long80));
        assertRefused(Reason.TOO_LONG, "name", () -> PersonName.fromDisplayName("x".repeat(163)));
        assertRefused(Reason.TOO_LONG, "given", () -> PersonName.fromDisplayName("x".repeat(81)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", " ,\u3000"})
    void a_display_name_of_nothing_is_missing(String nothing) {
        assertRefused(Reason.MISSING, "name", () -> PersonName.fromDisplayName(nothing));
    }

    // --- sorting and searching

    @ParameterizedTest
    @CsvSource({
        "Grace Hopper, grace hopper",
        "Élodie  MÜLLER, elodie muller",
        "Dvořák, dvorak",
        "İlker IŞIK, ilker isik",
        "ΟΔΥΣΣΕΥΣ, οδυσσευσ",
        "Ⅷ ﬁn, viii fin",
        "Ｇｒａｃｅ, grace",
        "Straße, straße",
        "หญิง, หญิง"
    })
    void folding_drops_accents_and_case(String text, String folded) {
        assertThat(PersonName.fold(text)).isEqualTo(folded);
    }

    @Test
    void folding_collapses_blanks() {
        assertThat(PersonName.fold(" \tGrace \u00A0\u3000 Hopper\n")).isEqualTo("grace hopper");
        assertThat(PersonName.fold(" \t")).isEmpty();
    }

    @Test
    void folding_drops_what_no_query_may_hold() {
        assertThat(PersonName.fold("gr\u0000a\uD800c\u202Ee")).isEqualTo("grace");
    }

    @Test
    void case_42_wildcards_of_a_query_are_letters_like_others() {
        assertThat(PersonName.fold("%_\\'")).isEqualTo("%_\\'");
    }

    @Test
    void a_sort_key_is_the_folded_display_name_and_never_too_long() {
        assertThat(PersonName.of("Élodie", "Müller").sortKey()).isEqualTo("elodie muller");
        String expanding = "\uFDFA".repeat(80);
        String key = PersonName.of(expanding, expanding).sortKey();
        assertThat(key).hasSizeLessThanOrEqualTo(PersonName.SORT_KEY_MAX).hasSizeGreaterThan(250);
        assertThat(PersonName.fold("\uD83D\uDE00".repeat(1_000_000))).hasSize(254);
    }

    @Test
    void case_44_folding_does_not_depend_on_the_default_locale() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.ROOT, new Locale("tr", "TR"), new Locale("lt", "LT"))) {
                Locale.setDefault(locale);
                assertThat(PersonName.fold("ADMINISTRATOR I\u0300")).isEqualTo("administrator i");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatever_starts_a_name_folds_to_the_start_of_its_key() {
        long seed = Long.getLong("roster.seed", 20261122L);
        System.out.println("Names: random seed " + seed);
        Random random = new Random(seed);
        String letters = "aÉöß ΣσςİıĞñ\u0301\u0323 Łл\u0419が漢한'-9";
        for (int n = 0; n < 20_000; n++) {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                name.append(letters.charAt(random.nextInt(letters.length())));
            }
            String whole = name.toString();
            String start = whole.substring(0, random.nextInt(whole.length() + 1));
            assertThat(PersonName.fold(whole)).as(whole).startsWith(PersonName.fold(start));
            assertThat(PersonName.fold(PersonName.fold(whole))).isEqualTo(PersonName.fold(whole));
        }
    }

    private static void assertRefused(Reason reason, String field, ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
        assertThat(refused.refusal().field()).isEqualTo(field);
        assertThat(refused.getMessage()).matches("[ -~]{1,200}");
    }
}
