package dev.roster.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.contract.Fixtures;
import dev.roster.contract.MailerContract;
import dev.roster.contract.MailerFixture;
import dev.roster.delivery.SecretLink;
import dev.roster.invitation.Offered;
import dev.roster.message.InvitationMessage;
import dev.roster.port.Answer;
import dev.roster.port.Outgoing;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordingMailerTest extends MailerContract {

    private final RecordingMailer mailer = new RecordingMailer();

    @Override
    protected MailerFixture open() {
        return new RecordingMailerFixture();
    }

    @Test
    void a_test_gets_at_the_link_in_one_line() {
        send("grace@globex.example", "first");
        send("ada@globex.example", "other");
        send("grace@globex.example", "second");

        assertThat(mailer.linkTo("Grace@globex.example").uri()).hasPath("/second");
        assertThat(mailer.sentTo("grace@globex.example")).hasSize(2);
        assertThat(mailer.lastTo("ada@globex.example")).isEqualTo(mailer.sent().get(1));
    }

    @Test
    void asking_for_mail_that_was_not_sent_tells_who_got_mail_and_no_link() {
        send("ada@globex.example", "secret");

        assertThatThrownBy(() -> mailer.linkTo("grace@globex.example"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("grace@globex.example")
                .hasMessageContaining("ada@globex.example")
                .hasMessageNotContaining("secret");
        assertThat(mailer.toString()).isEqualTo("RecordingMailer[1 sent]");
    }

    @Test
    void answers_that_come_next_go_before_those_of_the_rule() {
        mailer.answering(outgoing -> new Answer.Deferred("451"));
        mailer.nextAnswers(new Answer.Accepted("250"), new Answer.Rejected("550"));

        assertThat(List.of(send("a@x.example", "1"), send("b@x.example", "2"), send("c@x.example", "3")))
                .containsExactly(new Answer.Accepted("250"), new Answer.Rejected("550"), new Answer.Deferred("451"));

        assertThat(mailer.sent()).extracting(message -> message.to().value()).containsExactly("a@x.example");
        assertThat(mailer.attempts()).hasSize(3);
    }

    @Test
    void a_rule_that_throws_leaves_messages_without_an_answer() {
        mailer.answering(outgoing -> {
            throw new IllegalStateException("crash");
        });

        assertThatThrownBy(() -> send("a@x.example", "1")).hasMessage("crash");

        assertThat(mailer.sent()).isEmpty();
        assertThat(mailer.attempts()).hasSize(1);
    }

    @Test
    void it_forgets_on_demand() {
        mailer.nextAnswers(new Answer.Accepted("250"), new Answer.Rejected("550"));
        send("a@x.example", "1");

        mailer.clear();

        assertThat(mailer.sent()).isEmpty();
        assertThat(mailer.attempts()).isEmpty();
        assertThat(send("a@x.example", "2")).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void the_sender_can_be_said() {
        assertThat(mailer.sender()).isEqualTo("invitations@roster.example");
        assertThat(new RecordingMailer("team@app.example").sender()).isEqualTo("team@app.example");
    }

    private Answer send(String to, String token) {
        InvitationMessage message = new InvitationMessage(
                Fixtures.address(to),
                Locale.ENGLISH,
                Fixtures.anInvitationId(),
                "Acme",
                Optional.empty(),
                Optional.empty(),
                new Offered(Set.of("normal"), Map.of(), List.of()),
                Optional.empty(),
                false,
                false,
                new SecretLink(URI.create("https://app.example/" + token), Fixtures.START));
        List<Answer> answers = new ArrayList<>();
        mailer.send(List.of(new Outgoing(Fixtures.aDeliveryId(), message)), (id, answer) -> answers.add(answer));
        return answers.get(0);
    }
}
