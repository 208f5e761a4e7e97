package dev.roster.mail;

import java.io.Serial;
import java.net.SocketTimeoutException;

/** The connection is of no more use. */
final class Lost extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean slow;

    private Lost(String message, boolean slow) {
        super(message);
        this.slow = slow;
    }

    static Lost by(Throwable failure, Budget budget) {
        if (budget.isSpent()) {
            return new Lost("the time for one mail is over", true);
        }
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof SocketTimeoutException
                ? new Lost("the relay does not answer", true)
                : new Lost(text(cause), false);
    }

    static Lost byGoodbye() {
        return new Lost("the relay closed the connection, or talks nonsense", false);
    }

    private static String text(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
    }

    /** Whether it took too long, as it would for the next mail. */
    boolean isSlow() {
        return slow;
    }

    String at(String step) {
        return getMessage() + " (at " + step + ")";
    }
}
