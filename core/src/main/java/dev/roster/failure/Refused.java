package dev.roster.failure;

import java.util.Objects;

/** A command on one subject was refused. Nothing was changed; {@link #refusal()} says why and what would be right. */
public final class Refused extends RosterException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** @param refusal why */
    public Refused(Refusal refusal) {
        super(Objects.requireNonNull(refusal, "refusal").field() + ": " + refusal.message(), null);
        this.refusal = refusal;
    }

    /**
     * A shorthand.
     *
     * @param reason the kind of refusal
     * @param field the input that it is about
     * @param message what is wrong and what would be right
     */
    public Refused(Refusal.Reason reason, String field, String message) {
        this(new Refusal(reason, field, message));
    }

    /** @return why, as data */
    public Refusal refusal() {
        return refusal;
    }

    /** @return the kind of refusal */
    public Refusal.Reason reason() {
        return refusal.reason();
    }
}
