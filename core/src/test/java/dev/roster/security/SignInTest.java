package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import dev.roster.id.UserId;
import dev.roster.member.MemberStatus;
import dev.roster.port.Allowance;
import dev.roster.port.PasswordHasher;
import dev.roster.scenario.Race;
import dev.roster.signin.SignIn;
import dev.roster.signin.SignInLimits;
import dev.roster.user.IdentityClaims;
import dev.roster.user.Password;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, as somebody tries it who should not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {

    static final String SECRET = "seven geese cross the Elbe";
    private static final String WRONG = "eight geese cross the Elbe";
    private static final IdentityClaims GLOBEX = IdentityClaims.of("https://login.globex.example", "248289761001");
    private static final IdentityClaims INITECH = IdentityClaims.of("https://login.initech.example", "248289761001");

    private final Watched watched = new Watched();

    private House house(SignInLimits limits) {
        return new House(
                watched::watching,
                UnaryOperator.identity(),
                builder -> builder.signInLimits(limits).hashing(64, Duration.ofSeconds(30)));
    }

    private static SignIn signIn(House house, String name, String password) {
        return house.roster.signIn().withPassword(House.at(name), password, "192.0.2.1");
    }

    /** Who may be asked for, by kind: all are answered alike to whoever has no right password. */
    private static Map<String, String> everybody(House house) {
        house.aMember("grace", login -> login.password(SECRET));
        house.aMember("sso", login -> login.identity(GLOBEX.withVerifiedEmail(House.at("sso"))));
        house.aUser("none");
        UserId elsewhere = house.aMember("elsewhere", login -> login.password(SECRET));
        house.anOrganization("Other", elsewhere, house.app.open);
        house.set(elsewhere, MemberStatus.REMOVED);
        UserId removed = house.aMember("removed", login -> login.password(SECRET));
        house.set(removed, MemberStatus.REMOVED);
        UserId suspended = house.aMember("suspended", login -> login.password(SECRET));
        house.roster.asHost("test").suspendUser(suspended);
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : List.of("grace", "sso", "none", "elsewhere", "removed", "suspended", "unknown")) {
            all.put(name, House.at(name));
        }
        all.put("malformed", "grace at globex");
        all.put("empty", "");
        all.put("with NUL", "grace\0@globex.example");
        all.put("half a surrogate", "grace\uD83D@globex.example");
        all.put("over-long", "g".repeat(2_000) + "@globex.example");
        return all;
    }

    @Test
    void the_right_password_signs_in_and_no_other() {
        House house = house(SignInLimits.usual());
        UserId grace = house.aMember("grace", login -> login.password(SECRET));

        assertThat(signIn(house, "grace", SECRET).orElseThrow().user()).isEqualTo(grace);
        assertThat(signIn(house, "GRACE", SECRET).orElseThrow().user()).isEqualTo(grace);
        for (String other : List.of(WRONG, SECRET + " ", " " + SECRET, SECRET.toUpperCase(Locale.ROOT), "x")) {
            assertThat(signIn(house, "grace", other)).isEqualTo(new SignIn.Rejected());
        }
    }

    @Test
    void case_31_whatever_call_of_the_storage_fails_nobody_is_signed_in_by_it_and_nothing_is_half_written() {
        for (boolean outdated : List.of(false, true)) {
            House house = house(SignInLimits.usual());
            house.aMember("grace", login -> login.password(SECRET));
            signIn(house, "grace", WRONG);
            int failed = 0;
            boolean more = true;
            while (more) {
                if (outdated) {
                    house.hasher.raiseCost();
                }
                watched.failAfter(failed);
                Throwable thrown = catchThrowable(
                        () -> assertThat(signIn(house, "grace", SECRET)).isInstanceOf(SignIn.SignedIn.class));
                more = thrown != null;
                if (more) {
                    assertThat(thrown).isInstanceOf(StorageFailure.class);
                    failed++;
                    house.clock.advance(Duration.ofHours(2));
                }
                Consistent.check(house);
            }
            watched.failAfter(-1);
            assertThat(signIn(house, "grace", SECRET)).isInstanceOf(SignIn.SignedIn.class);
            System.out.println("case 31: sign-in" + (outdated ? " with an outdated hash" : "") + ", " + failed
                    + " calls of the storage failed in turn");
            assertThat(failed).isGreaterThan(8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "abc\0", "\uD83D", "abc\uDC00", "", "\t", "line\nbreak"})
    void case_33_what_cannot_be_a_password_is_rejected_with_the_same_work(String typed) {
        House house = house(SignInLimits.usual());
        house.aMember("grace", login -> login.password(SECRET));
        watched.taken();
        int before = house.hasher.computed();
        signIn(house, "grace", WRONG);
        List<String> usual = watched.taken();
        int cost = house.hasher.computed() - before;

        assertThat(signIn(house, "grace", typed)).isEqualTo(new SignIn.Rejected());
        assertThat(house.hasher.computed() - before).isEqualTo(2 * cost).isEqualTo(2);
        assertThat(watched.taken()).isEqualTo(usual);
        assertThat(signIn(house, "grace", SECRET + "\0")).isEqualTo(new SignIn.Rejected());
        assertThat(signIn(house, "grace", "x".repeat(2_000_000))).isEqualTo(new SignIn.Rejected());
    }

    @Test
    void case_34_an_outdated_hash_is_upgraded_once_when_its_owner_signs_in() {
        House house = house(SignInLimits.usual());
        house.aMember("grace", login -> login.password(SECRET));
        house.hasher.raiseCost();
        Object outdated = passwords(house).get(0);

        signIn(house, "grace", WRONG);
        assertThat(passwords(house)).containsExactly(outdated);
        assertThat(signIn(house, "grace", SECRET)).isInstanceOf(SignIn.SignedIn.class);
        Object upgraded = passwords(house).get(0);
        assertThat(upgraded).isNotEqualTo(outdated).asString().startsWith("$fast$2$");
        watched.taken();
        assertThat(signIn(house, "grace", SECRET)).isInstanceOf(SignIn.SignedIn.class);

        assertThat(passwords(house)).containsExactly(upgraded);
        assertThat(watched.taken()).doesNotContain("CredentialStore.replace");
    }

    @Test
    void case_35_ten_wrong_passwords_from_one_source_are_looked_at_in_a_quarter_of_an_hour() {
        House house = house(SignInLimits.usual());
        house.aMember("grace", login -> login.password(SECRET));
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(house, "grace", WRONG)).isEqualTo(new SignIn.Rejected());
        }
        int computed = house.hasher.computed();

        SignIn refused = signIn(house, "grace", SECRET);

        assertThat(refused).isInstanceOf(SignIn.TooManyAttempts.class);
        assertThat(((SignIn.TooManyAttempts) refused).until())
                .contains(house.clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(house.hasher.computed()).as("nothing is hashed any more").isEqualTo(computed);
        assertThat(house.roster.signIn().withPassword(House.at("grace"), SECRET, "198.51.100.7"))
                .as("her owner elsewhere")
                .isInstanceOf(SignIn.SignedIn.class);
        house.clock.advance(Duration.ofMinutes(15));
        assertThat(signIn(house, "grace", SECRET)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void case_35_what_succeeds_is_not_counted() {
        House house = house(SignInLimits.usual());
        house.aMember("grace", login -> login.password(SECRET));
        for (int i = 0; i < 9; i++) {
            signIn(house, "grace", WRONG);
        }

        for (int i = 0; i < 300; i++) {
            assertThat(signIn(house, "grace", SECRET)).isInstanceOf(SignIn.SignedIn.class);
        }
        signIn(house, "grace", WRONG);
        assertThat(signIn(house, "grace", SECRET)).isInstanceOf(SignIn.TooManyAttempts.class);
    }

    @Test
    void case_35_one_source_tries_a_hundred_times_in_an_hour_whoever_has_the_addresses() {
        House house = house(SignInLimits.usual());
        house.aMember("grace", login -> login.password(SECRET));
        for (int i = 0; i < 100; i++) {
            assertThat(signIn(house, "unknown" + i, WRONG)).isEqualTo(new SignIn.Rejected());
        }

        assertThat(signIn(house, "grace", SECRET)).isInstanceOf(SignIn.TooManyAttempts.class);
        assertThat(signIn(house, "unknown200", SECRET)).isEqualTo(signIn(house, "grace", SECRET));
        house.clock.advance(Duration.ofHours(1));
        assertThat(signIn(house, "grace", SECRET)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void
            case_35_after_a_hundred_failures_in_a_row_the_password_is_shut_until_a_mail_is_answered_or_an_identity_signs_in() {
        House house = house(SignInLimits.usual());
        UserId grace = house.aMember("grace", login -> login.password(SECRET));
        house.roster.user(grace).link(GLOBEX);
        failForDays(house, 100);

        SignIn shut = house.roster.signIn().withPassword(House.at("grace"), SECRET, "a source that never failed");
        assertThat(shut).isEqualTo(new SignIn.TooManyAttempts(Optional.empty()));
        house.clock.advance(Duration.ofDays(300));
        assertThat(signIn(house, "grace", SECRET))
                .as("time alone opens nothing")
                .isEqualTo(shut);

        assertThat(house.roster.signIn().withIdentity(GLOBEX)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(signIn(house, "grace", SECRET)).isInstanceOf(SignIn.SignedIn.class);

        failForDays(house, 100);
        assertThat(signIn(house, "grace", SECRET)).isEqualTo(shut);
        house.roster.signIn().requestReset(House.at("grace"), "192.0.2.1");
        house.roster.personalLinks().resetPassword(house.mailed("grace"), WRONG);
        assertThat(signIn(house, "grace", WRONG)).as("at once").isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void case_35_a_row_of_failures_ends_with_a_success_and_not_with_the_hours() {
        House house = house(SignInLimits.usual().failuresInARow(20));
        house.aMember("grace", login -> login.password(SECRET));
        failForDays(house, 19);
        assertThat(signIn(house, "grace", SECRET)).isInstanceOf(SignIn.SignedIn.class);
        failForDays(house, 20);
        assertThat(signIn(house, "grace", SECRET)).isInstanceOf(SignIn.TooManyAttempts.class);
    }

    /** From many sources, each time from another one, and over days. */
    private static void failForDays(House house, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(house.roster.signIn().withPassword(House.at("grace"), "wrong " + i, "203.0.113." + i))
                    .isEqualTo(new SignIn.Rejected());
            house.clock.advance(Duration.ofHours(3));
        }
    }

    @Test
    void case_35_whoever_fails_for_days_keeps_the_owner_from_nothing_that_a_mail_does_not_open() {
        House house = house(SignInLimits.usual());
        house.aMember("grace", login -> login.password(SECRET));
        for (int day = 0; day < 5; day++) {
            for (int i = 0; i < 200; i++) {
                house.roster.signIn().withPassword(House.at("grace"), "wrong " + i, "203.0.113." + i);
                house.roster.signIn().requestReset(House.at("grace"), "203.0.113." + i);
            }
            house.roster.signIn().requestReset(House.at("grace"), "her own");
            String password = "a new one that is hers " + day;
            house.roster.personalLinks().resetPassword(house.mailed("grace"), password);
            assertThat(house.roster.signIn().withPassword(House.at("grace"), password, "her own"))
                    .isInstanceOf(SignIn.SignedIn.class);
            house.clock.advance(Duration.ofDays(1));
        }
    }

    @Test
    void case_35_the_counters_name_nobody() {
        House house = house(SignInLimits.usual());
        house.aMember("grace", login -> login.password(SECRET));
        signIn(house, "grace", WRONG);
        signIn(house, "unknown", WRONG);
        house.roster.signIn().requestReset(House.at("grace"), "192.0.2.1");

        assertThat(Stored.in(house.memory).tables().get("allowances"))
                .hasSize(7)
                .allSatisfy(row -> assertThat(row.toString()).doesNotContain("grace", "globex", "192.0"));
    }

    @Test
    void case_37_of_two_hundred_at_once_a_few_hash_and_the_others_are_told_at_once() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        PasswordHasher slow = new PasswordHasher() {
            @Override
            public String hash(Password password) {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                } finally {
                    now.decrementAndGet();
                }
                return "$slow$";
            }

            @Override
            public boolean matches(Password password, String encoded) {
                return false;
            }

            @Override
            public boolean isOutdated(String encoded) {
                return false;
            }
        };
        House house = new House(
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                builder -> builder.passwordHasher(slow)
                        .signInLimits(SignInLimits.usual())
                        .hashing(2, Duration.ofSeconds(30)));
        CountDownLatch busy = new CountDownLatch(200 - 2 - 16);
        Thread release = new Thread(() -> {
            try {
                busy.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            go.countDown();
        });
        release.start();

        List<Object> answers = Race.run(Collections.nCopies(200, (Callable<SignIn>) () -> {
            SignIn answer = signIn(house, "unknown", WRONG);
            if (answer instanceof SignIn.Busy) {
                busy.countDown();
            }
            return answer;
        }));
        release.join();

        Map<Object, Long> counted = answers.stream()
                .collect(Collectors.groupingBy(answer -> answer.getClass().getSimpleName(), Collectors.counting()));
        assertThat(most).hasValue(2);
        assertThat(counted)
                .containsEntry("Busy", 182L)
                .containsEntry("Rejected", 10L)
                .containsEntry("TooManyAttempts", 8L);
        assertThat(used(house)).as("who got no turn was not counted").containsOnly(10);
    }

    @Test
    void case_39_who_signs_in_by_an_identity_alone_has_no_password_that_could_be_right() {
        House house = house(SignInLimits.none());
        UserId sso = house.aMember("sso", login -> login.identity(GLOBEX.withVerifiedEmail(House.at("sso"))));

        assertThat(house.roster.signIn().withIdentity(GLOBEX).orElseThrow().user())
                .isEqualTo(sso);
        for (String typed : List.of(SECRET, "", "none", "$fast$1$1$x", "null")) {
            assertThat(signIn(house, "sso", typed)).isEqualTo(new SignIn.Rejected());
        }
        house.roster.signIn().requestReset(House.at("sso"), "192.0.2.1");
        house.dispatch();
        assertThat(house.mailer.sentTo(House.at("sso"))).isEmpty();
    }

    @Test
    void case_39_one_subject_at_two_providers_is_two_users() {
        House house = house(SignInLimits.none());
        UserId grace = house.aMember("grace", login -> login.identity(GLOBEX.withVerifiedEmail(House.at("grace"))));
        UserId ada =
                house.aMember("lovelace", login -> login.identity(INITECH.withVerifiedEmail(House.at("lovelace"))));

        assertThat(house.roster.signIn().withIdentity(GLOBEX).orElseThrow().user())
                .isEqualTo(grace);
        assertThat(house.roster.signIn().withIdentity(INITECH).orElseThrow().user())
                .isEqualTo(ada);
    }

    @Test
    void case_38_and_39_an_address_that_the_provider_has_verified_leads_to_nobody() {
        House house = house(SignInLimits.none());
        house.aMember("grace", login -> login.password(SECRET));
        String token = house.mail("linus");
        String before = house.state();

        for (String name : List.of("grace", "linus", "unknown")) {
            assertThat(house.roster.signIn().withIdentity(GLOBEX.withVerifiedEmail(House.at(name))))
                    .isEqualTo(new SignIn.Rejected());
        }

        assertThat(house.state()).as("nothing was linked, made or accepted").isEqualTo(before);
        assertThat(house.roster.invitations().peek(token)).isNotNull();
    }

    @Test
    void a_suspended_user_is_told_so_only_after_the_credential_has_verified() {
        House house = house(SignInLimits.usual());
        UserId grace = house.aMember(
                "grace", login -> login.password(SECRET).identity(GLOBEX.withVerifiedEmail(House.at("grace"))));
        house.roster.asHost("test").suspendUser(grace);

        assertThat(signIn(house, "grace", WRONG)).isEqualTo(new SignIn.Rejected());
        assertThat(signIn(house, "grace", SECRET)).isInstanceOf(SignIn.Suspended.class);
        assertThat(house.roster.signIn().withIdentity(GLOBEX)).isInstanceOf(SignIn.Suspended.class);
    }

    @Test
    void case_40_to_sign_in_is_answered_alike_for_all_pairs_in_type_message_fields_and_writes() {
        House house = house(SignInLimits.usual());
        Map<String, String> everybody = everybody(house);
        Map<String, List<Object>> seen = new LinkedHashMap<>();
        everybody.forEach((kind, address) -> {
            watched.taken();
            List<Object> observed = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                SignIn answer = house.roster.signIn().withPassword(address, WRONG, "source of " + kind);
                observed.add(answer);
                observed.add(answer.refusal());
                observed.add(watched.taken());
            }
            seen.put(kind, observed);
        });

        assertAlike(seen);
    }

    @Test
    void case_40_to_ask_for_a_reset_answers_nothing_to_anybody_and_counts_alike() {
        House house = house(SignInLimits.usual());
        Map<String, String> everybody = everybody(house);
        Map<String, List<Object>> seen = new LinkedHashMap<>();
        everybody.forEach((kind, address) -> {
            List<Object> observed = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                int before = used(house).size();
                house.roster.signIn().requestReset(address, "source of " + kind);
                observed.add(used(house).size() - before);
            }
            seen.put(kind, observed);
        });

        assertAlike(seen);
    }

    private static void assertAlike(Map<String, List<Object>> seen) {
        int pairs = 0;
        for (String one : seen.keySet()) {
            for (String other : seen.keySet()) {
                assertThat(seen.get(one)).as(one + " and " + other).isEqualTo(seen.get(other));
                pairs++;
            }
        }
        System.out.println("case 40: " + pairs + " pairs of " + seen.size() + " kinds alike");
        assertThat(pairs).isEqualTo(144);
    }

    @Test
    void case_41_one_hash_is_computed_whoever_has_the_address_and_whatever_is_typed() {
        House house = house(SignInLimits.none());
        Map<String, String> everybody = everybody(house);
        for (Map.Entry<String, String> each : everybody.entrySet()) {
            for (String typed : List.of(WRONG, SECRET, "", "\0")) {
                int before = house.hasher.computed();
                house.roster.signIn().withPassword(each.getValue(), typed, "192.0.2.1");
                assertThat(house.hasher.computed() - before)
                        .as(each.getKey() + ", " + typed)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void a_source_is_a_line_and_says_so() {
        House house = house(SignInLimits.usual());
        for (String source : List.of("", " ", "a\nb", "x".repeat(201))) {
            for (Supplier<?> call : List.<Supplier<?>>of(
                    () -> house.roster.signIn().withPassword(House.at("grace"), SECRET, source), () -> {
                        house.roster.signIn().requestReset(House.at("grace"), source);
                        return source;
                    })) {
                assertThatExceptionOfType(Refused.class)
                        .isThrownBy(call::get)
                        .satisfies(
                                refused -> assertThat(refused.refusal().field()).isEqualTo("source"));
            }
        }
    }

    private static List<Object> passwords(House house) {
        return Stored.in(house.memory).tables().get("passwords");
    }

    private static List<Integer> used(House house) {
        return Stored.in(house.memory).tables().get("allowances").stream()
                .map(row -> ((Allowance) row).used())
                .toList();
    }
}
