package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roster.InvitationLinks;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitee;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.port.PasswordHasher;
import dev.roster.signin.SignIn;
import dev.roster.user.IdentityClaims;
import dev.roster.user.Password;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a new user begins with who accepts an invitation. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstCredentialTest {

    private static final String SECRET = SignInTest.SECRET;
    private static final String ISSUER = "https://login.globex.example";
    private static final IdentityClaims GLOBEX = IdentityClaims.of(ISSUER, "248289761001");

    private final Watched watched = new Watched();
    private final House house = new House(watched::watching);

    private InvitationLinks links() {
        return house.roster.invitations();
    }

    private Acceptance.NewUser grace() {
        return Acceptance.asNewUser("Grace", "Tester");
    }

    private Map<String, List<Object>> tables() {
        Map<String, List<Object>> tables = new HashMap<>(Stored.in(house.memory).tables());
        tables.keySet().retainAll(List.of("passwords", "identities", "users"));
        return tables;
    }

    @Test
    void who_accepts_with_a_password_signs_in_with_it() {
        UserId grace = house.aMember("grace", login -> login.password(SECRET));

        SignIn.SignedIn in = house.roster
                .signIn()
                .withPassword(House.at("grace"), SECRET, "192.0.2.1")
                .orElseThrow();

        assertThat(in.user()).isEqualTo(grace);
        assertThat(in.organizations().items())
                .extracting(place -> place.organization().id())
                .containsExactly(house.acme);
        Entry made = house.roster.user(grace).history().page(1).items().get(0);
        assertThat(made.event()).isEqualTo(Event.USER_ADDED);
        assertThat(made.lines()).containsExactly(Line.ofUser(grace, Facet.CREDENTIALS, List.of("password")));
        Consistent.check(house);
    }

    @Test
    void case_8_claims_that_prove_another_address_do_not_make_it_the_users() {
        String token = house.mail("grace");

        for (IdentityClaims claims : List.of(
                GLOBEX,
                GLOBEX.withVerifiedEmail(House.at("mallory")),
                GLOBEX.withVerifiedEmail("grace@globex.example.evil.example"))) {
            assertThat(links().accept(token, grace().identity(claims))).isInstanceOf(Admission.WrongAccount.class);
        }

        UserId made = links().accept(token, grace().identity(GLOBEX.withVerifiedEmail("GRACE@globex.example")))
                .orElseThrow()
                .user();
        assertThat(house.roster.user(made).profile().address().value()).isEqualTo(House.at("grace"));
    }

    @Test
    void case_11_a_link_sets_nothing_on_a_user_who_is_there_whatever_is_typed() {
        house.aMember("grace", login -> login.password(SECRET));
        OrganizationId other = house.anOrganization("Other", house.ada, house.app.open);
        InvitationId invitation = house.roster
                .in(other)
                .as(house.ada)
                .invite(Invitee.of(House.at("grace")), offer -> offer.role(house.app.clerk))
                .invitation()
                .id();
        String token = house.roster.in(other).asHost("test").link(invitation).token();
        Map<String, List<Object>> before = tables();
        int computed = house.hasher.computed();

        for (Acceptance.NewUser attempt : List.of(
                grace().password("a password of the attacker"),
                grace().identity(GLOBEX.withVerifiedEmail(House.at("grace"))),
                grace().password("short"))) {
            assertThat(links().accept(token, attempt)).isEqualTo(new Admission.SignInFirst());
        }

        assertThat(tables()).isEqualTo(before);
        assertThat(house.hasher.computed()).as("nothing is hashed for it").isEqualTo(computed);
        assertThat(house.roster.signIn().withPassword(House.at("grace"), SECRET, "192.0.2.1"))
                .isInstanceOf(SignIn.SignedIn.class);
        assertThat(house.roster.signIn().withIdentity(GLOBEX)).isEqualTo(new SignIn.Rejected());
    }

    @Test
    void case_11_who_accepts_as_an_existing_user_has_no_place_for_a_credential() {
        assertThat(Acceptance.ExistingUser.class.getRecordComponents()).hasSize(1);
        assertThat(Stream.of(Acceptance.ExistingUser.class.getMethods())
                        .filter(method -> method.getDeclaringClass() == Acceptance.ExistingUser.class)
                        .map(Method::getName))
                .containsExactlyInAnyOrder("user", "equals", "hashCode", "toString");
        UserId grace = house.aUser("grace");
        house.roster.user(grace).setPassword(SECRET);
        house.dispatch();
        Map<String, List<Object>> before = tables();

        links().accept(house.mail("grace"), Acceptance.asExistingUser(grace)).orElseThrow();

        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void case_10_and_12_nobody_registers_an_address_before_its_owner_proves_it() {
        // What an attacker could set up beforehand: nothing. There is no call that makes a user of an unproved address,
        // and
        // none that gives a credential to whoever has not the link, the session or the mailbox.
        assertThat(house.roster.signIn().withIdentity(GLOBEX.withVerifiedEmail(House.at("grace"))))
                .isEqualTo(new SignIn.Rejected());
        house.roster.signIn().requestReset(House.at("grace"), "192.0.2.1");
        house.dispatch();
        assertThat(house.mailer.sent()).isEmpty();
        String token = house.mail("grace");
        assertThat(links().accept(token + "x", grace().password("set by the attacker")))
                .isEqualTo(new Admission.Dead(DeadLink.UNKNOWN));
        assertThat(tables().get("passwords")).isEmpty();

        links().accept(token, grace().password(SECRET)).orElseThrow();
        assertThat(tables().get("passwords")).hasSize(1);
    }

    @Test
    void case_9_who_is_signed_in_at_the_provider_as_somebody_else_is_told_so_and_the_invitation_is_untouched() {
        house.aMember("linus", login -> login.identity(GLOBEX.withVerifiedEmail(House.at("linus"))));
        String token = house.mail("grace");
        String before = house.state();

        Admission answer = links().accept(token, grace().identity(GLOBEX.withVerifiedEmail(House.at("grace"))));

        assertThat(answer).isInstanceOf(Admission.WrongAccount.class);
        assertThat(answer.toString()).doesNotContain(House.at("grace"));
        assertThat(house.state()).isEqualTo(before);
    }

    @Test
    void case_38_only_an_address_that_is_verified_by_the_json_value_true_and_is_the_invited_one_joins() {
        Map<String, Object> token = Map.of("iss", ISSUER, "sub", "1");
        int refused = 0;
        int joined = 0;
        for (Object verified : List.of(true, false, "true", "TRUE", 1, "absent", List.of(true))) {
            for (String email : List.of("grace", "Grace", "linus", "grace+x", "absent")) {
                House fresh = new House();
                Map<String, Object> claims = new HashMap<>(token);
                if (!verified.equals("absent")) {
                    claims.put("email_verified", verified);
                }
                if (!email.equals("absent")) {
                    claims.put("email", House.at(email));
                }
                String link = fresh.mail("grace");
                String before = fresh.state();
                boolean right = Boolean.TRUE.equals(verified) && email.equalsIgnoreCase("grace");

                Admission answer =
                        fresh.roster.invitations().accept(link, grace().identity(IdentityClaims.fromToken(claims)));

                assertThat(answer instanceof Admission.Joined)
                        .as(claims.toString())
                        .isEqualTo(right);
                if (right) {
                    joined++;
                } else {
                    assertThat(answer).isInstanceOf(Admission.WrongAccount.class);
                    assertThat(fresh.state()).isEqualTo(before);
                    refused++;
                }
            }
        }
        System.out.println("case 38: " + joined + " claims joined, " + refused + " refused");
        assertThat(List.of(joined, refused)).containsExactly(2, 33);
    }

    @Test
    void case_39_an_identity_does_not_accept_without_the_link() {
        house.invite("grace");
        IdentityClaims claims = GLOBEX.withVerifiedEmail(House.at("grace"));
        String before = house.state();

        assertThat(house.roster.signIn().withIdentity(claims)).isEqualTo(new SignIn.Rejected());
        for (String token : List.of("", "x".repeat(43), House.at("grace"))) {
            assertThat(links().accept(token, grace().identity(claims))).isEqualTo(new Admission.Dead(DeadLink.UNKNOWN));
        }

        assertThat(house.state()).isEqualTo(before);
    }

    @Test
    void case_32_a_password_that_is_not_good_enough_is_refused_and_the_invitation_is_untouched() {
        String token = house.mail("grace");
        String before = house.state();

        for (Map.Entry<String, Reason> bad : Map.of(
                        "fourteen chars",
                        Reason.PASSWORD_TOO_SHORT,
                        "grace@globex.example",
                        Reason.PASSWORD_BLOCKED,
                        "Grace Tester Acme 1",
                        Reason.PASSWORD_BLOCKED,
                        "aaaaaaaaaaaaaaaa",
                        Reason.PASSWORD_BLOCKED)
                .entrySet()) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> links().accept(token, grace().password(bad.getKey())))
                    .satisfies(refused -> assertThat(refused.refusal().reason()).isEqualTo(bad.getValue()));
        }
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> grace().password("with a NUL\0 in it"));

        assertThat(house.state()).isEqualTo(before);
    }

    @Test
    void a_dead_link_says_so_whatever_the_password_is_and_has_nothing_hashed() {
        String token = house.mail("grace");
        house.clock.advance(Duration.ofDays(8));
        int computed = house.hasher.computed();

        assertThat(links().accept(token, grace().password("short"))).isEqualTo(new Admission.Dead(DeadLink.EXPIRED));
        assertThat(links().accept("x".repeat(43), grace().password(SECRET)))
                .isEqualTo(new Admission.Dead(DeadLink.UNKNOWN));
        assertThat(house.hasher.computed()).isEqualTo(computed);
    }

    @Test
    void case_37_who_accepts_while_too_many_hash_is_told_to_try_again_and_the_invitation_is_untouched()
            throws InterruptedException {
        CountDownLatch hashing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        PasswordHasher slow = new PasswordHasher() {
            @Override
            public String hash(Password password) {
                hashing.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                return "$slow$";
            }

            @Override
            public boolean matches(Password password, String encoded) {
                return true;
            }

            @Override
            public boolean isOutdated(String encoded) {
                return false;
            }
        };
        House crowded = new House(
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                builder -> builder.passwordHasher(slow).hashing(1, Duration.ZERO));
        String token = crowded.mail("grace");
        String before = crowded.state();
        Thread other = new Thread(() -> crowded.roster.signIn().withPassword("x@globex.example", SECRET, "192.0.2.1"));
        other.start();
        hashing.await();

        Admission answer = crowded.roster.invitations().accept(token, grace().password(SECRET));
        go.countDown();
        other.join();

        assertThat(answer).isInstanceOf(Admission.NotNow.class);
        assertThat(answer.refusal().orElseThrow().reason()).isEqualTo(Reason.BUSY);
        assertThat(crowded.state()).isEqualTo(before);
        assertThat(crowded.roster.invitations().accept(token, grace().password(SECRET)))
                .isInstanceOf(Admission.Joined.class);
    }

    @Test
    void case_31_whatever_call_of_the_storage_fails_user_membership_and_credential_come_together_or_not_at_all() {
        String token = house.mail("grace");
        int failed = 0;
        boolean more = true;
        while (more) {
            watched.failAfter(failed);
            String before = house.state();
            Throwable thrown = catchThrowable(() -> links().accept(
                            token, grace().password(SECRET).identity(GLOBEX.withVerifiedEmail(House.at("grace")))));
            more = thrown != null;
            if (more) {
                assertThat(thrown).isInstanceOf(StorageFailure.class);
                assertThat(house.state()).isEqualTo(before);
                failed++;
            }
        }
        watched.failAfter(-1);
        System.out.println("case 31: acceptance with a login, " + failed + " calls of the storage failed in turn");
        assertThat(failed).isGreaterThan(15);
        assertThat(house.roster.signIn().withIdentity(GLOBEX)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(house.roster.signIn().withPassword(House.at("grace"), SECRET, "192.0.2.1"))
                .isInstanceOf(SignIn.SignedIn.class);
        Consistent.check(house);
    }

    @Test
    void an_acceptance_hides_what_it_carries() {
        Acceptance.NewUser acceptance = grace().password(SECRET).identity(GLOBEX.withVerifiedEmail(House.at("grace")));

        assertThat(acceptance.toString()).doesNotContain(SECRET, "globex", "Grace");
    }
}
