package dev.roster.jdbc.fence;

/** A statement that is written in a way that the reader does not know, and so does not let pass. */
final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotUnderstood(String what) {
        super("not understood: " + what);
    }

    static void unless(boolean condition, String what) {
        if (!condition) {
            throw new NotUnderstood(what);
        }
    }
}
