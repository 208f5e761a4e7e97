package dev.roster.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
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
class PlainTextTest {

    private static final String FIELD = "nickname";

    // --- lines

    @Test
    void a_line_loses_the_blanks_around_it_and_no_other() {
        assertThat(PlainText.line(FIELD, " \t\u00A0\u3000 Grace  Hopper \r\n", 80))
                .isEqualTo("Grace  Hopper");
    }

    @Test
    void a_line_is_composed() {
        assertThat(PlainText.line(FIELD, "Mu\u0308ller", 6)).isEqualTo("M\u00FCller");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\r\n", "\u00A0", "\u3000", "\uFE0F", "\u0301"})
    void a_line_with_nothing_to_see_is_missing(String nothing) {
        assertRefused(Reason.MISSING, () -> PlainText.line(FIELD, nothing, 80));
        assertRefused(Reason.MISSING, () -> PlainText.block(FIELD, nothing, 80));
        assertRefused(Reason.MISSING, () -> PlainText.name(FIELD, nothing));
        assertRefused(Reason.MISSING, () -> PlainText.reference(FIELD, nothing, 80));
    }

    @Test
    void the_limit_counts_code_points_after_composing() {
        String grinning = "\uD83D\uDE00";
        assertThat(PlainText.line(FIELD, grinning.repeat(5), 5)).isEqualTo(grinning.repeat(5));
        assertThat(PlainText.line(FIELD, "u\u0308".repeat(5), 5)).isEqualTo("\u00FC".repeat(5));
        assertThat(PlainText.line(FIELD, "\u03B1\u0313\u0300\u0345".repeat(5), 5))
                .isEqualTo("\u1F82".repeat(5));
        assertRefused(Reason.TOO_LONG, () -> PlainText.line(FIELD, grinning.repeat(6), 5));
        assertRefused(Reason.TOO_LONG, () -> PlainText.line(FIELD, "abcdef", 5));
        assertRefused(Reason.TOO_LONG, () -> PlainText.line(FIELD, "x".repeat(5_000_000), 5));
    }

    @Test
    void a_refusal_for_length_states_the_limit() {
        assertThat(refusal(() -> PlainText.line(FIELD, "abcdef", 5)).getMessage())
                .isEqualTo("nickname: It is too long; at most 5 characters are allowed.");
    }

    @ParameterizedTest
    @CsvSource({
        "C0 controls,             0 7 9 A B C D 1B 1F 7F",
        "C1 controls,             80 85 9B 9F",
        "separators,              2028 2029",
        "bidirectional controls,  202A 202B 202C 202D 202E 2066 2067 2068 2069 200E 200F 61C",
        "zero-width characters,   200B 200C 200D 2060 2061 2062 2063 2064 FEFF AD 180E",
        "tags,                    E0001 E0020 E0041 E007F E0FFF",
        "characters without ink,  34F 115F 1160 17B4 17B5 2065 2800 3164 FFA0 FFF0 FFF9",
        "noncharacters,           FDD0 FDEF FFFE FFFF 1FFFE 10FFFF",
        "unpaired surrogates,     D800 DBFF DC00 DFFF"
    })
    void case_57_what_cannot_be_seen_is_refused_wherever_text_is_taken(String kind, String numbers) {
        for (String number : numbers.split(" ")) {
            int forbidden = Integer.parseInt(number, 16);
            String text = "a" + new StringBuilder().appendCodePoint(forbidden) + "b";
            assertRefused(Reason.FORBIDDEN_CHARACTERS, () -> PlainText.line(FIELD, text, 80));
            assertRefused(Reason.FORBIDDEN_CHARACTERS, () -> PlainText.name(FIELD, text));
            assertRefused(Reason.FORBIDDEN_CHARACTERS, () -> PlainText.reference(FIELD, text, 80));
            if (forbidden != '\t' && forbidden != '\n' && forbidden != '\r') {
                assertRefused(Reason.FORBIDDEN_CHARACTERS, () -> PlainText.block(FIELD, text, 80));
            }
        }
    }

    @Test
    void a_refusal_names_a_forbidden_character_by_its_number() {
        assertThat(refusal(() -> PlainText.line(FIELD, "a\u202Eb", 80)).getMessage())
                .isEqualTo("nickname: It holds U+202E, which cannot be seen or changes how the rest is read;"
                        + " leave it out.");
        assertThat(refusal(() -> PlainText.line(FIELD, "a\nb", 80)).getMessage())
                .isEqualTo("nickname: It holds U+000A, which breaks the line; write it on one line.");
    }

    @Test
    void no_control_survives_in_any_text_of_the_basic_plane() {
        int kept = 0;
        for (int c = 0; c <= 0xFFFF; c++) {
            String text = "a" + (char) c + "b";
            try {
                String line = PlainText.line(FIELD, text, 80);
                assertThat(line.codePoints().noneMatch(Character::isISOControl)).isTrue();
                assertThat(PlainText.line(FIELD, line, 80)).isEqualTo(line);
                kept++;
            } catch (Refused refused) {
                assertHarmless(refused);
            }
        }
        System.out.println("Plain text: " + kept + " of 65536 UTF-16 units may stand in a line");
        assertThat(kept).isGreaterThan(60_000);
    }

    // --- names

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Brien",
                "O\u2019Brien",
                "Jean-Luc",
                "Dr. No",
                "J. R. R. Tolkien",
                "J.R.R. Tolkien",
                "\u674E\u5C0F\u9F8D",
                "Acme Inc.",
                "Globex 2000",
                "M\u00FCller & S\u00F6hne",
                "St. John",
                "Sportverein e.V.",
                "Fiat S.p.A.",
                "Mot\u00F6rhead",
                "Panic! at the Disco",
                "\u30E2\u30FC\u30CB\u30F3\u30B0\u5A18\u3002",
                "Col\u00B7lecci\u00F3",
                "Wait\u2026 What",
                ".NET Foundation",
                "Release 3.14",
                "24/7 Service, 365",
                "\u2764\uFE0F Hearts",
                "N\u00FA\u00F1ez (Madrid)",
                "AC/DC",
                "(C).Net",
                "1+1=2?"
            })
    void case_57_real_names_pass(String name) {
        assertThat(PlainText.name(FIELD, name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/login",
                "Click ftp://x",
                "\uFF1A\uFF0F\uFF0F fullwidth",
                "WWW.evil",
                "www. evil",
                "\uFF37\uFF37\uFF37\uFF0Eevil",
                "mail me@evil",
                "me\uFF20evil",
                "me\uFE6Bevil",
                "evil.com",
                "You won! evil.com/prize",
                "evil.com.",
                "EVIL.CO",
                "evil\uFF0Ecom",
                "evil\u3002com",
                "evil\uFF61com",
                "evil\uFE52com",
                "evil\u2024com",
                "evil.c\u0332om",
                "evil.\u0332com",
                "evil\uFE0F.com",
                "\uD83D\uDCA9.la",
                "evil-.com",
                "evil_.com",
                "\u0915\u093E.com",
                "xn--80ak6aa92e.xn--p1ai",
                "\u043F\u0440\u0438\u043C\u0435\u0440.\u0440\u0444",
                "1.com",
                "\u2488com",
                "Win 555 0199 22",
                "+1 (555) 010-9999",
                "0800/1234567",
                "1.2.3.4.5.6.7",
                "\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17",
                "\u0661\u0662\u0663\u0664\u0665\u0666\u0667",
                "\uD835\uDFCF\uD835\uDFCF\uD835\uDFCF\uD835\uDFCF\uD835\uDFCF\uD835\uDFCF\uD835\uDFCF",
                "call 555\u2022019\u20229"
            })
    void case_57_a_name_that_looks_like_a_link_an_address_or_a_number_is_refused(String lure) {
        Refused refused = assertRefused(Reason.LOOKS_LIKE_A_LINK, () -> PlainText.name(FIELD, lure));
        assertThat(refused.getMessage()).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>Acme</b>",
                "a > b",
                "a \uFF1C b",
                "a \uFE65 b",
                "=?utf-8?q?Security_Team?=",
                "Acme =?utf-8?b?eA==?=",
                "\uFF1D\uFF1F"
            })
    void case_54_and_56_markup_and_encoded_words_in_a_name_are_refused(String markup) {
        assertRefused(Reason.MALFORMED, () -> PlainText.name(FIELD, markup));
    }

    @Test
    void a_name_has_up_to_eighty_code_points() {
        assertThat(PlainText.name(FIELD, "x".repeat(80))).hasSize(80);
        assertRefused(Reason.TOO_LONG, () -> PlainText.name(FIELD, "x".repeat(81)));
        assertThat(PlainText.name(FIELD, "x".repeat(81), 81)).hasSize(81);
    }

    @Test
    void case_44_the_rules_for_names_hold_under_a_turkish_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertRefused(Reason.LOOKS_LIKE_A_LINK, () -> PlainText.name(FIELD, "EVIL.COM"));
            assertRefused(Reason.LOOKS_LIKE_A_LINK, () -> PlainText.name(FIELD, "WWW.EVIL"));
            assertThat(PlainText.name(FIELD, "I\u0307lker I\u015F\u0131k")).isEqualTo("\u0130lker I\u015F\u0131k");
        } finally {
            Locale.setDefault(before);
        }
    }

    // --- blocks

    @Test
    void a_block_keeps_its_lines_and_tabs_and_has_one_kind_of_line_break() {
        assertThat(PlainText.block(FIELD, "\n one\r\ntwo\rthree\n\tfour \n\n", 100))
                .isEqualTo("one\ntwo\nthree\n\tfour");
    }

    @Test
    void a_block_has_a_limit_of_its_own() {
        assertThat(PlainText.block(FIELD, "a\r\nb\r\nc", 5)).isEqualTo("a\nb\nc");
        assertRefused(Reason.TOO_LONG, () -> PlainText.block(FIELD, "a\nb\ncd", 5));
    }

    @Test
    void case_58_a_block_may_hold_links_and_placeholders_as_plain_text() {
        String note = "See https://docs.example and ${link} {{link}} <b>";
        assertThat(PlainText.block(FIELD, note, 1000)).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello Grace.\nWelcome! Ada",
                "We meet on 24 November 2026 at 10:00, in room 4711.",
                "Chapter 3.14, <b>, =? and 100 % @ home",
                "1, 2, 3; 4, 5, 6; 7, 8",
                "e.g. S.p.A."
            })
    void case_57_a_note_without_a_lure_passes(String note) {
        assertThatCode(() -> PlainText.requireNoLink(FIELD, note)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Go to\nhttps://x",
                "WWW.evil",
                "me@evil",
                "me\uFF20evil",
                "Hello.\nevil.com",
                "evil\u3002com",
                "evil.c\u0332om",
                "Call 020 7946 0958!",
                "0800-12/34.56",
                "\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17"
            })
    void case_57_a_lure_in_a_note_is_refused_where_none_may_be(String lure) {
        Refused refused = assertRefused(Reason.LOOKS_LIKE_A_LINK, () -> PlainText.requireNoLink(FIELD, lure));
        assertThat(refused.getMessage()).doesNotContain("evil");
    }

    // --- keys

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "partner.view", "a-b_c.d", "0a", "a--b"})
    void keys_of_the_right_form_pass_unchanged(String key) {
        assertThat(PlainText.key(FIELD, key, 20)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "partner.View",
                ".a",
                "a.",
                "-a",
                "a-",
                "_",
                "a b",
                " a",
                "a ",
                "a\n",
                "a/b",
                "\u00E9",
                "\u0131",
                "a\u0000b",
                "%",
                "a'b",
                "\uFF41"
            })
    void keys_of_another_form_are_refused(String key) {
        assertRefused(Reason.MALFORMED, () -> PlainText.key(FIELD, key, 20));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void a_key_is_needed(String nothing) {
        assertRefused(Reason.MISSING, () -> PlainText.key(FIELD, nothing, 20));
    }

    @Test
    void a_key_has_a_limit() {
        assertThat(PlainText.key(FIELD, "x".repeat(20), 20)).hasSize(20);
        assertRefused(Reason.TOO_LONG, () -> PlainText.key(FIELD, "x".repeat(21), 20));
    }

    // --- references

    @ParameterizedTest
    @ValueSource(
            strings = {"4711", "Globex/EU west", "a\u00A0b", "u\u0308", "\u00FC", "https://id.example/7?a=b", "<7>"})
    void a_reference_is_kept_exactly_as_it_is(String reference) {
        assertThat(PlainText.reference(FIELD, reference, 40)).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", "\u00A0a", "a\u3000", "a\n", "\ta"})
    void a_reference_with_a_blank_at_an_end_is_refused(String reference) {
        assertRefused(Reason.MALFORMED, () -> PlainText.reference(FIELD, reference, 40));
    }

    @Test
    void a_reference_has_a_limit() {
        assertThat(PlainText.reference(FIELD, "\uD83D\uDE00".repeat(4), 4)).hasSize(8);
        assertRefused(Reason.TOO_LONG, () -> PlainText.reference(FIELD, "xxxxx", 4));
        assertRefused(Reason.TOO_LONG, () -> PlainText.reference(FIELD, "x".repeat(1_000_000), 4));
    }

    // --- anything

    @Test
    void random_text_is_kept_stably_or_refused_harmlessly() {
        long seed = Long.getLong("roster.seed", 20261122L);
        System.out.println("Plain text: random seed " + seed);
        Random random = new Random(seed);
        int kept = 0;
        for (int n = 0; n < 50_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x250 : 0x110000));
            }
            try {
                String name = PlainText.name(FIELD, text.toString());
                assertThat(PlainText.name(FIELD, name)).isEqualTo(name);
                assertThat(PlainText.block(FIELD, name, 80)).isEqualTo(name);
                kept++;
            } catch (Refused refused) {
                assertHarmless(refused);
            }
        }
        assertThat(kept).isGreaterThan(1_000);
    }

    private static Refused assertRefused(Reason reason, ThrowingCallable call) {
        Refused refused = refusal(call);
        assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
        assertThat(refused.refusal().field()).isEqualTo(FIELD);
        assertHarmless(refused);
        return refused;
    }

    private static Refused refusal(ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }

    /** What a refusal says can be shown on any page: printable ASCII, whatever the text was. */
    private static void assertHarmless(Refused refused) {
        assertThat(refused.getMessage()).matches("[ -~]{1,200}").endsWith(".");
    }
}
