package dev.roster.failure;

import org.jspecify.annotations.Nullable;

/** The root of everything that Roster throws on purpose. Unchecked; no message ever carries a link or a credential. */
public abstract class RosterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and what would be right
     * @param cause the failure underneath, or null
     */
    protected RosterException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
