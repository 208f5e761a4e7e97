package dev.roster.internal.credential;

import dev.roster.failure.Refused;
import dev.roster.internal.Deployment;
import dev.roster.internal.credential.Proof.NotProven;
import dev.roster.internal.credential.Proof.Proven;
import dev.roster.internal.signin.Attempt;
import dev.roster.internal.signin.Passwords.Comparison;
import dev.roster.internal.signin.Passwords.Verdict;
import dev.roster.port.Credential;
import dev.roster.signin.SignIn;
import dev.roster.user.Password;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a password that somebody claims to be a user's. First a turn, without which nothing is counted; then the counters;
 * then one computation of a hash, whoever has the address, and whether it is one. What has no password is not told apart.
 */
final class VerifyPassword {

    /** Hashed in place of what cannot be hashed, and compared with nothing. */
    private static final Password NONE = Password.of("none");

    private final Deployment deployment;

    VerifyPassword(Deployment deployment) {
        this.deployment = deployment;
    }

    /** What was compared, once there was a turn. */
    private record Compared(Attempt attempt, Optional<Credential> found, Verdict verdict) {}

    Proof verify(@Nullable String address, @Nullable String typed, String source) {
        Optional<Password> password = read(typed);
        return deployment
                .passwords()
                .inTurn(comparison -> compared(comparison, address, password, source))
                .map(compared -> proof(compared, password))
                .orElseGet(() -> new NotProven(new SignIn.Busy()));
    }

    private Compared compared(
            Comparison comparison, @Nullable String address, Optional<Password> password, String source) {
        Asked asked = Asked.of(deployment.storage().lookups(), address);
        Attempt attempt = deployment.attempts().signIn(asked.who(), source);
        if (attempt.refusal().isPresent()) {
            return new Compared(attempt, asked.found(), Verdict.WRONG);
        }
        Optional<String> encoded =
                password.isEmpty() ? Optional.empty() : asked.found().flatMap(Credential::encoded);
        return new Compared(attempt, asked.found(), comparison.of(password.orElse(NONE), encoded));
    }

    private Proof proof(Compared compared, Optional<Password> password) {
        if (compared.attempt.refusal().isPresent()) {
            return new NotProven(compared.attempt.refusal().get());
        }
        if (compared.verdict == Verdict.WRONG) {
            return new NotProven(new SignIn.Rejected());
        }
        compared.attempt.succeeded();
        Credential credential = compared.found.orElseThrow();
        return new Proven(
                compared.verdict == Verdict.RIGHT_BUT_OUTDATED
                        ? renewed(credential, password.orElseThrow())
                        : credential);
    }

    /** Another hash of the same password, unless too many hash already, or somebody else was first. */
    private Credential renewed(Credential credential, Password right) {
        Optional<String> renewed = deployment.passwords().rehashed(right);
        boolean isReplaced = renewed.isPresent()
                && deployment
                        .storage()
                        .inTransaction(unit -> unit.credentials()
                                .replace(
                                        credential.user().id(),
                                        credential.encoded().orElseThrow(),
                                        renewed.get()));
        return isReplaced ? new Credential(credential.user(), renewed) : credential;
    }

    private static Optional<Password> read(@Nullable String typed) {
        try {
            return Optional.of(Password.of(typed));
        } catch (Refused malformed) {
            return Optional.empty();
        }
    }
}
