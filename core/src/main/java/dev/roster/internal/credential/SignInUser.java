package dev.roster.internal.credential;

import dev.roster.internal.Deployment;
import dev.roster.internal.credential.Proof.NotProven;
import dev.roster.internal.credential.Proof.Proven;
import dev.roster.internal.signin.Claimed;
import dev.roster.signin.SignIn;
import dev.roster.text.PlainText;
import dev.roster.user.IdentityClaims;
import dev.roster.user.User;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Signs in whoever has what it takes: a user's password, or an identity that is linked to a user. */
public final class SignInUser {

    private static final int LONGEST_SOURCE = 200;

    private final Deployment deployment;
    private final Function<User, SignIn> welcome;

    /** @param welcome what a user is answered whose credential has verified */
    public SignInUser(Deployment deployment, Function<User, SignIn> welcome) {
        this.deployment = deployment;
        this.welcome = welcome;
    }

    public SignIn withPassword(@Nullable String address, @Nullable String typed, @Nullable String source) {
        Proof proof = new VerifyPassword(deployment).verify(address, typed, source(source));
        return proof instanceof Proven proven
                ? welcome.apply(proven.credential().user())
                : ((NotProven) proof).why();
    }

    /** An address that the provider has verified makes no difference: who has it is another question. */
    public SignIn withIdentity(IdentityClaims claims) {
        Optional<User> user = deployment.storage().lookups().userOf(claims.identity());
        if (user.isEmpty()) {
            return new SignIn.Rejected();
        }
        deployment.attempts().endRow(Claimed.user(user.get()));
        return welcome.apply(user.get());
    }

    static String source(@Nullable String source) {
        return PlainText.line("source", source, LONGEST_SOURCE);
    }
}
