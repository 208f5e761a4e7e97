package dev.roster.failure;

import org.jspecify.annotations.Nullable;

/** The storage could not do its part. The transaction had no effect, and no answer about access was given. */
public class StorageFailure extends RosterException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed and what to do
     * @param cause the failure underneath, or null
     */
    public StorageFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
