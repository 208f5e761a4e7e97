package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.OneUser;
import dev.roster.PersonalLinks;
import dev.roster.delivery.DeliveryKind;
import dev.roster.id.DeliveryId;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.message.AddressChangeMessage;
import dev.roster.message.AddressChangedMessage;
import dev.roster.message.InvitationMessage;
import dev.roster.message.Message;
import dev.roster.message.PasswordResetMessage;
import dev.roster.port.Answer;
import dev.roster.port.LinkPurpose;
import dev.roster.port.Outgoing;
import dev.roster.text.Sha256;
import dev.roster.user.UserStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a mail about what is a person's own. */
public abstract class PersonalMailScenarios implements Scenario {

    private static final String NEW = "grace@elsewhere.example";
    private static final Answer ACCEPTED = new Answer.Accepted("250 fine");

    private final TeamAccounts accounts = new TeamAccounts();
    private Stage stage;
    private UserId grace;

    @BeforeEach
    void grace_is_a_user() {
        stage = new Stage(this, accounts);
        grace = stage.user("Grace");
    }

    private OneUser own() {
        return stage.roster().user(grace);
    }

    private PersonalLinks links() {
        return stage.roster().personalLinks();
    }

    private List<Outgoing> attempts() {
        return stage.mailer().attempts();
    }

    private static String token(Outgoing attempt) {
        return attempt.message().secret().orElseThrow().token();
    }

    private boolean isKept(DeliveryId mail) {
        return !stage.storage().lookups().personalMails(List.of(mail)).isEmpty();
    }

    @Test
    void nothing_is_sent_within_the_call_that_asks() {
        own().changeAddress(NEW);

        assertThat(attempts()).isEmpty();
        assertThat(stage.roster().dispatcher().step()).isEqualTo(1);
        assertThat(stage.roster().dispatcher().step()).isZero();
        assertThat(attempts()).hasSize(1);
    }

    @Test
    void who_asks_for_somebodys_address_does_not_keep_that_person_from_mail() {
        String linus =
                stage.roster().user(stage.user("Linus")).profile().address().value();
        own().changeAddress(linus);
        stage.roster().signIn().requestReset(linus, "192.0.2.1");

        stage.sendMail();

        assertThat(stage.mailer().sentTo(linus)).hasSize(1).allMatch(PasswordResetMessage.class::isInstance);
    }

    @Test
    void a_link_that_goes_out_works_before_it_can_arrive() {
        own().changeAddress(NEW);
        AtomicReference<Optional<String>> seen = new AtomicReference<>(Optional.empty());
        stage.mailer().answering(mail -> {
            seen.set(links().peekAddressChange(token(mail)));
            return ACCEPTED;
        });

        stage.sendMail();

        assertThat(seen.get()).isPresent();
    }

    @Test
    void asked_again_before_sending_means_one_mail() {
        own().changeAddress("one@elsewhere.example");
        own().changeAddress(NEW);

        stage.sendMail();

        assertThat(attempts())
                .singleElement()
                .satisfies(mail -> assertThat(mail.message().to()).hasToString(NEW));
    }

    @Test
    void what_is_over_is_deleted_while_there_is_nothing_to_send() {
        own().changeAddress("one@elsewhere.example");
        stage.sendMail();
        own().changeAddress(NEW);
        stage.sendMail();
        Outgoing mail = attempts().get(1);
        assertThat(isKept(mail.id())).isTrue();

        stage.pass(Duration.ofHours(24));
        stage.sendMail();

        assertThat(isKept(mail.id())).isFalse();
        assertThat(attempts())
                .allMatch(each -> stage.storage()
                        .lookups()
                        .link(LinkPurpose.ADDRESS_CHANGE, Sha256.of(token(each)))
                        .isEmpty());
        assertThat(links().peekAddressChange(token(mail))).isEmpty();
    }

    @Test
    void a_link_of_an_invitation_goes_on_to_say_what_became_of_it() {
        Team acme = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(accounts.pro));
        acme.invites(NEW, offer -> offer.role(accounts.additional));
        String link = stage.linkFor(NEW);

        for (int day = 0; day < 10; day++) {
            stage.pass(Duration.ofDays(1));
            stage.sendMail();
        }

