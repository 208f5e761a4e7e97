package dev.roster.mail.mailbox;

import dev.roster.failure.RosterException;
import org.jspecify.annotations.Nullable;

/** The mailbox for returned mail could not be read, or not to the end. What is left in it is read by a later poll. */
public final class MailboxFailure extends RosterException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed and what to do; never a password
     * @param cause the failure underneath, or null
     */
    public MailboxFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
