package dev.roster.internal.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.scenario.Spreadsheet;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people wrote opens in a spreadsheet as text, and in a program as they wrote it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvTest {

    private static final String ALPHABET = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n ;,\"'|x1\u00A0\u3000\uD83C\uDF82\u05D0";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://evil.example\",\"click\")",
                "+1",
                "-1+1",
                "@SUM(A1:A9)",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM(1)",
                "\u22121",
            })
    void what_begins_like_a_formula_gets_an_apostrophe_before_it(String formula) {
        assertThat(Csv.harmless(formula)).isEqualTo("'" + formula);
        for (String before : List.of(" ", "   ", "\u00A0", "\u3000", "\t", "\r\n", " \t ")) {
            assertThat(Csv.harmless(before + formula)).isEqualTo(before + "'" + formula);
        }
        assertThat(Csv.harmless("left; " + formula)).isEqualTo("left; '" + formula);
        assertThat(Csv.harmless("left\t" + formula)).isEqualTo("left\t'" + formula);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ada",
                "O'Neill",
                "'t Hooft",
                "a=b",
                "Anne-Marie",
                "1 - 2",
                "ada@people.example",
                "Smith, Ada",
                "the \"Ada\"",
                "Gr\u00F6\u00DFe; \uD83C\uDF82",
                "\u05E9\u05DC\u05D5\u05DD"
            })
    void other_text_stays_as_it_is(String text) {
        assertThat(Csv.harmless(text)).isEqualTo(text);
        assertThat(read(List.of(text, text))).containsExactly(List.of(text, text));
    }

    @Test
    void whatever_is_written_can_be_read_and_begins_no_formula() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            List<String> cells =
                    IntStream.range(0, 3).mapToObj(n -> text(random)).toList();
            List<String> seen = read(cells).get(0);
            for (int n = 0; n < cells.size(); n++) {
                assertThat(seen.get(n).replace("'", ""))
                        .as("seed %s", seed)
                        .isEqualTo(cells.get(n).replace("'", ""));
                for (String piece : seen.get(n).split("[;\t\r\n]")) {
                    String inked = piece.replaceAll("^[\\s\u00A0\u3000]+", "");
                    assertThat(inked.isEmpty() || "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(inked.charAt(0)) < 0)
                            .as("seed %s, %s", seed, seen.get(n))
                            .isTrue();
                }
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static List<List<String>> read(List<String> cells) {
        StringBuilder text = new StringBuilder();
        try {
            new Csv(text).record(cells);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return Spreadsheet.records(text.toString());
    }
}
