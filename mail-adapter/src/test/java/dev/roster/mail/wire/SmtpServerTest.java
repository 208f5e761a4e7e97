package dev.roster.mail.wire;

import static dev.roster.mail.wire.Deeds.dribble;
import static dev.roster.mail.wire.Deeds.endlessLine;
import static dev.roster.mail.wire.Deeds.fallSilent;
import static dev.roster.mail.wire.Deeds.hangUp;
import static dev.roster.mail.wire.Deeds.reply;
import static dev.roster.mail.wire.Deeds.reset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

/** The server is itself tested, with a client that knows nothing but sockets. */
class SmtpServerTest {

    private static final Authority AUTHORITY = new Authority();

    @Test
    void a_mail_is_recorded_with_its_envelope_and_without_the_dots_of_the_wire() throws IOException {
        try (SmtpServer server = SmtpServer.start(Script.inTheClear().offering("DSN", "SIZE 1000"));
                Client client = new Client(server)) {
            assertThat(client.says("EHLO me"))
                    .containsExactly("250-wire.example at your service", "250-DSN", "250 SIZE 1000");
            client.says("MAIL FROM:<b+1@app.example> RET=HDRS", "RCPT TO:<kim@globex.example> NOTIFY=FAILURE", "DATA");
            client.says("Subject: one\r\n two\r\nX: y\r\n\r\n..dot\r\nend\r\n.");
            client.says("QUIT");

            ReceivedMail mail = server.whenQuiet().mails().get(0);
            assertThat(mail.mailFrom()).isEqualTo("<b+1@app.example> RET=HDRS");
            assertThat(mail.sender()).isEqualTo("b+1@app.example");
            assertThat(mail.recipient()).isEqualTo("kim@globex.example");
            assertThat(mail.header("subject")).contains("one two");
            assertThat(mail.headers()).hasSize(2);
            assertThat(mail.body()).isEqualTo(".dot\r\nend\r\n");
            assertThat(server.count()).isOne();
            assertThat(server.sessions().get(0).commands())
                    .containsExactly(
                            "EHLO me",
                            "MAIL FROM:<b+1@app.example> RET=HDRS",
                            "RCPT TO:<kim@globex.example> NOTIFY=FAILURE",
                            "DATA",
                            "QUIT");
            assertThat(server.sessions().get(0).octets())
                    .isEqualTo(server.sessions().get(0).heard())
                    .asString(StandardCharsets.ISO_8859_1)
                    .contains("\r\n..dot\r\n");
        }
    }

    @Test
    void what_is_said_inside_TLS_is_understood_and_is_not_on_the_wire() throws IOException {
        try (SmtpServer server =
                        SmtpServer.start(Script.startTls(AUTHORITY.onLoopback()).askingFor("kim", "secret"));
                Client client = new Client(server)) {
            assertThat(client.says("EHLO me")).endsWith("250 STARTTLS").noneMatch(line -> line.contains("AUTH"));
            client.says("STARTTLS");
            client.secure("127.0.0.1");
            assertThat(client.says("EHLO me")).endsWith("250 AUTH PLAIN LOGIN XOAUTH2");
            assertThat(client.says("AUTH PLAIN " + base64("\0kim\0secret"))).containsExactly("235 2.7.0 welcome");
            client.says("QUIT");

            Session session = server.whenQuiet().sessions().get(0);
            assertThat(session.isSecured()).isTrue();
            assertThat(session.credentials()).contains(new Credentials("PLAIN", "kim", "secret"));
            assertThat(text(session.heard())).contains("AUTH PLAIN");
            assertThat(text(session.octets())).contains("STARTTLS").doesNotContain("AUTH", "secret");
        }
    }

    @Test
    void credentials_come_by_any_mechanism() throws IOException {
        Script script = Script.inTheClear().askingFor("kim", "secret");
        try (SmtpServer server = SmtpServer.start(script);
                Client client = new Client(server)) {
            assertThat(client.says("AUTH LOGIN")).containsExactly("334 " + base64("Username:"));
            assertThat(client.says(base64("kim"))).containsExactly("334 " + base64("Password:"));
            assertThat(client.says(base64("secret"))).containsExactly("235 2.7.0 welcome");
            assertThat(client.says("AUTH XOAUTH2 " + base64("user=kim\1auth=Bearer token\1\1")))
                    .containsExactly("535 5.7.8 credentials refused");
            assertThat(server.sessions().get(0).credentials()).contains(new Credentials("XOAUTH2", "kim", "token"));
        }
    }

    @Test
    void TLS_may_be_up_from_the_first_octet() throws IOException {
        try (SmtpServer server = SmtpServer.start(Script.implicitTls(AUTHORITY.onLoopback()));
                Client client = new Client(server.port())) {
            client.secure("localhost");
            assertThat(client.hears()).containsExactly("220 wire.example ESMTP");
        }
    }

