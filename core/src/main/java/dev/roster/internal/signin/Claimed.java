package dev.roster.internal.signin;

import dev.roster.port.Credential;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody claims to be, as attempts are counted.
 *
 * @param address an address in its canonical form, or what was typed in place of one
 * @param version the user's authVersion, so that all begins anew where a credential changed; 0 if nobody has the address
 */
public record Claimed(String address, long version) {

    /** What is longer is no address, and need not be told from others that begin alike. */
    private static final int LONGEST = 320;

    public static Claimed user(User user) {
        return new Claimed(user.address().canonical(), user.authVersion());
    }

    public static Claimed of(EmailAddress address, Optional<Credential> found) {
        return found.map(Credential::user).map(Claimed::user).orElseGet(() -> new Claimed(address.canonical(), 0));
    }

    /** What is no address: nobody has it. */
    public static Claimed nobody(@Nullable String typed) {
        String text = typed == null ? "" : typed;
        return new Claimed("no address " + text.substring(0, Math.min(LONGEST, text.length())), 0);
    }
}
