package dev.roster.internal;

import dev.roster.text.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mints the secrets of links: 256 random bits, of which only the SHA-256 is kept. */
public final class Tokens {

    private static final int BYTES = 32;
    /** Of that many bytes in Base64 without padding (RFC 4648, section 5). */
    private static final int LENGTH = 43;

    private final SecureRandom random;

    public Tokens(SecureRandom random) {
        this.random = random;
    }

    /** A new token, as URL-safe text. */
    public String mint() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** What is kept of a token. Empty for a text that is no token at all, which need not be looked for. */
    public static Optional<String> hash(@Nullable String token) {
        return token == null || token.length() != LENGTH ? Optional.empty() : Optional.of(Sha256.of(token));
    }
}
