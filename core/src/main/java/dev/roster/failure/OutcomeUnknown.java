package dev.roster.failure;

import org.jspecify.annotations.Nullable;

/**
 * The storage was lost while it was committing: the change was made as a whole, or not at all, and nobody can say which.
 * Look before you repeat it, or repeat it with the same request key, where there is one.
 */
public final class OutcomeUnknown extends StorageFailure {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed and what to do
     * @param cause the failure underneath, or null
     */
    public OutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
