package dev.roster.access;

import dev.roster.failure.RosterException;

/** A required permission is not there. {@link #decision()} says why. */
public final class AccessDenied extends RosterException {

    private static final long serialVersionUID = 1L;

    private final transient Decision decision;

    /** @param decision the refusal */
    public AccessDenied(Decision decision) {
        super(decision.sentence(), null);
        this.decision = decision;
    }

    /** @return the refusal, with its reason */
    public Decision decision() {
        return decision;
    }
}
