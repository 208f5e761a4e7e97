package dev.roster.mail.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.DeliveryKind;
import dev.roster.message.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of mail is written. */
class MailContentTest {

    private final MailContent content = MailContent.of("Acme App").home("https://app.example/sign-in");

    @ParameterizedTest
    @EnumSource
    void each_kind_of_mail_has_a_subject_a_text_and_a_page(DeliveryKind kind) {
        Message message = Mails.inEnglish().of(kind);
        MailText mail = content.write(message);
        assertThat(mail.subject()).isNotBlank().doesNotContain("\n", "{{");
        assertThat(mail.text()).contains("Hello Grace Hopper,").doesNotContain("{{");
        assertThat(mail.html()).contains("Grace Hopper").contains("Acme App").doesNotContain("{{");
    }
}
