package dev.roster.mail.returned;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Anybody may send anything to where mails come back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileMailTest {

    private static final ReturnedMailReader READER = ReturnedMailReader.of(ReturnPath.to("bounces@app.example"));
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** On an idle machine each takes a tenth of a second at most; a busy one must not fail the test. */
    private static final long MOST_CPU = 1_000_000_000;

    private static final long MOST_BYTES = 64 * 1024 * 1024;

    static Stream<Arguments> mails() {
        String report = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n";
        return Stream.of(
                mail("200,000 parts", report + "--b\n\nx\n".repeat(200_000)),
                mail("200,000 empty parts", report + "--b\n".repeat(200_000)),
                mail("a boundary of dashes", report.replace("=b", "=--------") + "----------\n".repeat(50_000)),
                mail("100,000 encoded words", "Subject: " + "=?utf-8?Q?a?= ".repeat(100_000) + "\n\nx"),
                mail("100,000 encoded words, folded", "Subject: x\n" + " =?utf-8?Q?a?=\n".repeat(100_000) + "\nx"),
                mail("100,000 subjects", "Subject: =?utf-8?B?4pyT?=\n".repeat(100_000)),
                mail("1,000 deep", deep(1_000, "multipart/mixed")),
                mail("5,000 deep", deep(5_000, "multipart/mixed")),
                mail("5,000 messages deep", "Content-Type: message/rfc822\n\n".repeat(5_000)),
                mail("one header of 4 MB", "Subject: " + "x".repeat(4_000_000)),
                mail("one name of 4 MB", "x".repeat(4_000_000)),
                mail("4 MB of headers", "X-A: b\n".repeat(600_000)),
                mail("4 MB of different headers", different(400_000)),
                mail("line ends, LF", "\n".repeat(1_000_000)),
                mail("line ends, CR", "\r".repeat(1_000_000)),
                mail("line ends, CR LF", "\r\n".repeat(1_000_000)),
                mail("line ends, CR CR LF", "\r\r\n".repeat(1_000_000)),
                mail("a report with CR alone", text("status-failed").replace('\n', '\r') + "\rx".repeat(500_000)),
                mail("NULs", "\0".repeat(1_000_000)),
                mail("NULs in a report", text("status-failed").replace("e", "e\0")),
                mail("a body of addresses", said("a@a.example ".repeat(100_000))),
                mail("a body of at signs", said("a@".repeat(500_000))),
                mail("a body of one word", said("a".repeat(1_000_000))),
                mail("a body of dots", said(".".repeat(1_000_000))),
                mail("a body of codes", said("550 5.1.1 ".repeat(100_000))),
                mail("a body of almost codes", said("5.1.1.".repeat(200_000))),
                mail("a body of digits", said("5".repeat(1_000_000))),
                mail("a body of tags", html("<a ".repeat(300_000))),
                mail("a body of open tags", html("<".repeat(1_000_000))),
                mail("a body of short lines", said("a\n".repeat(500_000))),
                mail("a body of copies", said("----- original message -----\n".repeat(50_000))),
                mail(
                        "100,000 recipients",
                        status("Final-Recipient: rfc822; a@a.example\nAction: failed\n\n".repeat(100_000))),
                mail(
                        "one field in 100,000 lines",
                        status("Final-Recipient: rfc822; a@a.example\n" + " x\n".repeat(100_000))),
                mail("100,000 fields", status(different(100_000))),
                mail(
                        "100,000 parameters",
                        "Content-Type: multipart/mixed" + "; boundary =\t\"".repeat(100_000) + "\n\n--b\n"),
                mail("broken base64", "Content-Transfer-Encoding: base64\n\n" + "!=".repeat(500_000)),
                mail(
                        "broken quoted-printable",
                        "Content-Transfer-Encoding: quoted-printable\n\n" + "=".repeat(1_000_000)),
                mail("an unknown encoding", "Content-Transfer-Encoding: \u00e9\0\n\nx"),
                mail("an unknown charset", "Content-Type: text/plain; charset=\"\0 ;\"\nSubject: =?\0?q?x?=\n\nx"),
                mail(
                        "a charset of escapes",
                        "Content-Type: text/plain; charset=iso-2022-jp\n\n" + "\033$B".repeat(300_000)),
                mail("utf-7 and utf-16", "Content-Type: text/plain; charset=utf-16\n\n" + "\u00d8\0".repeat(300_000)),
                mail("nothing", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void case_66_no_mail_takes_long_or_much_room(String name, byte[] raw) {
        READER.read(raw);
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();

        ReturnedMail read = READER.read(raw);

        long cpu = THREADS.getCurrentThreadCpuTime() - start;
        long taken = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        System.out.printf(
                "%-32s %8d bytes: %4d ms, %5d KiB, %s%n", name, raw.length, cpu / 1_000_000, taken / 1024, read.kind());
        assertThat(cpu).as("nanoseconds").isLessThan(MOST_CPU);
        assertThat(taken).as("bytes of objects, most of them garbage at once").isLessThan(MOST_BYTES);
        assertThat(read.recipients()).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void case_66_random_bytes_are_no_bounce() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] raw = new byte[random.nextInt(20_000)];
            random.nextBytes(raw);
            assertThat(READER.read(raw).kind()).isEqualTo(ReturnedKind.OTHER);
        }
    }

    @Test
    void case_66_no_mail_fails_wherever_it_ends_and_whatever_is_changed() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<Corpus.Mail> mails = Stream.concat(
                        Corpus.own().mails().stream(), Corpus.real().stream().flatMap(real -> real.mails().stream()))
                .toList();
        int reads = 0;
        for (Corpus.Mail mail : mails) {
            for (int end = 0; end < mail.raw().length; end += 97) {
                byte[] raw = Arrays.copyOf(mail.raw(), end);
                if (end > 0 && random.nextBoolean()) {
                    raw[random.nextInt(end)] = (byte) random.nextInt(256);
                }
                assertThat(READER.read(raw)).isNotNull();
                reads++;
            }
        }
        assertThat(reads).isGreaterThan(300);
        System.out.println(reads + " reads");
    }

    @Test
    void case_66_an_endless_stream_is_read_to_the_bound_only() throws IOException {
        byte[] bounce = Corpus.own().raw("status-failed");
        int[] taken = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                taken[0]++;
                return 'x';
            }
        };

        ReturnedMail read = READER.read(new SequenceInputStream(new ByteArrayInputStream(bounce), endless));

        assertThat(read.kind()).as("the beginning says it").isEqualTo(ReturnedKind.PERMANENT_FAILURE);
        assertThat(read.delivery()).isPresent();
        assertThat(taken[0]).isLessThanOrEqualTo(256 * 1024);
    }

    private static Arguments mail(String name, String text) {
        return Arguments.of(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String deep(int depth, String type) {
        return IntStream.range(0, depth)
                .mapToObj(level -> "Content-Type: " + type + "; boundary=b" + level + "\n\n--b" + level + "\n")
                .collect(Collectors.joining());
    }

    private static String different(int fields) {
        return IntStream.range(0, fields).mapToObj(i -> "X-" + i + ": b\n").collect(Collectors.joining());
    }

    private static String said(String body) {
        return "Return-Path: <>\nFrom: MAILER-DAEMON@a.example\nSubject: Undelivered\n\n" + body;
    }

    private static String html(String body) {
        return "Content-Type: text/html\n" + said(body);
    }

    private static String status(String fields) {
        return "Content-Type: message/delivery-status\n\n" + fields;
    }

    private static String text(String name) {
        return new String(Corpus.own().raw(name), StandardCharsets.UTF_8);
    }
}
