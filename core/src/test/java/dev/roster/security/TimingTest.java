package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.port.PasswordHasher;
import dev.roster.signin.SignIn;
import dev.roster.signin.SignInLimits;
import dev.roster.user.Password;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Case 41 by the clock. The rule is that hashes are counted; times are compared too, and told. A busy machine makes them worth
 * little, so they decide only where many are asked for: {@code -Droster.pairs=10000}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimingTest {

    private static final int MANY = 10_000;
    private static final double TELLS = 4.5;
    private static final int WARM_UP = 200;

    private final int pairs = Integer.getInteger("roster.pairs", 300);
    private final Brief hasher = new Brief();
    private final House house = new House(
            UnaryOperator.identity(),
            UnaryOperator.identity(),
            builder -> builder.passwordHasher(hasher).signInLimits(SignInLimits.none()));

    /** The JDK's PBKDF2, at a six-hundredth of the cost. */
    private static final class Brief implements PasswordHasher {

        private static final String SALT = "one salt for all";
        private final AtomicInteger computed = new AtomicInteger();

        @Override
        public String hash(Password password) {
            computed.incrementAndGet();
            try {
                return Base64.getEncoder()
                        .encodeToString(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                                .generateSecret(new PBEKeySpec(
                                        password.normalized().toCharArray(),
                                        SALT.getBytes(StandardCharsets.UTF_8),
                                        1_000,
                                        256))
                                .getEncoded());
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public boolean matches(Password password, String encoded) {
            return hash(password).equals(encoded);
        }

        @Override
        public boolean isOutdated(String encoded) {
            return false;
        }
    }

    /** The times of one kind of attempt, of which only sums are kept. */
    private static final class Times {
        private double sum;
        private double squares;
        private int number;

        void add(double time) {
            sum += time;
            squares += time * time;
            number++;
        }

        double mean() {
            return sum / number;
        }

        double error() {
            return (squares / number - mean() * mean()) / number;
        }
    }

    @Test
    void case_41_the_times_of_known_and_unknown_addresses_do_not_differ() {
        house.aMember("grace", login -> login.password(SignInTest.SECRET));
        Times known = new Times();
        Times unknown = new Times();
        int before = hasher.computed.get();
        for (int i = -WARM_UP; i < pairs; i++) {
            double first = millis(i % 2 == 0 ? "grace" : "nobody");
            double second = millis(i % 2 == 0 ? "nobody" : "grace");
            if (i >= 0) {
                known.add(i % 2 == 0 ? first : second);
                unknown.add(i % 2 == 0 ? second : first);
            }
        }

        double t = Math.abs(known.mean() - unknown.mean()) / Math.sqrt(known.error() + unknown.error());
        System.out.printf(
                "case 41: %d pairs, %.4f ms known, %.4f ms unknown, Welch's t %.2f%n",
                pairs, known.mean(), unknown.mean(), t);
        assertThat(hasher.computed.get() - before).isEqualTo(2 * (pairs + WARM_UP));
        assertThat(pairs < MANY || t < TELLS).isTrue();
    }

    private double millis(String name) {
        long from = System.nanoTime();
        SignIn answer = house.roster.signIn().withPassword(House.at(name), "a wrong one", "192.0.2.1");
        long to = System.nanoTime();
        assertThat(answer).isEqualTo(new SignIn.Rejected());
        return (to - from) / 1e6;
    }
}
