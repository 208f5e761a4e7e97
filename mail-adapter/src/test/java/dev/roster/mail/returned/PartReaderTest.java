package dev.roster.mail.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The bounds within which a mail is taken apart, whatever it is built like. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartReaderTest {

    private static Part read(String mail) {
        byte[] raw = mail.getBytes(StandardCharsets.ISO_8859_1);
        return PartReader.read(Lines.of(raw, raw.length));
    }

    private static int depth(Part part) {
        return 1 + part.parts().stream().mapToInt(PartReaderTest::depth).max().orElse(0);
    }

    private static int count(Part part) {
        return 1 + part.parts().stream().mapToInt(PartReaderTest::count).sum();
    }

    private static int headerLines(Part part) {
        return part.headers().kept()
                + part.parts().stream().mapToInt(PartReaderTest::headerLines).sum();
    }

    private static String multiparts(int depth) {
        return IntStream.range(0, depth)
                .mapToObj(level -> "Content-Type: multipart/mixed; boundary=b" + level + "\n\n--b" + level + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void case_66_eight_multiparts_or_messages_deep() {
        assertThat(depth(read(multiparts(5) + "\nx"))).isEqualTo(6);
        assertThat(depth(read(multiparts(50)))).isEqualTo(8);
        assertThat(depth(read("Content-Type: message/rfc822\n\n".repeat(50)))).isEqualTo(8);
    }

    @Test
    void case_66_sixty_four_parts() {
        String mail = "Content-Type: multipart/mixed; boundary=b\n\n";
        assertThat(count(read(mail + "--b\n\nx\n".repeat(50)))).isEqualTo(51);
        assertThat(count(read(mail + "--b\n\nx\n".repeat(500)))).isEqualTo(64);
    }

    @Test
    void case_66_a_thousand_lines_of_headers_in_all_parts() {
        String part = "--b\n" + "X-A: b\n".repeat(100) + "\nx\n";
        String mail = "Content-Type: multipart/mixed; boundary=b\n\n";
        assertThat(headerLines(read(mail + part.repeat(5)))).isEqualTo(501);
        assertThat(headerLines(read(mail + part.repeat(50)))).isEqualTo(1_000);
        assertThat(headerLines(read("X-A: b\n c\n".repeat(5_000)))).isEqualTo(1_000);
    }

    @Test
    void case_66_twenty_thousand_lines() {
        byte[] raw = "\n".repeat(100_000).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Lines.of(raw, raw.length)).hasSize(20_000);
    }

    @Test
    void case_66_a_value_has_an_end() {
        assertThat(read("Subject: " + "x".repeat(10_000) + "\n\n").headers().first("subject"))
                .hasSize(4_000);
        assertThat(read("Subject: x\n" + " y\n".repeat(10_000)).headers().first("subject"))
                .hasSizeLessThanOrEqualTo(4_000);
        assertThat(read("\n" + "x".repeat(200_000)).text()).hasSize(64 * 1024);
    }

    @Test
    void what_stands_around_the_parts_is_none_of_them() {
        Part mail = read(
                "Content-Type: multipart/mixed; boundary=\"b b\"\n\nbefore\n--b b\n\none\n--b b \n\ntwo\n--b b--\nafter\n");

        assertThat(mail.parts().stream().map(Part::text)).containsExactly("one", "two");
    }

    @Test
    void a_line_that_only_begins_like_a_boundary_is_none() {
        Part mail = read("Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--bc\n-- b\n--b--x\ntwo\n--b--\n");

        assertThat(mail.parts().stream().map(Part::text)).containsExactly("one\n--bc\n-- b\n--b--x\ntwo");
    }

    @Test
    void headers_are_folded_repeated_and_encoded() {
        Headers headers =
                read("From root\nTo: a\nTO:b\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\n =?utf-8?B?IGF1cw==?= Wien\n\n")
                        .headers();

        assertThat(headers.all("to")).containsExactly("a", "b");
        assertThat(headers.text("subject")).isEqualTo("Gr\u00fc\u00dfe aus Wien");
    }

    @Test
    void a_body_may_begin_without_an_empty_line() {
        assertThat(read("Subject: a\nIt failed.\nFor: ever").text()).isEqualTo("It failed.\nFor: ever");
    }

    @Test
    void what_cannot_be_decoded_stays_as_it_is() {
        assertThat(new String(TransferEncoding.quotedPrintable("a=\nb=3Dc=zz=4".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("ab=c=zz=4");
        assertThat(new String(TransferEncoding.base64("YWJj\nZGVm!".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("abcdef");
        assertThat(EncodedWords.decode("=?nonsense?q?a?= and =?utf-8?x?b?=")).isEqualTo("a and =?utf-8?x?b?=");
    }
}
