package dev.roster.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import dev.roster.internal.signin.Passwords.Verdict;
import dev.roster.port.PasswordHasher;
import dev.roster.user.Password;
import dev.roster.user.PasswordRules;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** New passwords and typed ones, and what each costs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordsTest {

    private static final Password RIGHT = Password.of("seven geese cross the Elbe");
    private static final Password WRONG = Password.of("seven ducks cross the Elbe");

    private final Counting hasher = new Counting();
    private final HashingGate gate = new HashingGate(1, Duration.ZERO);
    private final Passwords passwords = new Passwords(hasher, PasswordRules.usual(), gate);

    /** Hides nothing, but counts what would be dear. */
    private static final class Counting implements PasswordHasher {

        int computed;

        @Override
        public String hash(Password password) {
            computed++;
            return "new:" + Integer.toHexString(password.normalized().hashCode());
        }

        @Override
        public boolean matches(Password password, String encoded) {
            if (!encoded.startsWith("new:") && !encoded.startsWith("old:")) {
                throw new StorageFailure("unreadable", null);
            }
            computed++;
            return encoded.substring(4)
                    .equals(Integer.toHexString(password.normalized().hashCode()));
        }

        @Override
        public boolean isOutdated(String encoded) {
            return encoded.startsWith("old:");
        }
    }

    private String stored(String kind) {
        String hash = hasher.hash(RIGHT);
        hasher.computed = 0;
        return kind + hash.substring(3);
    }

    @Test
    void the_right_password_is_told_from_a_wrong_one() {
        assertThat(passwords.verdict(RIGHT, Optional.of(stored("new")))).isEqualTo(Verdict.RIGHT);
        assertThat(passwords.verdict(WRONG, Optional.of(stored("new")))).isEqualTo(Verdict.WRONG);
        assertThat(passwords.verdict(RIGHT, Optional.empty())).isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "old", "none"})
    void case_41_to_compare_costs_one_hash_whatever_there_is_to_compare_with(String kind) {
        for (Password typed : List.of(RIGHT, WRONG)) {
            Optional<String> encoded = kind.equals("none") ? Optional.empty() : Optional.of(stored(kind));
            hasher.computed = 0;

            passwords.verdict(typed, encoded);

            assertThat(hasher.computed).isEqualTo(1);
        }
    }

    @Test
    void case_34_an_outdated_hash_is_replaced_once_by_another_computation() {
        String old = stored("old");

        assertThat(passwords.verdict(WRONG, Optional.of(old)))
                .as("not for a wrong one")
                .isEqualTo(Verdict.WRONG);
        assertThat(passwords.verdict(RIGHT, Optional.of(old))).isEqualTo(Verdict.RIGHT_BUT_OUTDATED);
        Optional<String> replaced = passwords.rehashed(RIGHT);

        assertThat(hasher.computed).isEqualTo(3);
        assertThat(passwords.verdict(RIGHT, replaced)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void case_34_with_the_real_hasher_an_old_cost_is_raised_once() {
        SecureRandom random = new SecureRandom();
        Passwords today = new Passwords(new Pbkdf2(random), PasswordRules.usual(), gate);
        Passwords tomorrow = new Passwords(new Pbkdf2(600_001, random), PasswordRules.usual(), gate);
        Optional<String> old = today.hashed(RIGHT, List.of());

        assertThat(today.verdict(RIGHT, old)).isEqualTo(Verdict.RIGHT);
        assertThat(tomorrow.verdict(RIGHT, old)).isEqualTo(Verdict.RIGHT_BUT_OUTDATED);
        assertThat(tomorrow.verdict(WRONG, old)).isEqualTo(Verdict.WRONG);
        assertThat(tomorrow.verdict(RIGHT, tomorrow.rehashed(RIGHT))).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void a_new_password_that_is_refused_is_not_hashed() {
        for (Password bad : List.of(Password.of("too short"), Password.of("Grace Hopper 1906"))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> passwords.hashed(bad, List.of("Grace", "Hopper")));
        }
        assertThat(hasher.computed).isZero();
        assertThat(passwords.hashed(RIGHT, List.of("Grace"))).contains(hasher.hash(RIGHT));
    }

    @Test
    void an_old_password_that_would_be_refused_today_still_signs_in() {
        Password old = Password.of("secret");

        assertThat(passwords.verdict(old, passwords.rehashed(old))).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void case_37_who_gets_no_turn_is_told_so_and_nothing_is_computed() {
        String encoded = stored("new");
        gate.in(() -> {
            assertThat(passwords.verdict(RIGHT, Optional.of(encoded))).isEqualTo(Verdict.BUSY);
            assertThat(passwords.verdict(RIGHT, Optional.empty())).isEqualTo(Verdict.BUSY);
            assertThat(passwords.hashed(RIGHT, List.of())).isEmpty();
            assertThat(passwords.rehashed(RIGHT)).isEmpty();
            return "";
        });
        assertThat(hasher.computed).isZero();
    }

    @Test
    void case_31_what_cannot_be_read_is_a_failure_and_not_an_answer() {
        assertThatExceptionOfType(StorageFailure.class)
                .isThrownBy(() -> passwords.verdict(RIGHT, Optional.of("$2b$12$")));
        assertThat(passwords.verdict(RIGHT, Optional.of(stored("new"))))
                .as("afterwards")
                .isEqualTo(Verdict.RIGHT);
    }

    static List<String> unstorable() {
        return List.of("", "x".repeat(256), "\u00E9", "a b", "a\n", "a\u007F");
    }

    @ParameterizedTest
    @MethodSource("unstorable")
    void what_a_hasher_must_not_answer_is_not_stored(String answer) {
        PasswordHasher broken = new PasswordHasher() {
            @Override
            public String hash(Password password) {
                return answer;
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
        Passwords misled = new Passwords(broken, PasswordRules.usual(), gate);

        assertThatIllegalStateException().isThrownBy(() -> misled.hashed(RIGHT, List.of()));
        assertThat(passwords.rehashed(RIGHT)).as("afterwards").isPresent();
    }
}
