package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.OneUser;
import dev.roster.PersonalLinks;
import dev.roster.delivery.DeliveryKind;
import dev.roster.delivery.SecretLink;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.DeliveryId;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Offer;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.message.AddressChangeMessage;
import dev.roster.message.AddressChangedMessage;
import dev.roster.port.Answer;
import dev.roster.port.PersonalMail;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A person takes another address. */
public abstract class AddressScenarios implements Scenario {

    private static final int TRIALS = 10;
    private static final String OLD = "grace@people.example";
    private static final String NEW = "Grace.Hopper@elsewhere.example";

    private final TeamAccounts accounts = new TeamAccounts();
    private final Consumer<Offer> asAdditional = offer -> offer.role(accounts.additional);
    private Stage stage;
    private Team acme;
    private UserId grace;

    @BeforeEach
    void grace_is_a_user_in_acme() {
        stage = new Stage(this, accounts);
        acme = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(accounts.pro));
        grace = acme.member("Grace", asAdditional);
        stage.mailer().clear();
    }

    private OneUser own(UserId user) {
        return stage.roster().user(user);
    }

    private PersonalLinks links() {
        return stage.roster().personalLinks();
    }

    private List<Entry> entries(UserId user) {
        return own(user).history().page(100).items();
    }

    private String asked(UserId user, String address) {
        own(user).changeAddress(address);
        return stage.linkFor(address);
    }

    private static Reason refused(ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("was not refused").isNotNull();
        return refused.reason();
    }

    // ---- the way it goes

    @Test
    void a_link_to_the_new_mailbox_makes_it_the_address() {
        User before = own(grace).profile();
        String link = asked(grace, NEW);
        assertThat(own(grace).profile().address()).isEqualTo(before.address());

        assertThat(links().peekAddressChange(link))
                .hasValue(EmailAddress.parse(NEW).masked());
        User now = links().confirmAddress(link);

        assertThat(now).isEqualTo(own(grace).profile());
        assertThat(now.address()).hasToString(EmailAddress.parse(NEW).toString());
        assertThat(now.authVersion()).isGreaterThan(before.authVersion());
        assertThat(acme.owner().members().get(grace).member().address()).isEqualTo(now.address());
        assertThat(acme.owner()
                        .members()
                        .byAddress()
                        .startingWith("grace.hopper")
                        .page(10)
                        .items())
                .hasSize(1);
    }

    @Test
    void an_address_that_was_never_confirmed_is_forgotten_though_the_clock_was_a_year_ahead_once() {
        Instant now = stage.clock().instant();
        stage.pass(Duration.ofDays(365));
        stage.sendMail();
        stage.clock().set(now);
        own(grace).changeAddress("never@confirmed.example");
        stage.sendMail();
        assertThat(stage.dump()).contains("never@confirmed.example");

        stage.pass(Duration.ofHours(26));
        stage.sendMail();

        assertThat(stage.dump()).doesNotContain("never@confirmed.example");
    }

    @Test
    void both_mailboxes_are_told_in_full_and_neither_learns_the_other_address() {
        links().confirmAddress(asked(grace, NEW));
        stage.sendMail();

        assertThat(stage.mailer().sent()).hasSize(2);
        assertThat(stage.mailer().sent().get(0)).isInstanceOfSatisfying(AddressChangeMessage.class, mail -> {
            assertThat(mail.to()).hasToString(EmailAddress.parse(NEW).toString());
            assertThat(mail.link().uri())
                    .hasToString(Stage.LINK_BASE + "/address/" + mail.link().token());
            assertThat(mail.link().expiresAt())
                    .isEqualTo(stage.clock().instant().plus(Duration.ofHours(24)));
        });
        assertThat(stage.mailer().sent().get(1)).isInstanceOfSatisfying(AddressChangedMessage.class, mail -> {
            assertThat(mail.to()).hasToString(OLD);
            assertThat(mail.changedTo()).isEqualTo(EmailAddress.parse(NEW).masked());
        });
    }

    @Test
    void each_mailbox_that_was_left_is_told_however_fast_the_next_change_follows() {
        String first = asked(grace, NEW);
        stage.mailer()
                .answering(mail -> mail.message() instanceof AddressChangedMessage
                        ? new Answer.Deferred("451 later")
                        : new Answer.Accepted("250 fine"));
        links().confirmAddress(first);
        links().confirmAddress(asked(grace, "third@elsewhere.example"));
        stage.mailer().answering(mail -> new Answer.Accepted("250 fine"));
        stage.pass(Duration.ofHours(2));
        stage.sendMail();

        assertThat(stage.mailer().sent())
                .filteredOn(AddressChangedMessage.class::isInstance)
                .extracting(mail -> mail.to().toString())
                .containsExactlyInAnyOrder(OLD, EmailAddress.parse(NEW).toString());
    }

    @Test
    void a_change_is_on_the_persons_own_record_without_addresses() {
        links().confirmAddress(asked(grace, NEW));

        List<Entry> entries = entries(grace);
        assertThat(entries).extracting(Entry::event).startsWith(Event.ADDRESS_CHANGED, Event.ADDRESS_CHANGE_ASKED);
        assertThat(entries.get(0).actor()).isEqualTo(new Actor.User(grace));
        assertThat(entries.get(0).lines())
                .containsExactly(Line.ofUser(
                        grace,
                        Facet.ADDRESS,
                        List.of(String.valueOf(entries.get(0).number()))));
        assertThat(entries.get(1).lines()).isEmpty();
    }

    @Test
    void looking_at_a_link_writes_nothing() {
        String link = asked(grace, NEW);
        User before = own(grace).profile();
        List<Entry> recorded = entries(grace);

        for (int i = 0; i < 3; i++) {
            assertThat(links().peekAddressChange(link)).isPresent();
        }

        assertThat(own(grace).profile()).isEqualTo(before);
        assertThat(entries(grace)).isEqualTo(recorded);
        links().confirmAddress(link);
    }

    // ---- links that do nothing

    @Test
    void a_link_is_good_once_for_a_day_and_until_the_next_one() {
        String overtaken = asked(grace, NEW);
        String used = asked(grace, NEW);
        assertDead(overtaken);
        links().confirmAddress(used);
        assertDead(used);

        String expired = asked(grace, "third@elsewhere.example");
        stage.pass(Duration.ofHours(24));
        assertDead(expired);
        assertThat(own(grace).profile().address())
                .hasToString(EmailAddress.parse(NEW).toString());
    }

    @Test
    void a_link_for_something_else_does_nothing_here() {
        acme.invites("linus@people.example", asAdditional);
        String invitation = stage.linkFor("linus@people.example");
        String change = asked(grace, NEW);

        assertDead(invitation);
        assertDead("");
        assertDead("x".repeat(43));
        assertDead(change.substring(1));
        assertThat(stage.accept(change, grace)).isInstanceOf(Admission.Dead.class);
        links().confirmAddress(change);
    }

    private void assertDead(String link) {
        assertThat(links().peekAddressChange(link)).isEmpty();
        assertThat(refused(() -> links().confirmAddress(link))).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void a_suspended_user_does_not_get_another_address() {
        String link = asked(grace, NEW);
        stage.roster().asHost("support desk").suspendUser(grace);

        assertDead(link);
        assertThat(own(grace).profile().address()).hasToString(OLD);
    }

    @Test
    void an_address_that_is_none_or_the_own_one_is_refused() {
        assertThat(refused(() -> own(grace).changeAddress("grace"))).isEqualTo(Reason.BAD_ADDRESS);
        assertThat(refused(() -> own(grace).changeAddress(OLD.toUpperCase(Locale.ROOT))))
                .isEqualTo(Reason.ALREADY_TAKEN);
        assertThat(entries(grace)).noneMatch(entry -> entry.event() == Event.ADDRESS_CHANGE_ASKED);
    }

    // ---- case 40: nobody learns who is a user

    @Test
    void case_40_asking_for_the_address_of_another_user_looks_the_same_and_sends_nothing() {
        stage.user("Linus");
        own(grace).changeAddress("linus@people.example");
        Entry taken = entries(grace).get(0);
        own(stage.user("Vera")).changeAddress("nobody@people.example");
        stage.sendMail();

        assertThat(taken.event()).isEqualTo(Event.ADDRESS_CHANGE_ASKED);
        assertThat(taken.lines()).isEmpty();
        assertThat(stage.mailer().sent())
                .extracting(mail -> mail.to().toString())
                .containsExactly("nobody@people.example");
    }

    @Test
    void an_address_that_was_taken_meanwhile_is_refused_and_the_link_stays() {
        String link = asked(grace, NEW);
        UserId other = stage.roster()
                .asHost("sign-up")
                .addUser(NEW, own(grace).profile().name())
                .id();
        User before = own(grace).profile();

        assertThat(refused(() -> links().confirmAddress(link))).isEqualTo(Reason.ALREADY_TAKEN);

        assertThat(own(grace).profile()).isEqualTo(before);
        assertThat(own(other).profile().address()).isEqualTo(EmailAddress.parse(NEW));
        links().confirmAddress(asked(other, "other@elsewhere.example"));
        stage.sendMail();
        String another = asked(grace, NEW);
        assertThat(links().confirmAddress(another).address()).isEqualTo(EmailAddress.parse(NEW));
    }

    // ---- limits

    @Test
    void one_person_asks_five_times_a_day() {
        for (int i = 0; i < 5; i++) {
            own(grace).changeAddress("grace" + i + "@elsewhere.example");
        }
        List<Entry> recorded = entries(grace);

        assertThat(refused(() -> own(grace).changeAddress("grace5@elsewhere.example")))
                .isEqualTo(Reason.LIMIT_REACHED);
        assertThat(entries(grace)).isEqualTo(recorded);
        stage.sendMail();
        assertThat(stage.mailer().sent()).hasSize(1);

        stage.pass(Duration.ofDays(1));
        own(grace).changeAddress("grace5@elsewhere.example");
    }

    @Test
    void one_mailbox_gets_five_a_day_whoever_asks() {
        for (int i = 0; i < 5; i++) {
            own(stage.user("User" + i)).changeAddress("victim@elsewhere.example");
        }
        UserId sixth = stage.user("Sixth");

        assertThat(refused(() -> own(sixth).changeAddress("VICTIM@elsewhere.example")))
                .isEqualTo(Reason.LIMIT_REACHED);
        own(sixth).changeAddress("sixth@elsewhere.example");
    }

    // ---- case 28: what an address had does not follow

    @Test
    void case_28_invitations_to_the_old_address_do_not_follow_and_those_to_the_new_one_are_the_users_then() {
        Team other = stage.team("Other", acme.ownerId(), opening -> opening.plan(accounts.pro));
        Team third = stage.team("Third", acme.ownerId(), opening -> opening.plan(accounts.pro));
        other.invites(OLD, asAdditional);
        String toOld = stage.linkFor(OLD);
        third.invites(NEW, asAdditional);
        String toNew = stage.linkFor(NEW);

        String proof = asked(grace, NEW);
        assertThat(stage.accept(toNew, grace)).isInstanceOf(Admission.WrongAccount.class);
        assertThat(own(grace).invitations(10).items()).hasSize(1);
        links().confirmAddress(proof);

        assertThat(stage.accept(toOld, grace)).isInstanceOf(Admission.WrongAccount.class);
        assertThat(own(grace).invitations(10).items())
                .extracting(received -> received.organization())
                .containsExactly(third.id());
        assertThat(stage.accept(toNew, grace)).isEqualTo(new Admission.Joined(third.id(), grace, false));
        assertThat(stage.accept(toOld, "Next", "Owner")).isInstanceOfSatisfying(Admission.Joined.class, joined -> {
            assertThat(joined.user()).isNotEqualTo(grace);
            assertThat(joined.organization()).isEqualTo(other.id());
        });
    }

    @Test
    void case_28_links_from_before_are_dead() {
        DeliveryId reset = new DeliveryId(UUID.randomUUID());
        stage.storage().inTransaction(unit -> {
            unit.users().change(grace).map(unit.users()::update);
            unit.personalMails()
                    .put(new PersonalMail(
                            reset,
                            grace,
                            DeliveryKind.PASSWORD_RESET,
                            EmailAddress.parse(OLD),
                            stage.clock().instant().plus(Duration.ofHours(1))));
            return reset;
        });
        links().confirmAddress(asked(grace, NEW));

        assertThat(stage.storage().lookups().personalMails(List.of(reset))).isEmpty();
    }

    @Test
    void no_mail_or_its_text_shows_the_token() {
        String link = asked(grace, NEW);

        assertThat(stage.mailer().sent().toString()).doesNotContain(link);
        assertThat(stage.mailer().linkTo(NEW)).isInstanceOf(SecretLink.class);
    }

    // ---- races

    @RepeatedTest(TRIALS)
    void of_two_who_confirm_the_same_address_one_gets_it() {
        UserId linus = stage.user("Linus");
        String hers = asked(grace, NEW);
        String his = asked(linus, NEW);

        List<Object> results = Race.run(
                () -> links().confirmAddress(hers).id(),
                () -> links().confirmAddress(his).id());

        assertThat(results).containsOnlyOnce(Reason.ALREADY_TAKEN).containsAnyOf(grace, linus);
        assertThat(stage.storage()
                        .lookups()
                        .usersByAddress(List.of(EmailAddress.parse(NEW)))
                        .values())
                .extracting(User::id)
                .first()
                .isIn(results);
    }

    @RepeatedTest(TRIALS)
    void of_a_user_who_confirms_an_address_and_somebody_who_joins_by_it_one_gets_it() {
        String link = asked(grace, NEW);
        acme.invites(NEW, asAdditional);
        String invitation = stage.linkFor(NEW);

        List<Object> results =
                Race.run(() -> links().confirmAddress(link).id(), () -> stage.accept(invitation, "New", "Comer"));

        if (results.get(0).equals(grace)) {
            assertThat(results.get(1)).isInstanceOf(Admission.SignInFirst.class);
            assertThat(own(grace).profile().address()).isEqualTo(EmailAddress.parse(NEW));
        } else {
            assertThat(results.get(0)).isEqualTo(Reason.ALREADY_TAKEN);
            assertThat(results.get(1)).isInstanceOf(Admission.Joined.class);
            assertThat(own(grace).profile().address()).hasToString(OLD);
        }
    }

    @RepeatedTest(TRIALS)
    void confirmed_many_times_at_once_a_link_works_once() {
        String link = asked(grace, NEW);
        Callable<UserId> confirming = () -> links().confirmAddress(link).id();

        List<Object> results = Race.run(Collections.nCopies(4, confirming));

        assertThat(results).containsOnlyOnce(grace);
        assertThat(Collections.frequency(results, Reason.NOT_FOUND)).isEqualTo(3);
        assertThat(entries(grace))
                .filteredOn(entry -> entry.event() == Event.ADDRESS_CHANGED)
                .hasSize(1);
    }
}
