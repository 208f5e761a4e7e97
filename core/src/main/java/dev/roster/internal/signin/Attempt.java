package dev.roster.internal.signin;

import dev.roster.internal.signin.Counter.Counted;
import dev.roster.signin.SignIn;
import java.util.List;
import java.util.Optional;

/** One attempt. If it is not refused, it is counted as a failure until it has succeeded. */
public final class Attempt {

    private final Attempts attempts;
    private final Optional<SignIn.TooManyAttempts> refusal;
    private final List<Counted> counted;

    Attempt(Attempts attempts, Optional<SignIn.TooManyAttempts> refusal, List<Counted> counted) {
        this.attempts = attempts;
        this.refusal = refusal;
        this.counted = counted;
    }

    /** That a limit is reached, so that this attempt is not looked at, and was not counted. */
    public Optional<SignIn.TooManyAttempts> refusal() {
        return refusal;
    }

    public void succeeded() {
        attempts.giveBack(counted);
    }
}
