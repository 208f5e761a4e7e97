package dev.roster.review;

import dev.roster.failure.Refusal.Reason;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of one member when the review was closed.
 *
 * @param kind what came of the member
 * @param refusal why the member was not removed, if that was refused
 */
public record ReviewResult(Kind kind, Optional<Reason> refusal) {

    /** The member stays, as it was decided. */
    public static final ReviewResult KEPT = new ReviewResult(Kind.KEPT, Optional.empty());

    /** The member was removed. */
    public static final ReviewResult REMOVED = new ReviewResult(Kind.REMOVED, Optional.empty());

    /** The member had gone before. */
    public static final ReviewResult GONE_ALREADY = new ReviewResult(Kind.GONE_ALREADY, Optional.empty());

    /**
     * Checks that a refusal, and nothing else, has a reason.
     *
     * @param kind what came of the member
     * @param refusal why the member was not removed, if that was refused
     */
    public ReviewResult {
        Objects.requireNonNull(kind, "kind");
        if ((kind == Kind.REFUSED) != refusal.isPresent()) {
            throw new IllegalArgumentException("a refusal, and nothing else, has a reason: " + kind);
        }
    }

    /**
     * @param reason why the member was not removed
     * @return the result
     */
    public static ReviewResult refused(Reason reason) {
        return new ReviewResult(Kind.REFUSED, Optional.of(reason));
    }

    /** The kinds of result. */
    public enum Kind {
        /** The member stays, as it was decided. */
        KEPT,
        /** The member was removed. */
        REMOVED,
        /** The member had gone before, and may have come back since: the one who was reviewed is no member any more. */
        GONE_ALREADY,
        /** The member was to be removed and stays, since whoever closed the review may not remove this one. */
        REFUSED
    }
}
