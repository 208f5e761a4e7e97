package dev.roster.review;

import dev.roster.id.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What was decided of one member.
 *
 * @param choice whether the member stays
 * @param reason why, if it was said; one line of at most 200 characters; empty once it is erased
 * @param by who decided it last
 * @param at when
 */
public record ReviewDecision(Choice choice, Optional<String> reason, Actor by, Instant at) {

    /**
     * Checks for nulls.
     *
     * @param choice whether the member stays
     * @param reason why, if it was said; one line of at most 200 characters; empty once it is erased
     * @param by who decided it last
     * @param at when
     */
    public ReviewDecision {
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    /** @return this, without its reason */
    public ReviewDecision erased() {
        return new ReviewDecision(choice, Optional.empty(), by, at);
    }

    /** Whether a member stays. */
    public enum Choice {
        /** The member stays. */
        KEEP,
        /** The member is removed when the review is closed. */
        REMOVE
    }
}