    @Test
    void a_careful_client_does_not_trust_a_wrong_certificate() throws IOException {
        List<Identity> wrong = List.of(AUTHORITY.elsewhere(), AUTHORITY.expired(), new Authority().onLoopback());
        for (Identity identity : wrong) {
            try (SmtpServer server = SmtpServer.start(Script.implicitTls(identity));
                    Client client = new Client(server.port())) {
                assertThatThrownBy(() -> client.secure("localhost")).isInstanceOf(SSLException.class);
            }
        }
    }

    @Test
    void it_misbehaves_at_the_step_and_the_mail_that_the_script_says() throws IOException {
        Script script = Script.inTheClear()
                .at(Step.RCPT, 2, reply("550-5.1.1 nobody", "550 5.1.1 of that name"))
                .at(Step.DOT, 3, hangUp());
        try (SmtpServer server = SmtpServer.start(script);
                Client client = new Client(server)) {
            assertThat(client.says("MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>"))
                    .containsExactly("250 2.1.5 recipient ok");
            assertThat(client.says("MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>"))
                    .containsExactly("550-5.1.1 nobody", "550 5.1.1 of that name");
            client.says("MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA");
            assertThat(client.says("hello\r\n.")).isEmpty();
            assertThat(server.count()).isOne();
        }
    }

    @Test
    void it_may_break_off_in_the_middle_of_a_mail() throws IOException {
        try (SmtpServer server = SmtpServer.start(Script.inTheClear().at(Step.TEXT, reset()));
                Client client = new Client(server)) {
            client.says("MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA");
            assertThatThrownBy(() -> client.says("hello")).isInstanceOf(SocketException.class);
            assertThat(server.whenQuiet().count()).isZero();
        }
    }

    @Test
    void it_dribbles() throws IOException {
        Script script = Script.inTheClear().at(Step.EHLO, dribble(Duration.ofMillis(10), "250 hi"));
        try (SmtpServer server = SmtpServer.start(script);
                Client client = new Client(server)) {
            long start = System.nanoTime();
            assertThat(client.says("EHLO me")).containsExactly("250 hi");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(70));
        }
    }

    @Test
    void closing_it_ends_whatever_it_is_at_and_leaves_no_thread() throws IOException {
        Script script = Script.inTheClear()
                .at(Step.EHLO, 1, fallSilent())
                .at(Step.EHLO, 2, endlessLine("250 "))
                .at(Step.EHLO, 3, dribble(Duration.ofHours(1), "250 hi"));
        SmtpServer server = SmtpServer.start(script);
        List<Client> clients = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            Client client = new Client(server);
            client.tells("EHLO me");
            clients.add(client);
        }
        server.when(all -> all.size() == 3
                && all.stream().noneMatch(each -> each.commands().isEmpty()));
        assertThatThrownBy(() -> clients.get(0).hears()).isInstanceOf(SocketTimeoutException.class);

        server.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("smtp-server-" + server.port()));
        assertThat(server.sessions()).allMatch(Session::isOver);
        for (Client client : clients) {
            client.close();
        }
        try (SmtpServer again = SmtpServer.startOn(server.port(), Script.inTheClear())) {
            new Client(again).close();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    /** A client of few words. */
    private static final class Client implements AutoCloseable {

        private Socket socket;
        private BufferedReader in;
        private OutputStream out;

        /** Connects and hears the banner. */
        Client(SmtpServer server) throws IOException {
            this(server.port());
            hears();
        }

        Client(int port) throws IOException {
            listen(new Socket("127.0.0.1", port));
        }

        void secure(String name) throws IOException {
            SSLSocket tls = (SSLSocket)
                    AUTHORITY.clients().getSocketFactory().createSocket(socket, name, socket.getPort(), true);
            var checks = tls.getSSLParameters();
            checks.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(checks);
            tls.startHandshake();
            listen(tls);
        }

        private void listen(Socket to) throws IOException {
            socket = to;
            socket.setSoTimeout(300);
            in = new BufferedReader(new InputStreamReader(to.getInputStream(), StandardCharsets.ISO_8859_1));
            out = to.getOutputStream();
        }

        void tells(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        /** @return the reply to the last */
        List<String> says(String... lines) throws IOException {
            List<String> reply = List.of();
            for (String line : lines) {
                tells(line);
                reply = hears();
            }
            return reply;
        }

        /** @return the lines of a reply; none if the server has hung up */
        List<String> hears() throws IOException {
            List<String> lines = new ArrayList<>();
            String line = in.readLine();
            while (line != null && line.startsWith("-", 3)) {
                lines.add(line);
                line = in.readLine();
            }
            if (line != null) {
                lines.add(line);
            }
            return lines;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
