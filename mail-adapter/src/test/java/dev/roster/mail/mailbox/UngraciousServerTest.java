package dev.roster.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.Reported;
import dev.roster.mail.returned.ReturnedKind;
import dev.roster.mail.returned.ReturnedMail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A mail server with one mail, which does not do all that it should. */
@Timeout(60)
class UngraciousServerTest {

    private static final String LINK = "https://app.example/join/k7Jx2vQe0aLw9uR4sT1yBnM6cD3fGhZpXoViWqE8tYs";
    private static final String MAIL = "Subject: hello\r\n\r\nSee " + LINK + "\r\n";

    @Test
    void a_mail_that_is_there_and_is_not_handed_out_is_set_aside() {
        assertThat(poll(command -> command.contains("BODY.PEEK") ? "" : well(command)))
                .isEqualTo(new Polled(1, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void all_is_read_though_the_server_does_not_take_leave() {
        assertThat(poll(command -> command.startsWith("CLOSE") ? "* BYE I am off\r\n" : well(command)))
                .isEqualTo(new Polled(1, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void more_mails_than_were_asked_for_are_not_read() {
        assertThat(poll(command -> command.startsWith("FETCH")
                                ? "* 1 FETCH (UID 7)\r\n* 2 FETCH (UID 8)\r\n* 3 FETCH (UID 9)\r\n"
                                : well(command))
                        .read())
                .isOne();
    }

    @Test
    void case_67_no_log_tells_what_came_back_however_loud_it_is() {
        List<String> records = new ArrayList<>();
        Handler ears = new Handler() {
            @Override
            public void publish(LogRecord line) {
                records.add(line.getLoggerName() + ": " + line.getMessage());
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger root = Logger.getLogger("");
        Level level = root.getLevel();
        root.setLevel(Level.ALL);
        root.addHandler(ears);
        try {
            poll(UngraciousServerTest::well);
            Logger.getLogger("org.eclipse.angus.mail.other").finest("psst");
        } finally {
            root.removeHandler(ears);
            root.setLevel(level);
        }

        assertThat(records).anyMatch(line -> line.contains("psst")).noneMatch(line -> line.contains(LINK));
    }

    private static Polled poll(UnaryOperator<String> answers) {
        try (StrangeServer server = new StrangeServer("* OK hello\r\n", line -> {
            String[] words = line.split(" ", 2);
            return answers.apply(words[1]) + words[0] + " OK\r\n";
        })) {
            return ReturnedMailbox.at("127.0.0.1", server.port())
                    .withoutTlsOnLoopback()
                    .password(Bounces.USER, Bounces.PASSWORD)
                    .build(raw -> new ReturnedMail(ReturnedKind.OTHER, List.of(), Optional.empty()))
                    .poll(report -> Reported.RECORDED);
        }
    }

    /** What a good server says before its OK. */
    private static String well(String command) {
        if (command.startsWith("CAPABILITY")) {
            return "* CAPABILITY IMAP4rev1 MOVE UIDPLUS\r\n";
        } else if (command.startsWith("LIST")) {
            return "* LIST () \"/\" Roster\r\n";
        } else if (command.startsWith("SELECT")) {
            return "* 1 EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 1] good\r\n* OK [UIDNEXT 8] good\r\n";
        } else if (command.contains("BODY.PEEK")) {
            int length = MAIL.getBytes(StandardCharsets.US_ASCII).length;
            return "* 1 FETCH (UID 7 BODY[]<0> {" + length + "}\r\n" + MAIL + ")\r\n";
        } else if (command.contains("FETCH")) {
            return "* 1 FETCH (UID 7)\r\n";
        }
        return command.startsWith("LOGOUT") ? "* BYE\r\n" : "";
    }
}
