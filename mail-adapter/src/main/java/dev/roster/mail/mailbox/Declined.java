package dev.roster.mail.mailbox;

/** The mail server is there, and will not do what it was asked to do with one mail. */
final class Declined extends Exception {

    private static final long serialVersionUID = 1L;

    Declined(String message, Throwable cause) {
        super(message, cause);
    }
}
