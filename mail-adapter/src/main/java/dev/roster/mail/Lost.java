package dev.roster.mail;

import jakarta.mail.MessagingException;
import java.io.Serial;
import java.net.SocketTimeoutException;

/** The connection is of no more use. */
final class Lost extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String GOODBYE = "the relay closed the connection, or talks nonsense";

    /** What Angus says of a connection that was closed. */
    private static final String END = "[EOF]";

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
        return new Lost(GOODBYE, false);
    }

    private static String text(Throwable cause) {
        String message = cause.getMessage();
        if (cause instanceof MessagingException) {
            return isEnd(cause) ? GOODBYE : String.valueOf(message);
        }
        String name = cause.getClass().getSimpleName();
        return message == null ? name : name + ": " + message;
    }

    /** Whether that is how Angus says that the relay was not there any more. */
    static boolean isEnd(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() || message.contains(END);
    }

    /** Whether it took too long, as it would for the next mail. */
    boolean isSlow() {
        return slow;
    }

    String at(String step) {
        return getMessage() + " (at " + step + ")";
    }
}
