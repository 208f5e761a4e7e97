package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.DeliveryKind;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.message.IdentityLinkedMessage;
import dev.roster.message.InvitationMessage;
import dev.roster.message.Message;
import dev.roster.message.OwnershipOfferMessage;
import dev.roster.message.RemovedMessage;
import dev.roster.message.RolesChangedMessage;
import dev.roster.port.Answer;
import dev.roster.review.ReviewScope;
import dev.roster.role.CustomRole;
import dev.roster.user.IdentityClaims;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is told by mail what others made of them. */
public abstract class NoticeScenarios implements Scenario {

    private static final String GRACE = Given.GRACE;
    private static final String LINUS = "linus@people.example";
    private static final Duration REST = Duration.ofMinutes(1);

    private final CustomRoleCatalog app = new CustomRoleCatalog();
    private Stage stage;
    private Team acme;
    private UserId ada;
    private UserId grace;

    @BeforeEach
    void acme_has_grace_and_its_members_are_told_all() {
        play(DeliveryKind.REMOVED, DeliveryKind.ROLES_CHANGED);
    }

    private void play(DeliveryKind... told) {
        stage = new Stage(this, app, builder -> builder.notices(told));
        acme = stage.team("Acme", stage.user("Ada"));
        ada = acme.ownerId();
        grace = clerk("Grace");
        stage.mailer().clear();
    }

    private UserId clerk(String given) {
        return acme.member(given, offer -> offer.role(app.clerk));
    }

    /** All that is due within the next minutes. */
    private List<Message> mailTo(String address) {
        stage.sendMail();
        stage.pass(REST);
        stage.sendMail();
        return stage.mailer().sentTo(address);
    }

    private List<String> mailedTo(Class<? extends Message> kind) {
        mailTo(GRACE);
        return stage.mailer().sent().stream()
                .filter(kind::isInstance)
                .map(mail -> mail.to().value())
                .sorted()
                .toList();
    }

    // ---- removed

    @Test
    void who_is_removed_is_told() {
        stage.roster().user(grace).edit(profile -> profile.locale(Locale.FRENCH));

        acme.owner().remove(grace);

        assertThat(mailTo(GRACE)).singleElement().isInstanceOfSatisfying(RemovedMessage.class, mail -> {
            assertThat(mail.organizationName()).isEqualTo("Acme");
            assertThat(mail.name()).isEqualTo(PersonName.of("Grace", "Example"));
            assertThat(mail.locale()).isEqualTo(Locale.FRENCH);
            assertThat(mail.secret()).isEmpty();
        });
    }

    @Test
    void all_who_are_removed_at_once_are_told() {
        UserId linus = clerk("Linus");

        acme.host().remove(List.of(grace, linus, stage.user("Stranger")));

        assertThat(mailedTo(RemovedMessage.class)).containsExactly(GRACE, LINUS);
    }

    @Test
    void who_is_removed_with_all_that_a_list_shows_is_told() {
        clerk("Linus");

        acme.owner().remove(acme.owner().members().byName().withRole(app.clerk));

        assertThat(mailedTo(RemovedMessage.class)).containsExactly(GRACE, LINUS);
    }

    @Test
    void who_is_removed_by_a_review_is_told() {
        UserId linus = clerk("Linus");
        var review = acme.owner()
                .reviews()
                .review(acme.owner().reviews().start(ReviewScope.everybody()).id());
        acme.host().reviews().review(review.get().id()).keep(ada);
        review.keep(linus);
        review.remove(grace, "has left the company");

        review.close();

        assertThat(mailedTo(RemovedMessage.class)).containsExactly(GRACE);
    }

    @Test
    void who_leaves_is_told_nothing() {
        acme.as(grace).leave();

        assertThat(mailTo(GRACE)).isEmpty();
    }

    @Test
    void who_is_a_member_again_by_then_is_not_told_of_the_removal() {
        acme.owner().remove(grace);
        Invitation back = acme.invites(GRACE, offer -> offer.role(app.clerk));
        stage.accept(acme.host().link(back.id()).token(), grace).orElseThrow();

        assertThat(mailTo(GRACE)).noneMatch(RemovedMessage.class::isInstance);
    }

