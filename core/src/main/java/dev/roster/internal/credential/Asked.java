package dev.roster.internal.credential;

import dev.roster.failure.Refused;
import dev.roster.internal.signin.Claimed;
import dev.roster.port.Credential;
import dev.roster.port.Lookups;
import dev.roster.user.EmailAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom what was typed in place of an address leads to.
 *
 * @param who as whom attempts are counted
 * @param found the user with the password that is stored, if there is one
 */
record Asked(Claimed who, Optional<Credential> found) {

    /** Looked for in place of what is no address, so that as much is done; whoever has it is not found by it. */
    private static final EmailAddress NOBODY = EmailAddress.parse("nobody@nobody.invalid");

    static Asked of(Lookups lookups, @Nullable String typed) {
        try {
            EmailAddress address = EmailAddress.parse(typed);
            Optional<Credential> found = lookups.credential(address);
            return new Asked(Claimed.of(address, found), found);
        } catch (Refused malformed) {
            lookups.credential(NOBODY);
            return new Asked(Claimed.nobody(typed), Optional.empty());
        }
    }
}