        assertThat(stage.accept(link, "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.EXPIRED));
    }

    @Test
    void expired_before_sending_means_no_mail() {
        own().changeAddress(NEW);
        stage.pass(Duration.ofHours(24));

        stage.sendMail();

        assertThat(attempts()).isEmpty();
    }

    @Test
    void suspended_before_sending_means_no_link() {
        own().changeAddress(NEW);
        stage.roster().asHost("support desk").suspendUser(grace);

        stage.sendMail();

        assertThat(attempts()).isEmpty();
    }

    @Test
    void who_is_erased_gets_no_mail() {
        own().changeAddress(NEW);
        stage.storage()
                .inTransaction(unit -> unit.users()
                        .update(unit.users().change(grace).orElseThrow().withStatus(UserStatus.ERASED)));

        stage.sendMail();

        assertThat(attempts()).isEmpty();
    }

    @Test
    void who_became_a_user_by_that_address_before_sending_gets_no_mail() {
        own().changeAddress(NEW);
        stage.roster().asHost("sign-up").addUser(NEW, own().profile().name());

        stage.sendMail();

        assertThat(attempts()).isEmpty();
    }

    @Test
    void a_mail_that_is_put_off_is_tried_again_under_the_same_name_and_each_of_its_links_works_until_one_is_used() {
        stage.mailer().nextAnswers(new Answer.Ambiguous("connection lost after the last byte"));
        own().changeAddress(NEW);
        stage.sendMail();
        assertThat(stage.roster().dispatcher().step()).as("not at once").isZero();
        stage.pass(Duration.ofHours(1));
        stage.sendMail();

        assertThat(attempts()).hasSize(2);
        assertThat(attempts().get(0).id()).isEqualTo(attempts().get(1).id());
        String first = token(attempts().get(0));
        String second = token(attempts().get(1));
        assertThat(first).isNotEqualTo(second);
        assertThat(links().peekAddressChange(second)).isPresent();
        links().confirmAddress(first);
        assertThat(links().peekAddressChange(second)).isEmpty();
    }

    @Test
    void a_mailer_that_breaks_down_puts_the_mail_off() {
        own().changeAddress(NEW);
        stage.mailer().answering(mail -> {
            throw new IllegalStateException("broken with " + mail.message().secret());
        });
        stage.sendMail();
        stage.mailer().answering(mail -> ACCEPTED);
        stage.pass(Duration.ofHours(1));
        stage.sendMail();

        assertThat(attempts()).hasSize(2);
        links().confirmAddress(token(attempts().get(1)));
    }

    @Test
    void a_notice_is_kept_until_it_is_dealt_with_and_a_link_until_it_is_used() {
        own().changeAddress(NEW);
        stage.sendMail();
        DeliveryId asking = attempts().get(0).id();
        assertThat(isKept(asking)).isTrue();
        links().confirmAddress(token(attempts().get(0)));
        assertThat(isKept(asking)).isFalse();

        stage.mailer().nextAnswers(new Answer.Deferred("451 later"));
        stage.sendMail();
        DeliveryId notice = attempts().get(1).id();
        assertThat(isKept(notice)).isTrue();
        stage.pass(Duration.ofHours(1));
        stage.sendMail();

        assertThat(attempts()).hasSize(3);
        assertThat(isKept(notice)).isFalse();
    }

    @Test
    void a_notice_that_is_refused_for_good_is_not_kept() {
        own().changeAddress(NEW);
        stage.sendMail();
        links().confirmAddress(token(attempts().get(0)));
        stage.mailer().nextAnswers(new Answer.Rejected("550 no such mailbox"));

        stage.sendMail();

        assertThat(isKept(attempts().get(1).id())).isFalse();
    }

    @Test
    void mails_of_both_kinds_go_out_in_one_run_each_with_its_own_link() {
        Team acme = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(accounts.pro));
        own().changeAddress(NEW);
        acme.invites("linus@people.example", offer -> offer.role(accounts.additional));
        links().confirmAddress(stage.linkFor(NEW));
        stage.mailer().clear();
        own().changeAddress("third@elsewhere.example");
        acme.invites("vera@people.example", offer -> offer.role(accounts.additional));

        assertThat(stage.roster().dispatcher().step()).isEqualTo(3);

        assertThat(stage.mailer().sent())
                .extracting(Message::getClass)
                .containsExactlyInAnyOrder(
                        AddressChangedMessage.class, AddressChangeMessage.class, InvitationMessage.class);
        assertThat(stage.accept(stage.mailer().linkTo("vera@people.example").token(), "Vera", "Example"))
                .isInstanceOf(Admission.Joined.class);
        links().confirmAddress(stage.mailer().linkTo("third@elsewhere.example").token());
        assertThat(DeliveryKind.ADDRESS_CHANGED.hasLink()).isFalse();
    }
}
