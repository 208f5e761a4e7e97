package dev.roster.failure;

import org.jspecify.annotations.Nullable;

/**
 * The transaction lost against another one. Roster repeats its own transactions; inside a host's transaction the host
 * must roll back and repeat it as a whole.
 */
public final class ConcurrentChange extends StorageFailure {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what collided
     * @param cause the failure underneath, or null
     */
    public ConcurrentChange(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