    @Test
    void a_removal_is_told_at_the_address_that_the_person_has_by_then() {
        stage.mailer().nextAnswers(new Answer.Deferred("451 greylisted"));
        acme.owner().remove(grace);
        stage.sendMail();
        stage.roster().user(grace).changeAddress("grace@elsewhere.example");
        stage.roster().personalLinks().confirmAddress(stage.linkFor("grace@elsewhere.example"));

        stage.pass(Duration.ofHours(1));
        stage.sendMail();

        assertThat(stage.mailer().sentTo("grace@elsewhere.example")).anyMatch(RemovedMessage.class::isInstance);
        assertThat(stage.mailer().sentTo(GRACE)).noneMatch(RemovedMessage.class::isInstance);
    }

    // ---- roles

    @Test
    void who_gets_another_role_is_told_which_they_are_by_then() {
        CustomRole retail = acme.owner().roles().define("Retail", app.clerk, role -> role.permissions(app.partnerData));
        stage.roster().user(ada).edit(profile -> profile.locale(Locale.ITALIAN));

        acme.owner().edit(grace, edit -> edit.role(app.clerk, retail).reach(app.partner.of("globex")));

        assertThat(mailTo(GRACE)).singleElement().isInstanceOfSatisfying(RolesChangedMessage.class, mail -> {
            assertThat(mail.organizationName()).isEqualTo("Acme");
            assertThat(mail.name()).isEqualTo(PersonName.of("Grace", "Example"));
            assertThat(mail.locale()).isEqualTo(Locale.ENGLISH);
            assertThat(mail.now().roles()).containsExactlyInAnyOrder("clerk", retail.key());
            assertThat(mail.now().roleNames()).containsEntry(retail.key(), "Retail");
            assertThat(mail.now().resources())
                    .extracting(resource -> resource.resource().id())
                    .containsExactly("globex");
        });
    }

    @Test
    void several_edits_in_a_row_are_one_mail_that_tells_the_last() {
        acme.owner().edit(grace, edit -> edit.role(app.guide));
        stage.sendMail();
        stage.pass(REST.minusSeconds(1));
        stage.sendMail();
        acme.owner().edit(grace, edit -> edit.role(app.plain));
        stage.pass(Duration.ofSeconds(1));
        stage.sendMail();
        assertThat(stage.mailer().attempts())
                .as("the first one, whose time has come")
                .isEmpty();

        assertThat(mailTo(GRACE))
                .singleElement()
                .isInstanceOfSatisfying(
                        RolesChangedMessage.class,
                        mail -> assertThat(mail.now().roles()).containsExactly("plain"));
    }

    @Test
    void one_that_could_not_be_sent_and_a_later_one_are_one_mail() {
        stage.mailer().answering(mail -> {
            stage.pass(Duration.ofHours(1));
            throw new StopIt();
        });
        acme.owner().edit(grace, edit -> edit.role(app.guide));
        stage.pass(REST);
        stage.sendMail();
        stage.mailer().answering(mail -> new Answer.Accepted("250 fine"));
        acme.owner().edit(grace, edit -> edit.role(app.plain));

        assertThat(mailTo(GRACE)).hasSize(1);
    }

    private static final class StopIt extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Test
    void who_holds_a_role_that_is_replaced_is_told() {
        CustomRole retail = acme.owner().roles().define("Retail", app.clerk, role -> role.permissions(app.partnerData));
        clerk("Linus");
        acme.owner().edit(grace, edit -> edit.role(retail));
        mailTo(GRACE);
        stage.mailer().clear();

        acme.owner().roles().replace(retail.id(), app.guide);

        assertThat(mailedTo(RolesChangedMessage.class)).containsExactly(GRACE);
        assertThat(((RolesChangedMessage) stage.mailer().lastTo(GRACE)).now().roles())
                .containsExactly("guide");
    }

    @Test
    void a_change_of_anything_but_roles_is_not_told() {
        acme.owner().edit(grace, edit -> edit.grant(app.exports).reach(app.partner.of("globex")));
        acme.owner().suspend(grace, "on leave");
        acme.owner().reactivate(grace, "is back");
        acme.owner().edit(grace, edit -> edit.role(app.clerk));

        assertThat(mailTo(GRACE)).isEmpty();
    }

    @Test
    void nobody_is_told_what_they_did_themselves() {
        UserId olga = acme.member("Olga", offer -> offer.role(app.administrator));
        stage.mailer().clear();

        acme.as(olga).edit(olga, edit -> edit.role(app.plain));

        assertThat(mailTo("olga@people.example")).isEmpty();
    }

