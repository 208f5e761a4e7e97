package dev.roster.internal.credential;

import dev.roster.failure.Refused;
import dev.roster.internal.Deployment;
import dev.roster.internal.credential.Proof.NotProven;
import dev.roster.internal.credential.Proof.Proven;
import dev.roster.internal.signin.Attempt;
import dev.roster.internal.signin.Claimed;
import dev.roster.internal.signin.Passwords.Comparison;
import dev.roster.internal.signin.Passwords.Verdict;
import dev.roster.port.Credential;
import dev.roster.signin.SignIn;
import dev.roster.user.EmailAddress;
import dev.roster.user.Password;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a password that somebody claims to be a user's. First a turn, without which nothing is counted; then the counters;
 * then one computation of a hash, whoever has the address, and whether it is one. What has no password is not told apart.
 */
public final class VerifyPassword {

    /** Hashed in place of what cannot be hashed, and compared with nothing. */
    private static final Password NONE = Password.of("none");

    private final Deployment deployment;

    public VerifyPassword(Deployment deployment) {
        this.deployment = deployment;
    }

    /** What was compared, once there was a turn. */
    private record Compared(Attempt attempt, Optional<Credential> found, Verdict verdict) {}

    Proof verify(@Nullable String address, @Nullable String typed, String source) {
        Optional<EmailAddress> asked = read(address, EmailAddress::parse);
        Optional<Password> password = read(typed, Password::of);
        return deployment
                .passwords()
                .inTurn(comparison -> compared(comparison, address, asked, password, source))
                .map(compared -> proof(compared, password))
                .orElseGet(() -> new NotProven(new SignIn.Busy()));
    }

    private Compared compared(
            Comparison comparison,
            @Nullable String address,
            Optional<EmailAddress> asked,
            Optional<Password> password,
            String source) {
        Optional<Credential> found = asked.flatMap(deployment.storage().lookups()::credential);
        Claimed who = asked.map(read -> Claimed.of(read, found)).orElseGet(() -> Claimed.nobody(address));
        Attempt attempt = deployment.attempts().signIn(who, source);
        if (attempt.refusal().isPresent()) {
            return new Compared(attempt, found, Verdict.WRONG);
        }
        Optional<String> encoded = password.isEmpty() ? Optional.empty() : found.flatMap(Credential::encoded);
        return new Compared(attempt, found, comparison.of(password.orElse(NONE), encoded));
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
        if (renewed.isEmpty()) {
            return credential;
        }
        deployment.storage().inTransaction(unit -> unit.credentials()
                .replace(
                        credential.user().id(),
                        credential.encoded().orElseThrow(),
                        renewed.get()));
        return new Credential(credential.user(), renewed);
    }

    private static <T> Optional<T> read(@Nullable String text, Function<@Nullable String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (Refused malformed) {
            return Optional.empty();
        }
    }
}
