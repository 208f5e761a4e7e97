package dev.roster.scenario.model;

import java.io.Serial;

/** Model and library gave different answers: one of them is wrong. Says what happened, and how to see it again. */
public final class Diverged extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long commands;

    Diverged(long commands, String message, Throwable cause) {
        super(message, cause);
        this.commands = commands;
    }

    /** @return how many commands were played until then, this one included */
    public long commands() {
        return commands;
    }
}
