package dev.roster.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.delivery.DeliveryReport;
import dev.roster.delivery.DeliveryState;
import dev.roster.delivery.Reported;
import dev.roster.delivery.StatusCode;
import dev.roster.failure.StorageFailure;
import dev.roster.id.DeliveryId;
import dev.roster.mail.returned.ReturnPath;
import dev.roster.mail.returned.ReturnedKind;
import dev.roster.mail.returned.ReturnedMail;
import dev.roster.mail.wire.Tunnel;
import jakarta.mail.Flags;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A mail server in this process, and a reader that takes the body of a mail for the kind of mail that came back. */
@Timeout(60)
class ReturnedMailboxTest {

    private static final DeliveryId ID = new DeliveryId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));

    private final Bounces bounces = Bounces.inClear();
    private final List<DeliveryReport> reports = new CopyOnWriteArrayList<>();

    @BeforeEach
    void nothingIsReported() {
        reports.clear();
    }

    @AfterEach
    void stop() {
        bounces.close();
    }

    @Test
    void a_bounce_is_reported_and_then_put_away() {
        bounces.receive("PERMANENT_FAILURE");

        Polled polled = mailbox().poll(report -> {
            assertThat(bounces.in("INBOX")).hasSize(1);
            return record(report);
        });

        assertThat(polled).isEqualTo(new Polled(1, 1, 0, 0, 0, 0, 0));
        assertThat(reports).extracting(DeliveryReport::delivery).containsExactly(ID);
        assertThat(bounces.in("INBOX")).isEmpty();
        assertThat(bounces.in("Roster.Done")).containsExactly("PERMANENT_FAILURE");
    }

    @Test
    void a_poll_tells_what_it_came_to() {
        for (String kind : List.of("PERMANENT_FAILURE", "AUTO_REPLY", "DELAYED", "OTHER", "RELAYED", "poison")) {
            bounces.receive(kind);
        }

        Polled polled = mailbox().poll(report -> switch (report.state()) {
            case BOUNCED -> Reported.RECORDED;
            case DELAYED -> Reported.UNKNOWN;
            default -> Reported.UNCHANGED;
        });

        assertThat(polled).isEqualTo(new Polled(6, 1, 2, 1, 1, 1, 0));
        assertThat(bounces.in("Roster.Done")).hasSize(4);
        assertThat(bounces.in("Roster.Others")).containsExactly("OTHER");
        assertThat(bounces.in("Roster.Set aside")).containsExactly("poison");
    }

    @Test
    void what_a_real_bounce_says_is_reported() {
        bounces.receiveFile("status-failed.eml");
        bounces.receiveFile("person-answers.eml");

        Polled polled = settings().returnPath(Bounces.USER).build().poll(this::record);

        assertThat(polled).isEqualTo(new Polled(2, 1, 0, 0, 1, 0, 0));
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(ReturnPath.text(report.delivery())).isEqualTo("0fhumlnmeb8qfq2pbggprih58e");
            assertThat(report.state()).isEqualTo(DeliveryState.BOUNCED);
            assertThat(report.status()).contains(StatusCode.parse("5.1.1"));
        });
    }

    @Test
    void a_bounce_that_comes_twice_is_put_away_twice() {
        bounces.receiveFile("status-failed.eml");
        bounces.receiveFile("status-failed.eml");
        Set<DeliveryReport> known = new HashSet<>();

        Polled polled = settings()
                .returnPath(Bounces.USER)
                .build()
                .poll(report -> known.add(report) ? Reported.RECORDED : Reported.UNCHANGED);

        assertThat(polled).isEqualTo(new Polled(2, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void an_empty_mailbox_is_read_in_vain() {
        assertThat(mailbox().poll(this::record)).isEqualTo(new Polled(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void reading_marks_nothing() {
        bounces.receive("OTHER");
        bounces.receive("PERMANENT_FAILURE");

        mailbox().poll(this::record);

        assertThat(bounces.marksIn("Roster.Others")).noneMatch(each -> each.contains(Flags.Flag.SEEN));
        assertThat(bounces.marksIn("Roster.Done")).noneMatch(each -> each.contains(Flags.Flag.SEEN));
    }

    @Test
    void what_another_program_marked_as_deleted_is_not_expunged() {
        bounces.receive("PERMANENT_FAILURE");
        bounces.receive("AUTO_REPLY");
        bounces.mark("INBOX", Flags.Flag.DELETED);

        settings().deleteDone().atMost(1).build(ReturnedMailboxTest::read).poll(this::record);

        assertThat(bounces.in("INBOX")).containsExactly("AUTO_REPLY");
    }

    @Test
    void poison_is_set_aside_and_blocks_nothing() {
        bounces.receive("poison");
        bounces.receive("depth");
        bounces.receive("COMPLAINT");
        bounces.receive("PERMANENT_FAILURE");

        Polled polled = mailbox().poll(report -> {
            if (report.state().name().equals("COMPLAINED")) {
                throw new IllegalStateException("cannot take this");
            }
            return record(report);
        });

        assertThat(polled.setAside()).isEqualTo(3);
        assertThat(polled.recorded()).isEqualTo(1);
        assertThat(bounces.in("Roster.Set aside")).containsExactly("poison", "depth", "COMPLAINT");
        assertThat(bounces.in("INBOX")).isEmpty();
    }

    @Test
    void a_storage_failure_ends_the_poll_and_leaves_the_rest() {
        bounces.receive("AUTO_REPLY");
        bounces.receive("PERMANENT_FAILURE");
        bounces.receive("DELAYED");

        assertThatThrownBy(() -> mailbox().poll(report -> {
                    if (reports.size() == 1) {
                        throw new StorageFailure("out of reach", null);
                    }
                    return record(report);
                }))
                .isInstanceOf(StorageFailure.class);

        assertThat(bounces.in("INBOX")).containsExactly("PERMANENT_FAILURE", "DELAYED");
        assertThat(mailbox().poll(this::record).recorded()).isEqualTo(2);
    }

    @Test
    void a_connection_that_drops_midway_leaves_the_rest_for_a_later_poll() {
        IntStream.range(0, 5).forEach(i -> bounces.receive("PERMANENT_FAILURE"));
        try (Tunnel tunnel = new Tunnel(bounces.port())) {
            ReturnedMailbox mailbox = settings(tunnel.port()).build(ReturnedMailboxTest::read);

            assertThatThrownBy(() -> mailbox.poll(report -> {
                        Reported reported = record(report);
                        if (reports.size() == 3) {
                            tunnel.cut();
                        }
                        return reported;
                    }))
                    .isInstanceOf(MailboxFailure.class)
                    .hasMessageContaining("was not read to the end");
            assertThat(bounces.in("INBOX")).hasSize(3);

            assertThat(mailbox.poll(this::record).read()).isEqualTo(3);
            assertThat(reports).hasSize(6);
        }
    }

    @Test
    void two_pollers_at_once_report_each_mail_at_least_once_and_empty_the_mailbox() throws Exception {
        int mails = 60;
        // Makes the folders: this server, unlike others, hangs up on whoever makes one at the same moment.
        mailbox().poll(this::record);
        IntStream.range(0, mails).forEach(i -> bounces.receive("PERMANENT_FAILURE"));
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<Polled>> polls = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            polls.add(nodes.submit(() -> {
                barrier.await();
                return pollToTheEnd();
            }));
        }
        for (Future<Polled> each : polls) {
            each.get();
        }
        nodes.shutdown();

        assertThat(reports).hasSizeGreaterThanOrEqualTo(mails);
        assertThat(bounces.in("INBOX")).isEmpty();
        assertThat(bounces.in("Roster.Set aside")).isEmpty();
        assertThat(bounces.in("Roster.Done")).hasSizeGreaterThanOrEqualTo(mails);
    }

    /** This server, unlike others, may hang up on whoever moves what somebody else has moved. The next poll goes on from there. */
    private Polled pollToTheEnd() {
        for (int tries = 1; ; tries++) {
            try {
                return mailbox().poll(this::record);
            } catch (MailboxFailure hungUp) {
                assertThat(tries).isLessThan(100);
            }
        }
    }

    @Test
    void mails_that_vanish_meanwhile_are_passed_over() {
        IntStream.range(0, 3).forEach(i -> bounces.receive("PERMANENT_FAILURE"));

        Polled polled = mailbox().poll(report -> {
            bounces.empty("INBOX");
            return record(report);
        });

        assertThat(polled).isEqualTo(new Polled(1, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void of_a_huge_mail_only_the_beginning_is_fetched() {
        bounces.receive("PERMANENT_FAILURE" + " and on it goes".repeat(400_000));
        List<Integer> sizes = new ArrayList<>();

        settings()
                .build(raw -> {
                    sizes.add(raw.length);
                    return read(raw);
                })
                .poll(this::record);

        assertThat(sizes).containsExactly(256 * 1024);
    }

    @Test
    void one_poll_reads_no_more_than_it_may() {
        IntStream.range(0, 7).forEach(i -> bounces.receive("PERMANENT_FAILURE"));
        ReturnedMailbox mailbox = settings().atMost(3).build(ReturnedMailboxTest::read);

        assertThat(IntStream.range(0, 4).map(i -> mailbox.poll(this::record).read()))
                .containsExactly(3, 3, 1, 0);
    }

    @Test
    void what_is_done_and_what_is_nothing_of_ours_may_be_deleted() {
        bounces.receive("PERMANENT_FAILURE");
        bounces.receive("OTHER");
        bounces.receive("poison");

        settings().deleteDone().deleteOthers().build(ReturnedMailboxTest::read).poll(this::record);

        assertThat(bounces.in("INBOX")).isEmpty();
        assertThat(bounces.in("Roster.Done")).isEmpty();
        assertThat(bounces.in("Roster.Others")).isEmpty();
        assertThat(bounces.in("Roster.Set aside")).containsExactly("poison");
    }

    @Test
    void folders_may_have_other_names() {
        bounces.receive("PERMANENT_FAILURE");

        settings()
                .keepDoneIn("Archiv/Zurückgekommen")
                .build(ReturnedMailboxTest::read)
                .poll(this::record);

        assertThat(bounces.in("Archiv.Zurückgekommen")).hasSize(1);
    }

    @Test
    void a_wrong_password_is_told_without_it() {
        ReturnedMailbox mailbox =
                settings().password(Bounces.USER, "hunter2-hunter2").build(ReturnedMailboxTest::read);

        assertThatThrownBy(() -> mailbox.poll(this::record))
                .isInstanceOf(MailboxFailure.class)
                .hasMessageContaining("127.0.0.1:" + bounces.port())
                .hasMessageContaining("refused " + Bounces.USER)
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @Test
    void without_an_access_token_nobody_is_asked() {
        ReturnedMailbox mailbox = settings()
                .accessToken(Bounces.USER, () -> {
                    throw new IllegalStateException("no token to be had");
                })
                .build(ReturnedMailboxTest::read);

        assertThatIllegalStateException()
                .isThrownBy(() -> mailbox.poll(this::record))
                .withMessage("no token to be had");
    }

    @Test
    void an_access_token_is_said_as_xoauth2_wants_it() {
        try (StrangeServer server = new StrangeServer(
                "* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR] hello\r\n",
                line -> line.split(" ", 2)[0] + " NO not today\r\n")) {
            ReturnedMailbox mailbox = settings(server.port())
                    .accessToken(Bounces.USER, () -> "ya29.token")
                    .build(ReturnedMailboxTest::read);

            assertThatThrownBy(() -> mailbox.poll(this::record))
                    .isInstanceOf(MailboxFailure.class)
                    .hasMessageContaining("refused " + Bounces.USER)
                    .hasMessageNotContaining("ya29");
            String said = "user=" + Bounces.USER + "\1auth=Bearer ya29.token\1\1";
            assertThat(server.heard())
                    .anyMatch(line -> line.contains("AUTHENTICATE XOAUTH2 "
                            + Base64.getEncoder().encodeToString(said.getBytes(StandardCharsets.US_ASCII))));
        }
    }

    @Test
    void a_password_that_the_server_quotes_is_not_told_on() {
        try (StrangeServer server = new StrangeServer("* OK [CAPABILITY IMAP4rev1] hello\r\n", line -> {
            String[] words = line.split(" ", 2);
            return words[1].startsWith("CAPABILITY")
                    ? "* CAPABILITY IMAP4rev1\r\n" + words[0] + " OK\r\n"
                    : words[0] + " BAD what is " + words[1] + "?\r\n";
        })) {
            ReturnedMailbox mailbox = settings(server.port()).build(ReturnedMailboxTest::read);

            assertThatThrownBy(() -> mailbox.poll(this::record))
                    .isInstanceOf(MailboxFailure.class)
                    .hasStackTraceContaining("127.0.0.1")
                    .satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain(Bounces.PASSWORD));
            assertThat(server.heard()).anyMatch(line -> line.contains(Bounces.PASSWORD));
        }
    }

    @Test
    void without_starttls_nothing_is_said_in_clear() {
        try (StrangeServer server = new StrangeServer(
                "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] hello\r\n", line -> line.split(" ", 2)[0] + " OK\r\n")) {
            ReturnedMailbox mailbox = ReturnedMailbox.at("127.0.0.1", server.port())
                    .password(Bounces.USER, Bounces.PASSWORD)
                    .build(ReturnedMailboxTest::read);

            assertThatThrownBy(() -> mailbox.poll(this::record))
                    .isInstanceOf(MailboxFailure.class)
                    .hasMessageContaining("did not agree to TLS");
            assertThat(server.heard()).noneMatch(line -> line.contains("LOGIN") || line.contains("AUTHENTICATE"));
        }
    }

    @Test
    void a_certificate_of_nobody_known_is_refused() {
        try (Bounces overTls = Bounces.overTls()) {
            ReturnedMailbox mailbox = ReturnedMailbox.at("127.0.0.1", overTls.port())
                    .implicitTls()
                    .password(Bounces.USER, Bounces.PASSWORD)
                    .build(ReturnedMailboxTest::read);

            assertThatThrownBy(() -> mailbox.poll(this::record))
                    .isInstanceOf(MailboxFailure.class)
                    .hasMessageContaining("certification path");
        }
    }

    @Test
    void a_silent_server_is_not_waited_for_longer_than_said() {
        try (StrangeServer server = new StrangeServer("", line -> "")) {
            ReturnedMailbox mailbox =
                    settings(server.port()).readTimeout(Duration.ofMillis(200)).build(ReturnedMailboxTest::read);

            assertThatThrownBy(() -> mailbox.poll(this::record)).isInstanceOf(MailboxFailure.class);
        }
    }

    @Test
    void a_server_that_talks_without_end_is_cut_off() {
        try (StrangeServer server = StrangeServer.talkingWithoutEnd()) {
            ReturnedMailbox mailbox =
                    settings(server.port()).timePerPoll(Duration.ofMillis(300)).build(ReturnedMailboxTest::read);

            assertThatThrownBy(() -> mailbox.poll(this::record))
                    .isInstanceOf(MailboxFailure.class)
                    .hasMessageContaining("longer than PT0.3S");
        }
    }

    @Test
    void nobody_answers() {
        int port = bounces.port();
        bounces.close();

        assertThatThrownBy(() -> settings(port).build(ReturnedMailboxTest::read).poll(this::record))
                .isInstanceOf(MailboxFailure.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void nonsense_is_refused_before_anything_is_connected() {
        ReturnedMailboxBuilder builder = ReturnedMailbox.at("imap.app.example", 993);

        assertThatIllegalArgumentException().isThrownBy(() -> ReturnedMailbox.at("imap.app.example", 0));
        assertThatIllegalArgumentException().isThrownBy(builder::withoutTlsOnLoopback);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.atMost(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.timePerPoll(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.readTimeout(Duration.ofDays(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.connectTimeout(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.folder(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.keepDoneIn("a\r\nb"));
        assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining("returnPath");
        builder.returnPath("bounces@app.example");
        assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining("password");
        builder.password("kim", "secret").setAsideIn("inbox");
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("INBOX");
    }

    private Reported record(DeliveryReport report) {
        reports.add(report);
        return Reported.RECORDED;
    }

    private ReturnedMailbox mailbox() {
        return settings().build(ReturnedMailboxTest::read);
    }

    private ReturnedMailboxBuilder settings() {
        return settings(bounces.port());
    }

    private static ReturnedMailboxBuilder settings(int port) {
        return ReturnedMailbox.at("127.0.0.1", port).withoutTlsOnLoopback().password(Bounces.USER, Bounces.PASSWORD);
    }

    private static ReturnedMail read(byte[] raw) {
        String text = new String(raw, StandardCharsets.US_ASCII);
        String body = text.substring(text.indexOf("\r\n\r\n") + 4).split("\\s", 2)[0];
        if (body.equals("depth")) {
            throw new StackOverflowError();
        }
        ReturnedKind kind = ReturnedKind.valueOf(body);
        return new ReturnedMail(kind, List.of(), Optional.of(ID).filter(id -> kind != ReturnedKind.OTHER));
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
