package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.PersonalLinks;
import dev.roster.contract.Fixtures;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import dev.roster.id.Actor;
import dev.roster.id.UserId;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.message.Message;
import dev.roster.message.PasswordChangedMessage;
import dev.roster.message.PasswordResetMessage;
import dev.roster.signin.SignIn;
import dev.roster.signin.SignInLimits;
import dev.roster.user.IdentityClaims;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** New passwords: by the link of a mail, or by whoever is signed in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResetTest {

    private static final String SECRET = SignInTest.SECRET;
    private static final String NEW = "nine storks left in August";
    private static final IdentityClaims GLOBEX = IdentityClaims.of("https://login.globex.example", "248289761001");

    private final Watched watched = new Watched();
    private final House house = new House(
            watched::watching,
            UnaryOperator.identity(),
            builder -> builder.signInLimits(SignInLimits.usual()).hashing(8, Duration.ofSeconds(10)));
    private final UserId grace = house.aMember("Grace", login -> login.password(SECRET));

    private PersonalLinks links() {
        return house.roster.personalLinks();
    }

    private SignIn signIn(String password) {
        return house.roster.signIn().withPassword(House.at("grace"), password, "192.0.2.1");
    }

    private void ask(String address) {
        house.roster.signIn().requestReset(address, "192.0.2.1");
        house.dispatch();
    }

    private String askedFor() {
        ask(House.at("grace"));
        return house.mailer.linkTo(House.at("grace")).token();
    }

    private long authVersion() {
        return house.roster.user(grace).profile().authVersion();
    }

    private Entry lastEntry() {
        return house.roster.user(grace).history().page(1).items().get(0);
    }

    private static Reason reason(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).refusal().reason();
    }

    @Test
    void case_36_a_reset_sets_the_password_ends_sessions_and_tells_the_owner() {
        String token = askedFor();
        long before = authVersion();
        assertThat(links().peekReset(token))
                .contains(house.roster.user(grace).profile().address().masked());

        assertThat(links().resetPassword(token, NEW).authVersion()).isEqualTo(before + 1);

        assertThat(authVersion()).isEqualTo(before + 1);
        assertThat(signIn(SECRET)).isEqualTo(new SignIn.Rejected());
        assertThat(signIn(NEW)).isInstanceOf(SignIn.SignedIn.class);
        house.dispatch();
        assertThat(house.mailer.lastTo(House.at("grace"))).isInstanceOf(PasswordChangedMessage.class);
        assertThat(lastEntry().event()).isEqualTo(Event.PASSWORD_SET);
        assertThat(lastEntry().actor()).isEqualTo(new Actor.User(grace));
        assertThat(lastEntry().lines()).containsExactly(Line.ofUser(grace, Facet.CREDENTIALS, List.of("password")));
        Consistent.check(house);
    }

    @Test
    void case_36_a_link_sets_a_password_once_and_one_reset_kills_all_other_links() {
        String first = askedFor();
        house.clock.advance(Duration.ofMinutes(1));
        String second = askedFor();
        house.roster.user(grace).changeAddress("grace@elsewhere.example");
        house.dispatch();
        String address = house.mailer.linkTo("grace@elsewhere.example").token();

        assertThat(links().peekReset(first)).as("the newest link only").isEmpty();
        assertThat(reason(() -> links().resetPassword(first, NEW))).isEqualTo(Reason.NOT_FOUND);
        links().resetPassword(second, NEW);

        for (String dead : List.of(first, second)) {
            assertThat(links().peekReset(dead)).isEmpty();
            assertThat(reason(() -> links().resetPassword(dead, "another one that is new")))
                    .isEqualTo(Reason.NOT_FOUND);
        }
        assertThat(links().peekAddressChange(address)).isEmpty();
        assertThat(reason(() -> links().confirmAddress(address))).isEqualTo(Reason.NOT_FOUND);
        assertThat(signIn(NEW)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void case_36_a_link_is_good_for_an_hour_and_not_for_a_microsecond_more() {
        String token = askedFor();
        house.clock.advance(Duration.ofHours(1).minusNanos(1_000));
        assertThat(links().peekReset(token)).isPresent();
        house.clock.advance(Duration.ofNanos(1_000));

        assertThat(links().peekReset(token)).isEmpty();
        assertThat(reason(() -> links().resetPassword(token, NEW))).isEqualTo(Reason.NOT_FOUND);
        assertThat(signIn(SECRET)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void case_5_links_of_other_purposes_set_no_password_and_this_one_does_nothing_else() {
        String reset = askedFor();
        String invitation = house.mail("linus");
        house.roster.user(grace).changeAddress("grace@elsewhere.example");
        house.dispatch();
        String address = house.mailer.linkTo("grace@elsewhere.example").token();
        String before = house.state();

        for (String other : List.of(invitation, address, "", "x".repeat(43), reset + "x")) {
            assertThat(links().peekReset(other)).isEmpty();
            assertThat(reason(() -> links().resetPassword(other, NEW))).isEqualTo(Reason.NOT_FOUND);
        }
        assertThat(reason(() -> links().confirmAddress(reset))).isEqualTo(Reason.NOT_FOUND);
        assertThat(house.roster.invitations().decline(reset)).isPresent();
        assertThat(house.state()).isEqualTo(before);
        assertThat(links().peekReset(reset)).isPresent();
    }

    @Test
    void case_46_looking_at_a_link_writes_nothing() {
        String token = askedFor();
        String before = house.state();
        for (int i = 0; i < 100; i++) {
            links().peekReset(token);
        }

        assertThat(house.state()).isEqualTo(before);
        links().resetPassword(token, NEW);
    }

    @Test
    void case_32_a_new_password_that_is_not_good_enough_leaves_the_link_good() {
        String token = askedFor();
        String before = house.state();
        int computed = house.hasher.computed();

        assertThat(reason(() -> links().resetPassword(token, "too short"))).isEqualTo(Reason.PASSWORD_TOO_SHORT);
        assertThat(reason(() -> links().resetPassword(token, "grace@globex.example")))
                .isEqualTo(Reason.PASSWORD_BLOCKED);
        assertThat(reason(() -> links().resetPassword(token, NEW + "\0"))).isEqualTo(Reason.FORBIDDEN_CHARACTERS);
        assertThat(reason(() -> links().resetPassword(token, null))).isEqualTo(Reason.MISSING);

        assertThat(house.hasher.computed()).isEqualTo(computed);
        assertThat(house.state()).isEqualTo(before);
        links().resetPassword(token, NEW);
    }

    @Test
    void case_49_the_mail_goes_to_the_address_as_it_is_stored() {
        UserId mixed = house.roster
                .asHost("test")
                .addUser("Linus.T@globex.example", PersonName.of("Linus", "Tester"))
                .id();
        assertThat(mixed).isNotNull();

        ask("lINUS.t@GLOBEX.example");

        assertThat(house.mailer.sent())
                .extracting(message -> message.to().value())
                .containsExactly("Linus.T@globex.example");
    }

    @Test
    void case_36_nobody_but_an_active_user_who_may_have_a_password_is_sent_a_link() {
        house.aMember("sso", login -> login.identity(GLOBEX.withVerifiedEmail(House.at("sso"))));
        UserId suspended = house.aMember("suspended", login -> login.password(SECRET));
        house.roster.asHost("test").suspendUser(suspended);
        house.aUser("none");
        long before = Stored.in(house.memory).journal().size();

        for (String name : List.of("sso", "suspended", "unknown")) {
            ask(House.at(name));
        }
        ask("no address");
        assertThat(house.mailer.sent()).isEmpty();
        assertThat(Stored.in(house.memory).journal()).hasSize((int) before);

        ask(House.at("none"));
        assertThat(house.mailer.sentTo(House.at("none"))).hasOnlyElementsOfType(PasswordResetMessage.class);
        links().resetPassword(house.mailer.linkTo(House.at("none")).token(), NEW);
        assertThat(house.roster.signIn().withPassword(House.at("none"), NEW, "192.0.2.1"))
                .isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void case_36_who_is_suspended_after_asking_sets_no_password() {
        String token = askedFor();
        house.roster.asHost("test").suspendUser(grace);
        assertThat(reason(() -> links().resetPassword(token, NEW))).isIn(Reason.USER_SUSPENDED, Reason.NOT_FOUND);
    }

    @Test
    void case_36_who_signs_in_by_an_identity_alone_since_asking_sets_no_password() {
        UserId stan = house.aUser("stan");
        ask(House.at("stan"));
        String token = house.mailer.linkTo(House.at("stan")).token();
        house.roster.user(stan).link(GLOBEX);

        assertThat(reason(() -> links().resetPassword(token, NEW))).isEqualTo(Reason.NOT_FOUND);
        assertThat(house.roster.signIn().withPassword(House.at("stan"), NEW, "192.0.2.1"))
                .isEqualTo(new SignIn.Rejected());
    }

    @Test
    void case_28_who_parts_with_an_identity_ends_what_was_asked_for_in_its_sessions() {
        house.roster.user(grace).link(GLOBEX);
        house.roster.user(grace).changeAddress("mallory@elsewhere.example");
        house.dispatch();
        String token = house.mailer.linkTo("mallory@elsewhere.example").token();

        house.roster.user(grace).unlink(GLOBEX.identity());

        assertThat(links().peekAddressChange(token)).isEmpty();
        assertThat(reason(() -> links().confirmAddress(token))).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void asking_is_on_record_with_the_host_as_actor_and_without_the_address() {
        askedFor();

        assertThat(lastEntry().event()).isEqualTo(Event.PASSWORD_RESET_ASKED);
        assertThat(lastEntry().actor()).isInstanceOf(Actor.Host.class);
        assertThat(lastEntry().lines()).isEmpty();
        assertThat(lastEntry().toString()).doesNotContain("globex");
    }

    @Test
    void case_60_a_mailbox_gets_three_mails_in_an_hour_whoever_asks_and_its_owner_always_has_a_good_link() {
        for (int day = 0; day < 3; day++) {
            for (int minute = 0; minute < 24 * 60; minute += 5) {
                for (int i = 0; i < 3; i++) {
                    house.roster
                            .signIn()
                            .requestReset(House.at("grace"), "203.0.113." + day + " " + minute / 60 + " " + i);
                }
                house.dispatch();
                String newest = house.mailer.linkTo(House.at("grace")).token();
                assertThat(links().peekReset(newest)).as("at any moment").isPresent();
                house.clock.advance(Duration.ofMinutes(5));
            }
        }

        assertThat(house.mailer.sentTo(House.at("grace")).size()).isBetween(24 * 3, 3 * 24 * 3);
    }

    @Test
    void case_60_one_source_has_twenty_mails_sent_in_a_day() {
        for (int i = 0; i < 30; i++) {
            house.aUser("user" + i);
            ask(House.at("user" + i));
        }
        assertThat(house.mailer.sent()).hasSize(20);

        house.clock.advance(Duration.ofDays(1));
        ask(House.at("user29"));
        assertThat(house.mailer.sent()).hasSize(21);
    }

    @Test
    void case_36_to_change_a_password_takes_the_present_one() {
        String token = askedFor();
        long before = authVersion();

        assertThat(reason(() -> house.roster.user(grace).changePassword(NEW, NEW)))
                .isEqualTo(Reason.SIGN_IN_REJECTED);
        assertThat(reason(() -> house.roster.user(grace).changePassword("", NEW)))
                .isEqualTo(Reason.SIGN_IN_REJECTED);
        assertThat(reason(() -> house.roster.user(grace).setPassword(NEW))).isEqualTo(Reason.ALREADY_TAKEN);
        assertThat(reason(() -> house.roster.user(grace).changePassword(SECRET, "short")))
                .isEqualTo(Reason.PASSWORD_TOO_SHORT);
        assertThat(signIn(SECRET)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(authVersion()).isEqualTo(before);

        house.roster.user(grace).changePassword(SECRET, NEW);

        assertThat(authVersion()).isEqualTo(before + 1);
        assertThat(signIn(SECRET)).isEqualTo(new SignIn.Rejected());
        assertThat(signIn(NEW)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(links().peekReset(token))
                .as("other ways to a password are closed")
                .isEmpty();
        house.dispatch();
        assertThat(house.mailer.lastTo(House.at("grace"))).isInstanceOf(PasswordChangedMessage.class);
        assertThat(lastEntry().event()).isEqualTo(Event.PASSWORD_SET);
        Consistent.check(house);
    }

    @Test
    void case_35_wrong_present_passwords_are_counted_by_whoever_sits_at_an_open_session() {
        for (int i = 0; i < 10; i++) {
            assertThat(reason(() -> house.roster.user(grace).changePassword("wrong", NEW)))
                    .isEqualTo(Reason.SIGN_IN_REJECTED);
        }

        assertThat(reason(() -> house.roster.user(grace).changePassword(SECRET, NEW)))
                .isEqualTo(Reason.LIMIT_REACHED);
        assertThat(signIn(SECRET)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void who_has_an_identity_sets_a_first_password_and_links_and_parts_with_identities() {
        UserId sso = house.aMember("sso", login -> login.identity(GLOBEX.withVerifiedEmail(House.at("sso"))));
        IdentityClaims initech = IdentityClaims.of("https://login.initech.example", "7");
        assertThat(house.roster.user(sso).identities()).containsExactly(GLOBEX.identity());

        house.roster.user(sso).setPassword(NEW);
        house.roster.user(sso).link(initech);
        house.roster.user(sso).link(initech);

        assertThat(house.roster.user(sso).identities()).containsExactly(GLOBEX.identity(), initech.identity());
        assertThat(reason(() -> house.roster.user(grace).link(initech))).isEqualTo(Reason.ALREADY_TAKEN);
        assertThat(reason(() -> house.roster.user(grace).unlink(initech.identity())))
                .isEqualTo(Reason.NOT_FOUND);
        long before = house.roster.user(sso).profile().authVersion();
        house.roster.user(sso).unlink(GLOBEX.identity());
        assertThat(house.roster.user(sso).profile().authVersion()).isEqualTo(before + 1);
        assertThat(house.roster.signIn().withIdentity(GLOBEX)).isEqualTo(new SignIn.Rejected());
        assertThat(house.roster.signIn().withIdentity(initech)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(house.roster.signIn().withPassword(House.at("sso"), NEW, "192.0.2.1"))
                .isInstanceOf(SignIn.SignedIn.class);
        assertThat(house.roster.user(sso).history().page(10).items())
                .extracting(Entry::event)
                .containsExactly(Event.IDENTITY_UNLINKED, Event.IDENTITY_LINKED, Event.PASSWORD_SET, Event.USER_ADDED);
        assertThat(house.roster.user(sso).history().page(10).items().stream()
                        .map(entry -> entry.lines().get(0).state()))
                .containsExactly(
                        List.of(initech.identity().issuer(), "password"),
                        List.of(GLOBEX.identity().issuer(), initech.identity().issuer(), "password"),
                        List.of(GLOBEX.identity().issuer(), "password"),
                        List.of(GLOBEX.identity().issuer()));
        Consistent.check(house);
    }

    @Test
    void who_is_suspended_or_unknown_changes_no_credential() {
        house.roster.asHost("test").suspendUser(grace);
        UserId nobody = Fixtures.aUserId();
        List<Reason> reasons = new ArrayList<>();
        for (UserId user : List.of(grace, nobody)) {
            reasons.add(reason(() -> house.roster.user(user).changePassword(SECRET, NEW)));
            reasons.add(reason(() -> house.roster.user(user).setPassword(NEW)));
            reasons.add(reason(() -> house.roster.user(user).link(GLOBEX)));
            reasons.add(reason(() -> house.roster.user(user).unlink(GLOBEX.identity())));
        }
        assertThat(reasons.subList(0, 4)).containsOnly(Reason.USER_SUSPENDED);
        assertThat(reasons.subList(4, 8)).containsOnly(Reason.NOT_FOUND);
        assertThat(house.roster.user(nobody).identities()).isEmpty();
    }

    @Test
    void case_31_whatever_call_of_the_storage_fails_a_reset_is_whole_or_not_there() {
        String token = askedFor();
        int failed = 0;
        boolean more = true;
        while (more) {
            watched.failAfter(failed);
            String before = house.state();
            Throwable thrown = catchThrowable(() -> links().resetPassword(token, NEW));
            more = thrown != null;
            if (more) {
                assertThat(thrown).isInstanceOf(StorageFailure.class);
                assertThat(house.state()).isEqualTo(before);
                assertThat(links().peekReset(token)).isPresent();
                failed++;
            }
        }
        watched.failAfter(-1);
        System.out.println("case 31: reset, " + failed + " calls of the storage failed in turn");
        assertThat(failed).isGreaterThan(10);
        assertThat(signIn(NEW)).isInstanceOf(SignIn.SignedIn.class);
        Consistent.check(house);
    }

    @Test
    void mails_about_passwords_hold_no_password_and_hide_their_link() {
        String token = askedFor();
        links().resetPassword(token, NEW);
        house.dispatch();

        assertThat(house.mailer.sentTo(House.at("grace")))
                .extracting(Message::toString)
                .noneMatch(text -> text.contains(token) || text.contains(NEW) || text.contains(SECRET));
    }

    @Test
    void resets_are_counted_over_no_longer_than_a_link_is_good() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SignInLimits.usual().resetsOfAddress(3, Duration.ofMinutes(61)))
                .withMessageContaining("an hour");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SignInLimits.usual().failuresInARow(101));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SignInLimits.usual().failuresInARow(0));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SignInLimits.usual().failuresPerSource(1, Duration.ZERO));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SignInLimits.usual().failuresPerSource(0, Duration.ofHours(1)));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SignInLimits.usual().resetsBySource(1, Duration.ofDays(400)));
        assertThat(SignInLimits.none().inARow()).isEqualTo(Optional.empty());
    }
}
