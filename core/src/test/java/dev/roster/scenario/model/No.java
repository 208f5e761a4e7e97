package dev.roster.scenario.model;

import java.io.Serial;

/** The model's refusal: nothing has happened. */
final class No extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    final String reason;

    No(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    static void when(boolean wrong, String reason) {
        if (wrong) {
            throw new No(reason);
        }
    }
}
