package dev.roster.internal.signin;

import dev.roster.failure.StorageFailure;
import dev.roster.port.PasswordHasher;
import dev.roster.user.Password;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2-HMAC-SHA256 (RFC 8018), as the JDK has it, in the PHC string format:
 * {@code $pbkdf2-sha256$i=600000$<salt>$<hash>}, both in Base64 without padding.
 */
public final class Pbkdf2 implements PasswordHasher {

    /** What OWASP's Password Storage Cheat Sheet asks of PBKDF2-HMAC-SHA256, and ASVS 5.0 in its appendix C. */
    public static final int ITERATIONS = 600_000;

    /** What is stored with more than this was not made here, and would keep a processor busy for seconds. */
    private static final int MOST_ITERATIONS = 10_000_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** A salt of 4 to 64 bytes (NIST SP 800-63B-4 wants 4 at least), and a hash of 32. */
    private static final Pattern FORM =
            Pattern.compile("\\$pbkdf2-sha256\\$i=([1-9][0-9]{0,7})\\$([A-Za-z0-9+/]{6,86})\\$([A-Za-z0-9+/]{43})");

    private final int iterations;
    private final SecureRandom random;

    /** An encoding, taken apart. */
    private record Stored(int iterations, byte[] salt, byte[] hash) {}

    public Pbkdf2(SecureRandom random) {
        this(ITERATIONS, random);
    }

    /** @throws IllegalArgumentException if that is less than is safe, or more than is read back */
    public Pbkdf2(int iterations, SecureRandom random) {
        if (iterations < ITERATIONS || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException(
                    "PBKDF2 takes from " + ITERATIONS + " to " + MOST_ITERATIONS + " iterations");
        }
        this.iterations = iterations;
        this.random = random;
    }

    @Override
    public String hash(Password password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return encoded(new Stored(iterations, salt, derived(password, salt, iterations)));
    }

    @Override
    public boolean matches(Password password, String encoded) {
        Stored stored = read(encoded);
        return MessageDigest.isEqual(derived(password, stored.salt, stored.iterations), stored.hash);
    }

    @Override
    public boolean isOutdated(String encoded) {
        Stored stored = read(encoded);
        return stored.iterations < iterations || stored.salt.length < SALT_BYTES;
    }

    private static byte[] derived(Password password, byte[] salt, int iterations) {
        // The JDK hashes the UTF-8 form, and pads it with zeros: two reasons why a Password holds no NUL and no half
        // of a surrogate pair.
        char[] characters = password.normalized().toCharArray();
        PBEKeySpec spec = new PBEKeySpec(characters, salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(characters, '\0');
        }
    }

    /**
     * What nobody can read is a fault of the storage, or of a host that brought hashes without a hasher for them. To answer
     * "wrong password" would hide it from all but the one who cannot sign in.
     */
    private static Stored read(String encoded) {
        Matcher parts = FORM.matcher(encoded);
        if (!parts.matches()) {
            throw unreadable();
        }
        Stored stored = new Stored(Integer.parseInt(parts.group(1)), decoded(parts.group(2)), decoded(parts.group(3)));
        // Base64 has several writings of the same bytes, of which one is made here.
        if (stored.iterations > MOST_ITERATIONS || !encoded(stored).equals(encoded)) {
            throw unreadable();
        }
        return stored;
    }

    private static String encoded(Stored parts) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$pbkdf2-sha256$i=" + parts.iterations + "$" + base64.encodeToString(parts.salt) + "$"
                + base64.encodeToString(parts.hash);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw unreadable();
        }
    }

    private static StorageFailure unreadable() {
        return new StorageFailure(
                "A stored password is in no form that Roster's own hasher reads; build Roster with a"
                        + " passwordHasher(...) that does, or have the person set a new password.",
                null);
    }
}
