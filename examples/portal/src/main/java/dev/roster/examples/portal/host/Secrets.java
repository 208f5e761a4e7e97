package dev.roster.examples.portal.host;

import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody guesses. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** Another one, of 32 random bytes. */
    public static String next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
