package dev.roster.organization;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * From when to when an organization is in use. Being suspended and being closed are two things: one that was suspended,
 * closed and reopened is suspended.
 *
 * @param openedAt when it was opened
 * @param suspendedAt since when it is suspended, if it is
 * @param closedAt since when it is closed, if it is
 * @param erasedAt when it was erased, if it was; nothing changes any more after that
 */
public record Lifespan(
        Instant openedAt, Optional<Instant> suspendedAt, Optional<Instant> closedAt, Optional<Instant> erasedAt) {

    /**
     * Checks for nulls, and that only what is closed is erased.
     *
     * @param openedAt when it was opened
     * @param suspendedAt since when it is suspended, if it is
     * @param closedAt since when it is closed, if it is
     * @param erasedAt when it was erased, if it was; nothing changes any more after that
     */
    public Lifespan {
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(suspendedAt, "suspendedAt");
        Objects.requireNonNull(closedAt, "closedAt");
        Objects.requireNonNull(erasedAt, "erasedAt");
        if (erasedAt.isPresent() && closedAt.isEmpty()) {
            throw new IllegalArgumentException("only what is closed is erased");
        }
    }

    /**
     * @param openedAt when it was opened
     * @return the lifespan of one that is in use since then
     */
    public static Lifespan since(Instant openedAt) {
        return new Lifespan(openedAt, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @return what it comes to */
    public OrganizationStatus status() {
        if (erasedAt.isPresent()) {
            return OrganizationStatus.ERASED;
        }
        if (closedAt.isPresent()) {
            return OrganizationStatus.CLOSED;
        }
        return suspendedAt.isPresent() ? OrganizationStatus.SUSPENDED : OrganizationStatus.ACTIVE;
    }

    /**
     * @param now the time
     * @return this, suspended
     */
    public Lifespan suspended(Instant now) {
        return new Lifespan(openedAt, Optional.of(now), closedAt, erasedAt);
    }

    /** @return this, not suspended any more */
    public Lifespan reactivated() {
        return new Lifespan(openedAt, Optional.empty(), closedAt, erasedAt);
    }

    /**
     * @param now the time
     * @return this, closed
     */
    public Lifespan closed(Instant now) {
        return new Lifespan(openedAt, suspendedAt, Optional.of(now), erasedAt);
    }

    /** @return this, not closed any more; suspended if it was when it was closed */
    public Lifespan reopened() {
        return new Lifespan(openedAt, suspendedAt, Optional.empty(), erasedAt);
    }

    /**
     * @param now the time
     * @return this, erased
     */
    public Lifespan erased(Instant now) {
        return new Lifespan(openedAt, suspendedAt, closedAt, Optional.of(now));
    }
}