    @Test
    void who_accepts_an_invitation_is_told_of_no_roles() {
        clerk("Linus");

        assertThat(mailTo(LINUS)).allMatch(InvitationMessage.class::isInstance);
    }

    @Test
    void who_is_suspended_or_gone_by_then_is_told_of_no_roles() {
        UserId linus = clerk("Linus");
        UserId mary = clerk("Mary");
        UserId olga = clerk("Olga");
        stage.mailer().clear();
        for (UserId each : List.of(grace, linus, mary, olga)) {
            acme.host().edit(each, edit -> edit.role(app.guide));
        }

        acme.owner().suspend(grace, "on leave");
        acme.as(linus).leave();
        stage.roster().asHost("fraud").suspendUser(mary);

        assertThat(mailedTo(RolesChangedMessage.class)).containsExactly("olga@people.example");
    }

    // ---- what is not said, and for how long it is tried

    @Test
    void unless_the_host_says_so_nobody_is_told() {
        play();

        acme.owner().edit(grace, edit -> edit.role(app.guide));
        mailTo(GRACE);
        acme.owner().remove(grace);

        assertThat(mailTo(GRACE)).isEmpty();
    }

    @Test
    void a_host_may_have_them_told_of_one_thing_only() {
        play(DeliveryKind.REMOVED);

        acme.owner().edit(grace, edit -> edit.role(app.guide));
        mailTo(GRACE);
        acme.owner().remove(grace);

        assertThat(mailTo(GRACE)).singleElement().isInstanceOf(RemovedMessage.class);
    }

    @Test
    void a_notice_that_is_refused_at_the_old_address_is_not_held_against_the_new_one() {
        stage.roster().user(grace).changeAddress("grace@elsewhere.example");
        String link = stage.linkFor("grace@elsewhere.example");
        acme.owner().remove(grace);
        stage.mailer().answering(outgoing -> {
            if (outgoing.message() instanceof RemovedMessage) {
                stage.roster().personalLinks().confirmAddress(link);
            }
            return new Answer.Rejected("550 5.1.1 no such user");
        });

        stage.sendMail();

        assertThat(acme.owner().suppressions().page(10).items()).isEmpty();
    }

    @Test
    void an_address_that_an_erased_person_had_before_is_not_kept_as_one_that_takes_no_mail() {
        theRemovalComesBack();
        assertThat(acme.owner().suppressions().page(10).items()).hasSize(1);

        stage.roster().asHost("erasure request 7").eraseUser(grace);

        assertThat(acme.owner().suppressions().page(10).items()).isEmpty();
    }

    @Test
    void an_address_is_erased_where_only_a_notice_went_too() {
        theRemovalComesBack();
        assertThat(acme.owner().suppressions().page(10).items()).hasSize(1);

        stage.roster().asHost("erasure request 7").eraseAddress("grace@elsewhere.example");

        assertThat(acme.owner().suppressions().page(10).items()).isEmpty();
    }

    /** From an address that she was not invited by, and has no more. */
    private void theRemovalComesBack() {
        becomes("grace@elsewhere.example");
        acme.owner().remove(grace);
        stage.mailer().answering(outgoing -> new Answer.Rejected("550 5.1.1 no such user"));
        stage.sendMail();
        stage.mailer().answering(outgoing -> new Answer.Accepted("250 ok"));
        becomes("grace@third.example");
    }

    private void becomes(String address) {
        stage.roster().user(grace).changeAddress(address);
        stage.roster().personalLinks().confirmAddress(stage.linkFor(address));
    }

    @Test
    void a_notice_is_given_up_after_a_week() {
        stage.mailer().answering(mail -> new Answer.RelayDown("connection refused"));
        acme.owner().remove(grace);
        for (int day = 0; day < 7; day++) {
            stage.sendMail();
            stage.pass(Duration.ofDays(1));
        }
        int tries = stage.mailer().attempts().size();
        assertThat(tries).isGreaterThan(5);
        stage.mailer().answering(mail -> new Answer.Accepted("250 fine"));

        assertThat(mailTo(GRACE)).isEmpty();
        assertThat(stage.mailer().attempts()).hasSize(tries);
    }

    @Test
    void of_an_organization_that_is_not_in_use_only_removals_are_told() {
        UserId linus = clerk("Linus");
        stage.mailer().clear();
        acme.owner().edit(grace, edit -> edit.role(app.guide));
        acme.owner().remove(linus);

        acme.host().organization().suspend();

        assertThat(mailTo(GRACE)).isEmpty();
        assertThat(stage.mailer().sentTo(LINUS)).singleElement().isInstanceOf(RemovedMessage.class);
    }

