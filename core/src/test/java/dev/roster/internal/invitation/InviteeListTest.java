package dev.roster.internal.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.internal.invitation.InviteeList.Piece;
import dev.roster.user.EmailAddress;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InviteeListTest {

    private static final String REFUSED = "(refused)";

    // --- one piece

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "grace@x.example                          | grace@x.example | -",
                "<grace@x.example>                        | grace@x.example | -",
                "< grace@x.example >                      | grace@x.example | -",
                "Grace Hopper <grace@x.example>           | grace@x.example | Grace Hopper",
                "Grace Hopper<grace@x.example>            | grace@x.example | Grace Hopper",
                "\"Hopper, Grace\" <grace@x.example>      | grace@x.example | Hopper, Grace",
                "\"Hopper; Grace\"<grace@x.example>       | grace@x.example | Hopper; Grace",
                "\"Grace \\\"Amazing\\\" Hopper\" <grace@x.example> | grace@x.example | Grace \"Amazing\" Hopper",
                "\"back\\\\slash\" <grace@x.example>      | grace@x.example | back\\slash",
                "Grace \"Amazing, that is\" Hopper <grace@x.example> | grace@x.example | Grace Amazing, that is Hopper",
                "\"a <b@y.example>\" <grace@x.example>    | grace@x.example | a <b@y.example>",
                "\"\" <grace@x.example>                   | grace@x.example | -",
                "a@x.example <grace@x.example>            | grace@x.example | a@x.example",
                "grace@x.example <grace@x.example>        | grace@x.example | -",
                "mailto:grace@x.example                   | grace@x.example | -",
                "MailTo: grace@x.example                  | grace@x.example | -",
                "Grace <mailto:grace@x.example>           | grace@x.example | Grace"
            })
    void case_52_a_piece_has_an_address_and_perhaps_a_name(String text, String address, @Nullable String displayName) {
        assertThat(InviteeList.split(text, 10)).containsExactly(new Piece(text, address, displayName));
        assertThat(sentTo(text)).containsExactly("grace@x.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grace Hopper",
                "Grace grace@x.example",
                "grace@x.example Grace",
                "\"Grace\" grace@x.example",
                "<a@x.example> <b@x.example>",
                "a@x.example <b@x.example> c@x.example",
                "<a@x.example> b@x.example",
                "<<a@x.example>>",
                "<a@x.example",
                "a@x.example>",
                ">a@x.example<",
                ">a@x.example>",
                "<a@x.example<",
                "a@x.example>>",
                "\"Grace <grace@x.example>",
                "Grace\" <grace@x.example>",
                "<\"grace@x.example>",
                "<\"a,b\"@x.example>",
                "<\"a>, b@x.example, <b\"@x.example>",
                "<a@x.example,b@x.example>",
                "<@evil.example:a@x.example>",
                "\"a\\\" <grace@x.example>",
                "<>",
                "Grace <>",
                "mailto:",
                "mailto:mailto:a@x.example",
                "mailto:a%40evil.example@x.example",
                "mailto:a@x.example?cc=b@x.example",
                "ma\u0130lto:a@x.example",
                "<a@x.example>\u200B",
                "a@x.example\u200B",
                "a@x.exa\u202Emple",
                "a@x.example\u0000",
                "a@x.example (b@x.example)",
                "=HYPERLINK(\"http://evil.example\")"
            })
    void case_47_and_52_a_piece_that_cannot_be_taken_apart_safely_is_one_refused_piece(String text) {
        assertThat(sentTo(text)).containsExactly(REFUSED);
        assertThat(InviteeList.split(text, 10)).extracting(Piece::text).containsExactly(text);
    }

    // --- many pieces

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@x.example,b@x.example",
                "a@x.example;b@x.example",
                "a@x.example\nb@x.example",
                "a@x.example\r\nb@x.example",
                "a@x.example\rb@x.example",
                "a@x.example\tb@x.example",
                "a@x.example\uFF0Cb@x.example",
                "a@x.example\uFF1Bb@x.example",
                "a@x.example\u3001b@x.example",
                "a@x.example\u2028b@x.example",
                "a@x.example\u2029b@x.example",
                "a@x.example\u000Bb@x.example",
                "a@x.example\u0085b@x.example",
                "\uFEFFa@x.example,\u00A0b@x.example\u00A0\uFEFF",
                " ,;\n\t a@x.example , ; \u3000, \r\n b@x.example,,,\uFEFF,",
                "<a@x.example>,A <b@x.example>",
                "A <a@x.example>\nB <b@x.example>\n"
            })
    void case_52_pieces_end_at_every_usual_separator_and_empty_ones_are_dropped(String text) {
        assertThat(sentTo(text)).containsExactly("a@x.example", "b@x.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "\uFEFF", " ,;\r\n\t\u3001\u00A0"})
    void a_list_may_hold_nothing(String text) {
        assertThat(InviteeList.split(text, 10)).isEmpty();
    }

    @Test
    void case_52_display_names_and_plain_addresses_mix_and_keep_their_order() {
        assertThat(InviteeList.split(
                        "grace@globex.example, Linus <linus@initech.example>; \"Hopper, G.\" <g@x.example>\njunk", 10))
                .extracting(Piece::text, Piece::address, Piece::displayName)
                .containsExactly(
                        tuple("grace@globex.example", "grace@globex.example", null),
                        tuple("Linus <linus@initech.example>", "linus@initech.example", "Linus"),
                        tuple("\"Hopper, G.\" <g@x.example>", "g@x.example", "Hopper, G."),
                        tuple("junk", "junk", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Hopper, Grace <g@x.example>, c@x.example\na@x.example, b@x.example",
                "Grace <g@x.example, c@x.example\r\na@x.example\rb@x.example",
                "\"Hopper,\\\na@x.example; b@x.example",
                "<\"g\na@x.example; b@x.example",
                "\"\na@x.example; b@x.example"
            })
    void case_52_an_unterminated_quote_or_bracket_costs_its_own_line_only(String text) {
        assertThat(sentTo(text)).containsExactly(REFUSED, "a@x.example", "b@x.example");
    }

    @Test
    void case_52_duplicates_are_left_to_whoever_reads_the_addresses() {
        assertThat(sentTo("a@x.example, A@X.example")).containsExactly("a@x.example", "A@x.example");
    }

    // --- limits

    @Test
    void case_52_a_list_has_as_many_entries_as_allowed_and_not_one_more() {
        assertThat(InviteeList.split("a@x.example,b@x.example,,", 2)).hasSize(2);
        assertTooLong("a@x.example,b@x.example,c", 2);
    }

    @Test
    void case_52_a_list_is_refused_by_its_length_before_it_is_read() {
        Counting text = new Counting("x".repeat(2001));
        assertThatThrownBy(() -> InviteeList.split(text, 2)).isInstanceOf(Refused.class);
        assertThat(text.reads).isZero();
        assertThat(InviteeList.split("x".repeat(2000), 2)).hasSize(1);
        assertThat(InviteeList.split("x", Integer.MAX_VALUE)).hasSize(1);
    }

    @Test
    void case_52_reading_stops_at_the_first_entry_too_many() {
        Counting text = new Counting("a,".repeat(100_000));
        assertThatThrownBy(() -> InviteeList.split(text, 1000)).isInstanceOf(Refused.class);
        assertThat(text.reads).isLessThan(5_000);
    }

    @Test
    void case_52_ten_thousand_entries_are_split_in_order() {
        String text = list(
                10_000,
                i -> i % 3 == 0
                        ? "\"Hopper, No. " + i + "\" <g" + i + "@x.example>"
                        : i % 3 == 1 ? "g" + i + "@x.example" : "Grace <g" + i + "@x.example>");
        List<Piece> pieces = InviteeList.split(text, 10_000);
        assertThat(pieces).hasSize(10_000);
        for (int i = 0; i < pieces.size(); i++) {
            assertThat(EmailAddress.parse(pieces.get(i).address()).value()).isEqualTo("g" + i + "@x.example");
        }
        assertTooLong(text, 9_999);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"g@x.example,", ",", "<", "\"", "\\", "\"\\", "<>", "\"\",", "<a\n", "\uFEFF", "a <b@x.example>;"
            })
    void case_52_each_character_is_read_a_fixed_number_of_times_however_long_the_list(String unit) {
        Counting small = new Counting(unit.repeat(1_000));
        Counting large = new Counting(unit.repeat(100_000));
        InviteeList.split(small, 1_000);
        InviteeList.split(large, 100_000);
        assertThat(large.reads).isLessThanOrEqualTo(3L * large.length());
        assertThat(large.reads).isLessThanOrEqualTo(small.reads * 100 + 100);
    }

    // --- anything

    @Test
    void case_52_no_random_list_yields_an_address_that_it_does_not_show() {
        long seed = Long.getLong("roster.seed", 20261122L);
        Random random = new Random(seed);
        String[] bits =
                ("a@x.example b@y.example Grace , , ; \" \" \\ < > < > ( ) : @ \n \r \t \uFF0C \u3001 \uFEFF \u00A0"
                                + " mailto: \\\" \u200B \u202E \u0000 .")
                        .split(" ");
        int taken = 0;
        int refused = 0;
        for (int n = 0; n < 100_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(bits[random.nextInt(bits.length)]).append(random.nextInt(4) == 0 ? " " : "");
            }
            String list = text.toString();
            int from = 0;
            for (Piece piece : InviteeList.split(list, 100)) {
                int at = list.indexOf(piece.text(), from);
                assertThat(at)
                        .as("pieces stand in the list, in order, and do not overlap")
                        .isNotNegative();
                from = at + piece.text().length();
                assertThat(piece.text()).contains(piece.address()).isNotEmpty();
                String sent = sent(piece);
                if (sent.equals(REFUSED)) {
                    refused++;
                    continue;
                }
                taken++;
                assertThat(addressInSight(piece.text())).isEqualToIgnoringCase(sent);
            }
        }
        System.out.println("Invitee lists: random seed " + seed + ", 100000 lists, " + taken + " pieces taken, "
                + refused + " refused");
        assertThat(taken).isGreaterThan(5_000);
        assertThat(refused).isGreaterThan(10_000);
    }

    /** What a person takes for the address: what stands in the last brackets, or else all of it. */
    private static String addressInSight(String shown) {
        boolean brackets = shown.endsWith(">");
        String address = brackets ? shown.substring(shown.lastIndexOf('<') + 1, shown.length() - 1) : shown;
        return address.replaceAll("[ \t\u00A0\uFEFF]", "").replaceFirst("^mailto:", "");
    }

    private static void assertTooLong(String text, int maxPieces) {
        Refused refused = catchThrowableOfType(Refused.class, () -> InviteeList.split(text, maxPieces));
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.reason()).isEqualTo(Reason.LIST_TOO_LONG);
        assertThat(refused.getMessage()).contains("at most " + maxPieces + " entries");
    }

    private static List<String> sentTo(String text) {
        return InviteeList.split(text, 100).stream().map(InviteeListTest::sent).collect(Collectors.toList());
    }

    private static String sent(Piece piece) {
        try {
            return EmailAddress.parse(piece.address()).value();
        } catch (Refused refused) {
            return REFUSED;
        }
    }

    private static String list(int size, IntFunction<String> entry) {
        return IntStream.range(0, size).mapToObj(entry).collect(Collectors.joining(", "));
    }

    /** Text that counts how often its characters are looked at or copied. */
    private static final class Counting implements CharSequence {

        private final String text;
        private long reads;

        Counting(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            reads += end - start;
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            reads += text.length();
            return text;
        }
    }
}
