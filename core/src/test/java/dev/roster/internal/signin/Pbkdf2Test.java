package dev.roster.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roster.failure.Refused;
import dev.roster.failure.StorageFailure;
import dev.roster.user.Password;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roster's own hash of passwords. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class Pbkdf2Test {

    private static final String SALT = "AAECAwQFBgcICQoLDA0ODw";
    private static final String HASH = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    private final Pbkdf2 hasher = new Pbkdf2(new SecureRandom());

    private static Password password(String typed) {
        return Password.of(typed);
    }

    // --- what it computes

    /** The vectors of PBKDF2-HMAC-SHA-256 in RFC 7914, section 11: their first block of two. */
    @ParameterizedTest
    @CsvSource({
        "passwd, salt, 1, 55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc",
        "Password, NaCl, 80000, 4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"
    })
    void it_computes_what_rfc_7914_says(String typed, String salt, int iterations, String hex) {
        byte[] hash = HexFormat.of().parseHex(hex);
        String encoded = encoded(iterations, bytes(salt), hash);

        assertThat(hasher.matches(password(typed), encoded)).isTrue();
        hash[31] ^= 1;
        assertThat(hasher.matches(password(typed), encoded(iterations, bytes(salt), hash)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven geese",
                "\uD83E\uDEBF seven geese \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\uD834\uDD1E\uDBFF\uDFFD",
                "caf\u00E9 au lait",
                "\u4E03\u53EA\u9E45",
                "a password that is longer than the block of SHA-256, which is hashed before it is used as a key"
            })
    void it_hashes_the_utf_8_form_beyond_the_first_plane_too(String typed) throws GeneralSecurityException {
        byte[] salt = bytes("0123456789abcdef");

        assertThat(hasher.matches(password(typed), encoded(3, salt, byHand(bytes(typed), salt, 3))))
                .isTrue();
    }

    /** RFC 8018, section 5.2, for one block. */
    private static byte[] byHand(byte[] password, byte[] salt, int iterations) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(password, "HmacSHA256"));
        mac.update(salt);
        byte[] round = mac.doFinal(new byte[] {0, 0, 0, 1});
        byte[] sum = round.clone();
        for (int i = 1; i < iterations; i++) {
            round = mac.doFinal(round);
            for (int j = 0; j < sum.length; j++) {
                sum[j] ^= round[j];
            }
        }
        return sum;
    }

    @Test
    void case_33_what_would_hash_alike_cannot_both_be_typed() throws GeneralSecurityException {
        byte[] salt = bytes("0123456789abcdef");
        assertThat(byHand(bytes("abc\0"), salt, 3)).as("the trap").isEqualTo(byHand(bytes("abc"), salt, 3));
        assertThat(bytes("\uD83D"))
                .as("the other trap")
                .isEqualTo(bytes("\uDE00"))
                .isEqualTo(bytes("?"));

        for (String twin : new String[] {"abc\0", "abc\uD83D", "abc\uDE00"}) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> password(twin));
        }
    }

    // --- what it stores

    @Test
    void case_34_a_hash_says_what_made_it() {
        String encoded = hasher.hash(password("seven geese"));

        assertThat(encoded)
                .matches("\\$pbkdf2-sha256\\$i=600000\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}")
                .hasSizeLessThan(255);
        assertThat(hasher.matches(password("seven geese"), encoded)).isTrue();
        assertThat(hasher.matches(password("seven Geese"), encoded)).isFalse();
        assertThat(hasher.matches(password("seven geese "), encoded)).isFalse();
        assertThat(hasher.isOutdated(encoded)).isFalse();
    }

    @Test
    void one_password_never_has_the_same_hash_twice() {
        assertThat(hasher.hash(password("seven geese"))).isNotEqualTo(hasher.hash(password("seven geese")));
    }

    @Test
    void a_composed_password_matches_however_it_is_typed() {
        String encoded = hasher.hash(password("caf\u00E9"));

        assertThat(hasher.matches(password("cafe\u0301"), encoded)).isTrue();
    }

    // --- what it thinks of others

    @Test
    void case_34_a_configuration_below_the_floor_is_refused() {
        SecureRandom random = new SecureRandom();
        assertThat(Pbkdf2.ITERATIONS).isEqualTo(600_000);
        for (int iterations : new int[] {599_999, 1, 0, -1, 10_000_001}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Pbkdf2(iterations, random));
        }
        assertThat(new Pbkdf2(600_001, random).hash(password("seven geese"))).contains("$i=600001$");
    }

    @Test
    void case_34_a_hash_of_old_parameters_matches_and_is_outdated() throws GeneralSecurityException {
        byte[] salt = bytes("0123456789abcdef");
        String old = encoded(1_000, salt, byHand(bytes("seven geese"), salt, 1_000));

        assertThat(hasher.matches(password("seven geese"), old)).isTrue();
        assertThat(hasher.isOutdated(old)).isTrue();
        assertThat(hasher.isOutdated(encoded(599_999, salt, new byte[32]))).isTrue();
        assertThat(hasher.isOutdated(encoded(600_000, salt, new byte[32]))).isFalse();
        assertThat(hasher.isOutdated(encoded(600_001, salt, new byte[32])))
                .as("of a higher cost")
                .isFalse();
        assertThat(hasher.isOutdated(encoded(600_000, bytes("15 bytes of it."), new byte[32])))
                .as("of a short salt")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "seven geese",
                "$2b$12$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234",
                "$argon2id$v=19$m=19456,t=2,p=1$" + SALT + "$" + HASH,
                "$pbkdf2-sha512$i=600000$" + SALT + "$" + HASH,
                "$pbkdf2-sha256$600000$" + SALT + "$" + HASH,
                "$pbkdf2-sha256$i=0$" + SALT + "$" + HASH,
                "$pbkdf2-sha256$i=-1$" + SALT + "$" + HASH,
                "$pbkdf2-sha256$i=0600000$" + SALT + "$" + HASH,
                "$pbkdf2-sha256$i=6e5$" + SALT + "$" + HASH,
                "$pbkdf2-sha256$i=10000001$" + SALT + "$" + HASH,
                "$pbkdf2-sha256$i=2147483648$" + SALT + "$" + HASH,
                "$pbkdf2-sha256$i=\u0661$" + SALT + "$" + HASH,
                "$pbkdf2-sha256$i=600000$$" + HASH,
                "$pbkdf2-sha256$i=600000$AAEC$" + HASH,
                "$pbkdf2-sha256$i=600000$AAECAwQ=$" + HASH,
                "$pbkdf2-sha256$i=600000$AAECAwQFB$" + HASH,
                "$pbkdf2-sha256$i=600000$AAECAwR$" + HASH,
                "$pbkdf2-sha256$i=600000$" + SALT + "$",
                "$pbkdf2-sha256$i=600000$" + SALT + "$" + HASH + "=",
                "$pbkdf2-sha256$i=600000$" + SALT + "$" + HASH + "A",
                "$pbkdf2-sha256$i=600000$" + SALT + "$" + HASH + "\n",
                " $pbkdf2-sha256$i=600000$" + SALT + "$" + HASH,
                "$pbkdf2-sha256$i=600000$" + SALT + "$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9",
                "$pbkdf2-sha256$i=600000$" + SALT + "$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh_"
            })
    void what_cannot_be_read_or_would_cost_too_much_is_a_failure_and_not_a_wrong_password(String stored) {
        for (Throwable thrown : new Throwable[] {
            catchThrowable(() -> hasher.matches(password("seven geese"), stored)),
            catchThrowable(() -> hasher.isOutdated(stored))
        }) {
            assertThat(thrown)
                    .isInstanceOf(StorageFailure.class)
                    .hasMessageContaining("passwordHasher(")
                    .hasNoCause();
            if (!stored.isEmpty()) {
                assertThat(thrown).hasMessageNotContaining(stored);
            }
        }
    }

    private static String encoded(int iterations, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$pbkdf2-sha256$i=" + iterations + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
