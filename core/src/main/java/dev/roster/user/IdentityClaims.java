package dev.roster.user;

import dev.roster.failure.Refused;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an identity provider says of somebody who has just signed in there. The host vouches for it: it has checked the ID
 * token's signature, issuer, audience, nonce and expiry, or asked the provider itself. Roster believes what stands here.
 *
 * <pre>{@code
 * Map<String, Object> token = Map.of(
 *         "iss", "https://login.globex.example", "sub", "248289761001",
 *         "email", "grace@globex.example", "email_verified", true);
 * IdentityClaims claims = IdentityClaims.fromToken(token);      // once the token itself is checked
 * boolean hers = claims.proves(EmailAddress.parse("Grace@globex.example"));
 * }</pre>
 *
 * @param identity who it is
 * @param verifiedEmail the address that the provider has verified to be theirs, if it has. One that it has not is of no use,
 *     and is not kept
 */
public record IdentityClaims(Identity identity, Optional<EmailAddress> verifiedEmail) {

    /**
     * Checks for nulls.
     *
     * @param identity who it is
     * @param verifiedEmail the address that the provider has verified, if it has
     */
    public IdentityClaims {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(verifiedEmail, "verifiedEmail");
    }

    /**
     * @param issuer the provider, as in {@link Identity}
     * @param subject the person, as in {@link Identity}
     * @return claims that prove no address
     * @throws Refused if one is missing, too long or of another form
     */
    public static IdentityClaims of(String issuer, String subject) {
        return new IdentityClaims(new Identity(issuer, subject), Optional.empty());
    }

    /**
     * Reads {@code iss}, {@code sub}, {@code email} and {@code email_verified} of an ID token that was checked and decoded
     * already. An address counts only if {@code email_verified} is the JSON value {@code true}: absent, {@code "true"} as a
     * text or {@code 1}, it proves nothing. A host that knows its provider to write it otherwise, and to verify addresses,
     * says {@link #withVerifiedEmail}. An address that Roster would not send to proves nothing either.
     *
     * @param claims the claims by their names
     * @return what Roster needs of them
     * @throws Refused if {@code iss} or {@code sub} is missing, no text, or not as {@link Identity} has it
     */
    public static IdentityClaims fromToken(Map<String, ?> claims) {
        Objects.requireNonNull(claims, "claims");
        IdentityClaims who = of(text(claims.get("iss")), text(claims.get("sub")));
        return Boolean.TRUE.equals(claims.get("email_verified"))
                ? new IdentityClaims(who.identity, address(text(claims.get("email"))))
                : who;
    }

    /**
     * Adds an address of which the host knows that the provider has verified it.
     *
     * @param address the address
     * @return the same identity with that address
     * @throws Refused if it is none
     */
    public IdentityClaims withVerifiedEmail(String address) {
        return new IdentityClaims(identity, Optional.of(EmailAddress.parse(address)));
    }

    /**
     * @param address an address
     * @return whether the provider has verified that it belongs to this person; the case of ASCII letters makes no difference
     */
    public boolean proves(EmailAddress address) {
        return verifiedEmail
                .filter(Objects.requireNonNull(address, "address")::equals)
                .isPresent();
    }

    /** What is no text is none, and refused like one that is missing. */
    private static String text(@Nullable Object claim) {
        return claim instanceof String text ? text : "";
    }

    private static Optional<EmailAddress> address(String text) {
        try {
            return Optional.of(EmailAddress.parse(text));
        } catch (Refused noMailbox) {
            return Optional.empty();
        }
    }
}
