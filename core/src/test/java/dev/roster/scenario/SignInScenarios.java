package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.Roster;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Preview;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.signin.SignIn;
import dev.roster.signin.SignInLimits;
import dev.roster.user.EmailAddress;
import dev.roster.user.IdentityClaims;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the link in the mail to the login page, and in again. */
public abstract class SignInScenarios implements Scenario {

    private static final String SECRET = "seven geese cross the Elbe";
    private static final String NEW = "nine storks left in August";
    private static final IdentityClaims SSO = IdentityClaims.of("https://login.people.example", "4711");

    private final FastHasher hasher = new FastHasher();
    private final TeamAccounts accounts = new TeamAccounts();
    private final Consumer<Offer> asAdditional = offer -> offer.role(accounts.additional);
    private Stage stage;
    private Team acme;

    @BeforeEach
    void acme_is_on_the_pro_plan() {
        stage = new Stage(
                this,
                accounts,
                builder -> builder.passwordHasher(hasher)
                        .signInLimits(SignInLimits.usual())
                        .hashing(64, Duration.ofSeconds(30)));
        acme = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(accounts.pro));
    }

    private Roster roster() {
        return stage.roster();
    }

    private SignIn signIn(String password) {
        return roster().signIn().withPassword(GRACE, password, "192.0.2.1");
    }

    private String mailed(Team team) {
        team.invites(GRACE, asAdditional);
        return stage.linkFor(GRACE);
    }

    private UserId graceWith(String password) {
        return roster().invitations()
                .accept(mailed(acme), Acceptance.asNewUser("Grace", "Hopper").password(password))
                .orElseThrow()
                .user();
    }

    @Test
    void A6_the_link_leads_to_a_form_filling_it_in_sets_up_the_login_and_the_login_page_comes_next() {
        String link = mailed(acme);
        assertThat(roster().invitations().peek(link))
                .isInstanceOfSatisfying(
                        Preview.Open.class, form -> assertThat(form.hasUser()).isFalse());
        assertThat(signIn(SECRET)).as("nobody yet").isEqualTo(new SignIn.Rejected());

        Admission.Joined joined = roster().invitations()
                .accept(link, Acceptance.asNewUser("Grace", "Hopper").password(SECRET))
                .orElseThrow();

        SignIn.SignedIn in = signIn(SECRET).orElseThrow();
        assertThat(in.user()).isEqualTo(joined.user());
        assertThat(in.organizations().items())
                .extracting(place -> place.organization().name())
                .containsExactly("Acme");
    }

    @Test
    void A6_a_form_with_a_poor_password_is_shown_again_and_the_link_stays_good() {
        String link = mailed(acme);

        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> roster().invitations()
                        .accept(link, Acceptance.asNewUser("Grace", "Hopper").password("acme")));

        assertThat(refused.refusal().reason()).isEqualTo(Reason.PASSWORD_TOO_SHORT);
        assertThat(refused.refusal().field()).isEqualTo("password");
        assertThat(roster().invitations()
                        .accept(link, Acceptance.asNewUser("Grace", "Hopper").password(SECRET)))
                .isInstanceOf(Admission.Joined.class);
    }

    @Test
    void A7_who_has_a_login_sets_up_no_second_one_keeps_the_credentials_and_sees_both_organizations() {
        UserId grace = graceWith(SECRET);
        Team globex = stage.team("Globex", stage.user("Ken"), opening -> opening.plan(accounts.pro));
        String link = mailed(globex);

        assertThat(roster().invitations()
                        .accept(link, Acceptance.asNewUser("Grace", "Hopper").password(NEW)))
                .isEqualTo(new Admission.SignInFirst());
        assertThat(signIn(NEW)).isEqualTo(new SignIn.Rejected());
        UserId signedIn = signIn(SECRET).orElseThrow().user();
        roster().invitations().accept(link, Acceptance.asExistingUser(signedIn)).orElseThrow();

        SignIn.SignedIn in = signIn(SECRET).orElseThrow();
        assertThat(in.user()).isEqualTo(grace);
        assertThat(in.organizations().items())
                .extracting(place -> place.organization().name())
                .containsExactlyInAnyOrder("Acme", "Globex");
    }

    @Test
    void C4_the_first_login_is_by_the_link_and_later_ones_by_the_hosts_SSO() {
        String link = mailed(acme);
        assertThat(roster().signIn().withIdentity(SSO.withVerifiedEmail(GRACE)))
                .as("the provider alone does not accept an invitation")
                .isEqualTo(new SignIn.Rejected());

        UserId grace = roster().invitations()
                .accept(link, Acceptance.asNewUser("Grace", "Hopper").identity(SSO.withVerifiedEmail(GRACE)))
                .orElseThrow()
                .user();

        assertThat(roster().signIn().withIdentity(SSO).orElseThrow().user()).isEqualTo(grace);
        assertThat(roster().user(grace).identities()).containsExactly(SSO.identity());
        assertThat(signIn(SECRET)).isEqualTo(new SignIn.Rejected());
    }

    @Test
    void C4_who_came_by_a_password_links_the_identity_later() {
        UserId grace = graceWith(SECRET);

        roster().user(grace).link(SSO);

        assertThat(roster().signIn().withIdentity(SSO).orElseThrow().user()).isEqualTo(grace);
        assertThat(signIn(SECRET).orElseThrow().user()).isEqualTo(grace);
        roster().user(grace).unlink(SSO.identity());
        assertThat(roster().signIn().withIdentity(SSO)).isEqualTo(new SignIn.Rejected());
    }

    @Test
    void C6_a_removed_user_who_signs_in_is_told_by_which_organization_the_access_was_revoked() {
        UserId grace = graceWith(SECRET);
        roster().user(grace).link(SSO);
        acme.owner().remove(grace);

        for (SignIn answer : List.of(signIn(SECRET), roster().signIn().withIdentity(SSO))) {
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            SignIn.AccessRevoked.class,
                            revoked -> assertThat(revoked.organizationName()).isEqualTo("Acme"));
            assertThat(answer.refusal().orElseThrow().message()).contains("revoked by Acme");
        }
        assertThat(signIn(NEW)).as("only who has the credential is told").isEqualTo(new SignIn.Rejected());
    }

    @Test
    void who_forgot_the_password_sets_another_by_the_link_of_a_mail() {
        UserId grace = graceWith(SECRET);
        for (int i = 0; i < 10; i++) {
            signIn("I thought it was this one " + i);
        }
        assertThat(signIn(SECRET)).isInstanceOf(SignIn.TooManyAttempts.class);

        roster().signIn().requestReset("GRACE@people.example", "192.0.2.1");
        String link = stage.linkFor(GRACE);
        assertThat(roster().personalLinks().peekReset(link))
                .contains(EmailAddress.parse(GRACE).masked());
        roster().personalLinks().resetPassword(link, NEW);

        assertThat(signIn(NEW).orElseThrow().user()).as("at once").isEqualTo(grace);
        assertThat(signIn(SECRET)).isEqualTo(new SignIn.Rejected());
        assertThat(roster().user(grace).history().page(10).items())
                .extracting(Entry::event)
                .containsExactly(Event.PASSWORD_SET, Event.PASSWORD_RESET_ASKED, Event.USER_ADDED);
    }

    @Test
    void who_is_signed_in_changes_the_password_by_typing_both() {
        UserId grace = graceWith(SECRET);
        var before = signIn(SECRET).orElseThrow().version();

        roster().user(grace).changePassword(SECRET, NEW);

        assertThat(signIn(SECRET)).isEqualTo(new SignIn.Rejected());
        assertThat(signIn(NEW).orElseThrow().version())
                .as("sessions of before are over")
                .isNotEqualTo(before);
    }

    @Test
    void case_35_of_sixty_four_threads_at_once_no_more_are_looked_at_than_the_limit_says() {
        graceWith(SECRET);
        int before = hasher.computed();

        List<Object> answers = Race.run(Collections.nCopies(64, (Callable<SignIn>) () -> signIn("a wrong one")));

        assertThat(answers).filteredOn(SignIn.Rejected.class::isInstance).hasSize(10);
        assertThat(answers).filteredOn(SignIn.TooManyAttempts.class::isInstance).hasSize(54);
        assertThat(hasher.computed() - before).isEqualTo(10);
    }

    @Test
    void case_35_of_sixty_four_threads_from_as_many_sources_no_more_are_looked_at_than_may_fail_in_a_row() {
        Stage strict = new Stage(
                this,
                accounts,
                builder -> builder.passwordHasher(hasher)
                        .signInLimits(SignInLimits.none().failuresInARow(20))
                        .hashing(64, Duration.ofSeconds(30)));

        List<Object> answers = Race.run(IntStream.range(0, 64)
                .mapToObj(i -> (Callable<SignIn>)
                        () -> strict.roster().signIn().withPassword(GRACE, "a wrong one", "198.51.100." + i))
                .toList());

        assertThat(answers).filteredOn(SignIn.Rejected.class::isInstance).hasSize(20);
        assertThat(answers).filteredOn(SignIn.TooManyAttempts.class::isInstance).hasSize(44);
    }

    @Test
    void case_35_what_succeeds_at_once_is_given_back_to_the_last() {
        graceWith(SECRET);

        for (int round = 0; round < 4; round++) {
            List<Object> answers = Race.run(Collections.nCopies(8, (Callable<SignIn>) () -> signIn(SECRET)));
            assertThat(answers).allMatch(SignIn.SignedIn.class::isInstance);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(signIn("a wrong one")).isEqualTo(new SignIn.Rejected());
        }
        assertThat(signIn("a wrong one")).isInstanceOf(SignIn.TooManyAttempts.class);
    }

    @Test
    void case_34_of_many_who_sign_in_at_once_after_the_cost_was_raised_one_upgrades_the_hash() {
        graceWith(SECRET);
        hasher.raiseCost();

        List<Object> answers = Race.run(Collections.nCopies(8, (Callable<SignIn>) () -> signIn(SECRET)));

        assertThat(answers).allMatch(SignIn.SignedIn.class::isInstance);
        assertThat(stored()).startsWith("$fast$2$");
        String upgraded = stored();
        signIn(SECRET);
        assertThat(stored()).isEqualTo(upgraded);
    }

    private String stored() {
        return stage.storage()
                .lookups()
                .credential(EmailAddress.parse(GRACE))
                .orElseThrow()
                .encoded()
                .orElseThrow();
    }

    @Test
    void case_36_of_many_who_follow_one_link_at_once_one_sets_the_password() {
        graceWith(SECRET);
        roster().signIn().requestReset(GRACE, "192.0.2.1");
        String link = stage.linkFor(GRACE);

        List<Object> answers = Race.run(IntStream.range(0, 8)
                .mapToObj(i -> Race.done(() -> roster().personalLinks().resetPassword(link, NEW + " " + i)))
                .toList());

        assertThat(answers).containsOnlyOnce(Outcomes.DONE);
        assertThat(Collections.frequency(answers, Reason.NOT_FOUND)).isEqualTo(7);
        int winner = answers.indexOf(Outcomes.DONE);
        assertThat(signIn(NEW + " " + winner)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void case_36_of_two_who_change_one_password_at_once_one_does() {
        UserId grace = graceWith(SECRET);

        List<Object> answers = Race.run(
                Race.done(() -> roster().user(grace).changePassword(SECRET, NEW + " 0")),
                Race.done(() -> roster().user(grace).changePassword(SECRET, NEW + " 1")));

        assertThat(answers).containsExactlyInAnyOrder(Outcomes.DONE, Reason.SIGN_IN_REJECTED);
        assertThat(signIn(NEW + " " + answers.indexOf(Outcomes.DONE))).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void case_38_of_two_who_accept_with_one_identity_at_once_one_gets_it() {
        acme.invites(GRACE, asAdditional);
        stage.team("Globex", stage.user("Ken"), opening -> opening.plan(accounts.pro))
                .invites("linus@people.example", asAdditional);
        String first = stage.linkFor(GRACE);
        String second = stage.mailer().linkTo("linus@people.example").token();

        List<Object> answers = Race.run(
                () -> roster().invitations()
                        .accept(first, Acceptance.asNewUser("Grace", "H").identity(SSO.withVerifiedEmail(GRACE))),
                () -> roster().invitations()
                        .accept(
                                second,
                                Acceptance.asNewUser("Linus", "T")
                                        .identity(SSO.withVerifiedEmail("linus@people.example"))));

        assertThat(answers).filteredOn(Admission.Joined.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Admission.WrongAccount.class::isInstance).hasSize(1);
        assertThat(roster().signIn().withIdentity(SSO)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void what_the_host_rolls_back_was_no_login_and_an_attempt_stays_counted() {
        UserId grace = graceWith(SECRET);
        try (Backing.HostWork work = stage.begin()) {
            roster().joining(work.transaction()).user(grace).link(SSO);
        }
        assertThat(roster().signIn().withIdentity(SSO)).isEqualTo(new SignIn.Rejected());
        try (Backing.HostWork work = stage.begin()) {
            Roster joined = roster().joining(work.transaction());
            for (int i = 0; i < 10; i++) {
                joined.signIn().withPassword(GRACE, "a wrong one", "192.0.2.1");
            }
        }

        assertThat(signIn(SECRET)).isInstanceOf(SignIn.TooManyAttempts.class);
    }
}
