package dev.roster.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.failure.Refused;
import dev.roster.mail.content.MailContent;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would not send, or not safely, is refused where it is said. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SmtpMailerBuilderTest {

    private final SmtpMailerBuilder builder = SmtpMailer.connectingTo("smtp.example.com", 587);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smtp.example.com",
                "0.0.0.0",
                "10.0.0.1",
                "128.0.0.1",
                "::",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "my-localhost"
            })
    void case_61_in_clear_mail_goes_to_this_machine_only(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmtpMailer.connectingTo(host, 25).withoutTlsOnLoopback())
                .withMessageContaining("same machine")
                .withMessageContaining(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]"})
    void in_clear_mail_may_go_to_this_machine(String host) {
        assertThat(SmtpMailer.connectingTo(host, 25).withoutTlsOnLoopback()).isNotNull();
    }

    @Test
    void a_mailer_says_where_it_sends_and_from_whom_and_no_secret() {
        SmtpMailer mailer = builder.from("team@app.example")
                .content(MailContent.of("Acme App"))
                .password("kim", "secret")
                .build();

        assertThat(mailer.sender()).isEqualTo("team@app.example");
        assertThat(mailer).hasToString("SmtpMailer[smtp.example.com:587, from team@app.example]");
        assertThat(Credentials.password("kim", "secret").toString()).doesNotContain("secret", "kim");
        assertThat(Credentials.password("kim", "secret").now().toString()).doesNotContain("secret", "kim");
    }

    @Test
    void what_is_missing_is_asked_for() {
        assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining(".from(");
        assertThatIllegalStateException()
                .isThrownBy(() -> builder.from("team@app.example").build())
                .withMessageContaining(".content(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "smtp example", "smtp.example\r\nEHLO x", "smtp/example", "https://smtp.example"})
    void a_host_is_a_name(String host) {
        assertThatIllegalArgumentException().isThrownBy(() -> SmtpMailer.connectingTo(host, 587));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.announcedAs(host));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void a_port_is_a_port(int port) {
        assertThatIllegalArgumentException().isThrownBy(() -> SmtpMailer.connectingTo("smtp.example.com", port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "team", "team@app.example, eve@evil.example", "Team <team@app.example>"})
    void an_address_is_an_address(String text) {
        assertThatThrownBy(() -> builder.from(text)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> builder.replyTo(text)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> builder.returnPath(text)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines"})
    void a_sender_has_a_name_of_one_line(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> builder.senderName(name));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.senderName("x".repeat(81)));
    }

    @Test
    void a_bad_credential_is_refused_without_being_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.password("kim", "sec\u0000ret"))
                .withMessageNotContaining("sec")
                .withMessageContaining("password");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.password("", "secret"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.accessToken("k\nim", () -> "secret"));
    }

    @Test
    void no_time_is_without_end() {
        for (Duration time : new Duration[] {
            Duration.ZERO,
            Duration.ofMillis(-1),
            Duration.ofMillis(99),
            Duration.ofSeconds(121),
            Duration.ofDays(100_000_000)
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> builder.connectTimeout(time));
            assertThatIllegalArgumentException().isThrownBy(() -> builder.readTimeout(time));
            assertThatIllegalArgumentException().isThrownBy(() -> builder.timePerMail(time));
        }
    }

    @Test
    void to_trust_takes_a_certificate() {
        assertThatIllegalArgumentException().isThrownBy(builder::trusting);
    }
}