    @Test
    void who_is_erased_is_told_nothing_and_what_was_said_of_the_mail_is_erased() {
        stage.mailer().nextAnswers(new Answer.Deferred("451 4.7.1 " + GRACE + " is greylisted"));
        acme.owner().remove(grace);
        stage.sendMail();
        assertThat(stage.dump()).contains("is greylisted");

        stage.roster().asHost("erasure request 12").eraseUser(grace);
        assertThat(stage.dump()).doesNotContain("is greylisted").doesNotContain(GRACE);
        stage.pass(Duration.ofHours(1));

        assertThat(mailTo(GRACE)).isEmpty();
        assertThat(stage.mailer().attempts()).hasSize(1);
    }

    @Test
    void many_who_are_removed_at_once_do_not_hold_up_the_mail_of_others() {
        Set<UserId> many = IntStream.range(0, 120).mapToObj(i -> clerk("P" + i)).collect(Collectors.toSet());
        stage.mailer().clear();

        acme.owner().remove(many);

        stage.sendMail();
        assertThat(stage.mailer().sent()).hasSize(50);
        stage.pass(Duration.ofSeconds(2));
        stage.sendMail();
        assertThat(stage.mailer().sent()).hasSize(120);
    }

    // ---- always told

    @Test
    void whoever_is_offered_ownership_is_told_whatever_the_host_says_of_notices() {
        play();

        var offer = acme.owner().offerOwnership(grace);

        assertThat(mailTo(GRACE)).singleElement().isInstanceOfSatisfying(OwnershipOfferMessage.class, mail -> {
            assertThat(mail.organizationName()).isEqualTo("Acme");
            assertThat(mail.name()).isEqualTo(PersonName.of("Grace", "Example"));
            assertThat(mail.giverName()).isEqualTo(PersonName.of("Ada", "Example"));
            assertThat(mail.expiresAt()).isEqualTo(offer.expiresAt());
            assertThat(mail.secret()).isEmpty();
        });
    }

    @Test
    void an_offer_of_ownership_that_is_not_there_any_more_is_not_told() {
        UserId linus = clerk("Linus");
        stage.mailer().clear();

        acme.owner().offerOwnership(grace);
        acme.owner().offerOwnership(linus);
        assertThat(mailedTo(OwnershipOfferMessage.class)).containsExactly(LINUS);

        acme.owner().offerOwnership(grace);
        acme.owner().withdrawOwnershipOffer();
        assertThat(mailTo(GRACE)).isEmpty();

        var offer = acme.owner().offerOwnership(grace);
        stage.pass(Duration.between(stage.clock().instant(), offer.expiresAt()));
        assertThat(mailTo(GRACE)).isEmpty();
    }

    @Test
    void an_offer_that_was_made_again_before_it_was_told_is_told_once() {
        acme.owner().offerOwnership(grace);
        acme.owner().withdrawOwnershipOffer();
        acme.owner().offerOwnership(grace);

        assertThat(mailTo(GRACE)).hasSize(1);
    }

    @Test
    void a_change_of_roles_does_not_keep_an_offer_of_ownership_from_being_told() {
        acme.owner().offerOwnership(grace);
        acme.owner().edit(grace, edit -> edit.role(app.guide));

        assertThat(mailTo(GRACE)).hasExactlyElementsOfTypes(OwnershipOfferMessage.class, RolesChangedMessage.class);
    }

    @Test
    void whoever_links_an_identity_is_told() {
        play();

        stage.roster().user(grace).link(IdentityClaims.of("https://login.people.example", "4711"));

        assertThat(mailTo(GRACE)).singleElement().isInstanceOfSatisfying(IdentityLinkedMessage.class, mail -> {
            assertThat(mail.name()).isEqualTo(PersonName.of("Grace", "Example"));
            assertThat(mail.secret()).isEmpty();
        });
    }

    @Test
    void who_links_an_identity_again_is_told_once() {
        IdentityClaims claims = IdentityClaims.of("https://login.people.example", "4711");
        stage.roster().user(grace).link(claims);
        mailTo(GRACE);

        stage.roster().user(grace).link(claims);

        assertThat(mailTo(GRACE)).hasSize(1);
    }
}
