package dev.roster.invitation;

import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.util.Optional;

/** What an acceptance came to. Only {@link Joined} changed anything. */
public sealed interface Admission {

    /**
     * @return the membership
     * @throws Refused in every other case, with a sentence for the person
     */
    default Joined orElseThrow() {
        throw new Refused(refusal().orElseThrow());
    }

    /** @return why it did not come about, for a person to read; empty if it did */
    Optional<Refusal> refusal();

    /**
     * A member now.
     *
     * @param organization the organization that was joined
     * @param user the user who joined
     * @param newUser whether the user was made by this
     */
    record Joined(OrganizationId organization, UserId user, boolean newUser) implements Admission {

        @Override
        public Joined orElseThrow() {
            return this;
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.empty();
        }
    }

    /**
     * The invited address has a user, who must sign in and accept as that user. The invitation is untouched.
     */
    record SignInFirst() implements Admission {

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(
                    new Refusal(Reason.ALREADY_TAKEN, "user", "The invited address has a user; sign in, then accept."));
        }
    }

    /**
     * The signed-in user is not the invited one. The invitation is untouched.
     *
     * @param invited the invited address, masked
     */
    record WrongAccount(String invited) implements Admission {

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(new Refusal(
                    Reason.NOT_ALLOWED,
                    "user",
                    "The invitation is for " + invited + "; sign in as that user, then accept."));
        }
    }

    /**
     * The link does nothing.
     *
     * @param why the reason
     */
    record Dead(DeadLink why) implements Admission {

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(new Refusal(Reason.NOT_FOUND, "link", why.sentence()));
        }
    }

    /**
     * The link is good, but what it offers cannot be had now: no seat, the inviter lost the right, the organization is
     * suspended. The invitation is untouched, and can be accepted when that is mended.
     *
     * @param why the reason
     */
    record NotNow(Refusal why) implements Admission {

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(why);
        }
    }
}
