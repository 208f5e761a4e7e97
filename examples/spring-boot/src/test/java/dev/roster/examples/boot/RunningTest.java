package dev.roster.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import dev.roster.Roster;
import dev.roster.delivery.Dispatching;
import dev.roster.failure.StorageFailure;
import dev.roster.id.UserId;
import dev.roster.mail.SmtpMailer;
import dev.roster.mail.content.MailContent;
import dev.roster.port.Mailer;
import dev.roster.user.PersonName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.TestSecurityContextHolder;

/** The application as it is run, with its server and its dispatcher, from start to end. */
class RunningTest {

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path folder;

    @BeforeEach
    void there_is_a_mail_server() {
        mailServer.start();
    }

    @AfterEach
    void all_is_put_away() {
        mailServer.stop();
        TestSecurityContextHolder.clearContext();
    }

    @Test
    void mails_go_by_themselves_and_no_longer_than_the_application_runs() throws Exception {
        Dispatching dispatching;
        try (ConfigurableApplicationContext application = start(newDatabase())) {
            dispatching = application.getBean(Dispatching.class);
            assertThat(dispatching.isRunning()).isTrue();

            open(application, "Bridge");

            assertThat(mailServer.waitForIncomingEmail(30_000, 1)).isTrue();
            assertThat(GreenMailUtil.getBody(mailServer.getReceivedMessages()[0]))
                    .contains("Bridge");
        }
        assertThat(dispatching.isRunning()).isFalse();
    }

    @Test
    void health_and_metrics_tell_of_roster() throws Exception {
        try (ConfigurableApplicationContext application = start(newDatabase())) {
            open(application, "Bridge");

            assertThat(actuator(application, "health"))
                    .contains(
                            "\"roster\":{\"details\":{\"storage\":\"answers\",\"dispatcher\":\"runs\"},\"status\":\"UP\"}");
            assertThat(actuator(application, "metrics"))
                    .contains("roster.mails", "roster.access", "roster.access.oldest", "roster.changes");
            assertThat(actuator(application, "metrics/roster.changes?tag=event:INVITED"))
                    .contains("\"value\":1.0");
            assertThat(actuator(application, "metrics/roster.access?tag=result:miss"))
                    .doesNotContain("\"value\":0.0");

            application.getBean(Dispatching.class).close();

            assertThat(actuator(application, "health")).contains("\"dispatcher\":\"has stopped\"");
        }
    }

    @Test
    void without_the_database_nothing_is_permitted_and_health_is_down() throws Exception {
        try (ConfigurableApplicationContext application = start(newDatabase())) {
            CurrentMember ada = owner(application);
            // What is known is answered from memory for as long as the bound: so this one is asked nothing before.
            CurrentMember other = SignedIn.now(owner(application));
            application.getBean(HikariDataSource.class).close();

            assertThatExceptionOfType(StorageFailure.class)
                    .isThrownBy(() -> application
                            .getBean(Projects.class)
                            .rename(other, ada.organization().value(), "Mine"));
            assertThat(application
                            .getBean(RosterHealthIndicator.class)
                            .health()
                            .getStatus()
                            .getCode())
                    .isEqualTo("DOWN");
        }
    }

    @Test
    void both_migrate_the_one_database_and_it_is_found_again_at_the_next_start() throws Exception {
        String file = "jdbc:h2:file:" + folder.resolve("projects");
        CurrentMember ada;
        try (ConfigurableApplicationContext application = start(file)) {
            ada = open(application, "Bridge");
        }
        try (ConfigurableApplicationContext application = start(file)) {
            assertThat(application.getBean(Projects.class).seenBy(ada))
                    .extracting(Project::getName)
                    .containsExactly("Bridge");
            JdbcTemplate database = new JdbcTemplate(application.getBean(HikariDataSource.class));
            assertThat(histories(database, "flyway_schema_history")).containsExactly("projects");
            assertThat(histories(database, "roster_schema_history"))
                    .contains("organizations members invitations")
                    .doesNotContain("projects");
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void the_demo_says_where_to_sign_in_and_shows_mails(CapturedOutput terminal) throws Exception {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(ProjectsApplication.class)
                .profiles("demo")
                .run(arguments(newDatabase()))) {
            assertThat(terminal).contains("Sign in at http://localhost:8080 as " + Demo.ADDRESS);
            application.getBean(Dispatching.class).close();
            application.getBean(Roster.class).dispatcher().drain();
            assertThat(terminal).contains("--- mail to " + Demo.ADDRESS);
        }
    }

    private ConfigurableApplicationContext start(String url) {
        Mailer smtp = SmtpMailer.connectingTo("127.0.0.1", mailServer.getSmtp().getPort())
                .withoutTlsOnLoopback()
                .from("invitations@projects.example")
                .returnPath("bounces@projects.example")
                .content(MailContent.of("Projects"))
                .build();
        return new SpringApplicationBuilder(ProjectsApplication.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("mailer", smtp))
                .run(arguments(url));
    }

    private static String newDatabase() {
        return "jdbc:h2:mem:" + UUID.randomUUID();
    }

    /** On ports that are free. */
    private static String[] arguments(String url) {
        return new String[] {"--server.port=0", "--management.server.port=0", "--spring.datasource.url=" + url};
    }

    private static CurrentMember owner(ConfigurableApplicationContext application) {
        Roster roster = application.getBean(Roster.class);
        UserId user = roster.asHost("test")
                .addUser(UUID.randomUUID() + "@acme.example", PersonName.of("Ada", "Lovelace"))
                .id();
        return application
                .getBean(Entrance.class)
                .enter(
                        roster.asHost("test")
                                .openOrganization("Acme", opening -> opening.owner(user))
                                .id(),
                        user,
                        roster.user(user).version().orElseThrow());
    }

    private static CurrentMember open(ConfigurableApplicationContext application, String project) {
        CurrentMember ada = SignedIn.now(owner(application));
        application.getBean(Projects.class).open(ada, project, "grace@acme.example");
        return ada;
    }

    private static List<String> histories(JdbcTemplate database, String table) {
        return database.queryForList(
                "SELECT \"description\" FROM \"" + table + "\" WHERE \"type\" = 'SQL'", String.class);
    }

    private static String actuator(ConfigurableApplicationContext application, String path)
            throws IOException, InterruptedException {
        String port = application.getEnvironment().getRequiredProperty("local.management.port");
        URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/" + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }
}
