package dev.roster.signin;

import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Membership;
import dev.roster.page.Page;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What signing in came to. All of it may be shown to whoever tried: what only the person may know is told after the
 * credential has verified, and to all others {@link Rejected} says the same whatever is wrong.
 */
public sealed interface SignIn {

    /**
     * @return the person, signed in
     * @throws Refused in every other case, with a sentence for the person
     */
    default SignedIn orElseThrow() {
        throw new Refused(refusal().orElseThrow());
    }

    /** @return why the person is not signed in, for a person to read; empty if signed in */
    Optional<Refusal> refusal();

    /**
     * Signed in: the host may begin a session.
     *
     * @param user who it is
     * @param version what the host keeps in the session: while it is current, the session is good
     * @param organizations the first of those that may be entered now, by id; none of a person who never was a member
     *     anywhere. {@link dev.roster.OneUser#enterable} goes on from its cursor
     * @param lastUsed the one that was entered last, if it may be entered now
     */
    record SignedIn(
            UserId user,
            AuthorizationVersion version,
            Page<Membership> organizations,
            Optional<OrganizationId> lastUsed)
            implements SignIn {

        /**
         * Checks for nulls.
         *
         * @param user who it is
         * @param version what the host keeps in the session: while it is current, the session is good
         * @param organizations the first of those that may be entered now, by id
         * @param lastUsed the one that was entered last, if it may be entered now
         */
        public SignedIn {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(organizations, "organizations");
            Objects.requireNonNull(lastUsed, "lastUsed");
        }

        @Override
        public SignedIn orElseThrow() {
            return this;
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.empty();
        }
    }

    /**
     * The credential is right, but the person was removed wherever there was a membership. No session; the person is told
     * by whom and when.
     *
     * @param user who it is
     * @param organization the organization of the latest removal
     * @param organizationName what it is called
     * @param at when that was
     */
    record AccessRevoked(UserId user, OrganizationId organization, String organizationName, Instant at)
            implements SignIn {

        /**
         * Checks for nulls.
         *
         * @param user who it is
         * @param organization the organization of the latest removal
         * @param organizationName what it is called
         * @param at when that was
         */
        public AccessRevoked {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(organization, "organization");
            Objects.requireNonNull(organizationName, "organizationName");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(Sentences.revoked(organizationName));
        }
    }

    /**
     * The credential is right, but the person is suspended, or every place that is left is: the membership, or the
     * organization, which may be closed too. No session; but who was suspended by organizations may accept an invitation to
     * another.
     *
     * @param user who it is
     * @param organization one of these places; empty if it is the person who is suspended
     * @param organizationName what it is called
     */
    record Suspended(UserId user, Optional<OrganizationId> organization, Optional<String> organizationName)
            implements SignIn {

        /**
         * Checks for null, and that both of the organization are there, or neither.
         *
         * @param user who it is
         * @param organization one of these places; empty if it is the person who is suspended
         * @param organizationName what it is called
         */
        public Suspended {
            Objects.requireNonNull(user, "user");
            if (organization.isPresent() != organizationName.isPresent()) {
                throw new IllegalArgumentException("an organization and its name go together");
            }
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(organizationName.map(Sentences::placeSuspended).orElseGet(Sentences::userSuspended));
        }
    }

    /**
     * What was given proves nobody: an address that nobody has, a wrong password, a person without one, or an identity
     * that is linked to nobody. Which of these it is, is not told.
     */
    record Rejected() implements SignIn {

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(new Refusal(
                    Reason.SIGN_IN_REJECTED,
                    "credential",
                    "Address and password do not belong together, or this is not how the person signs in; check both, or"
                            + " have the password reset."));
        }
    }

    /**
     * Too many attempts were made; this one was not looked at.
     *
     * @param until when the next one will be looked at, if that may be told
     */
    record TooManyAttempts(Optional<Instant> until) implements SignIn {

        /**
         * Checks for null.
         *
         * @param until when the next one will be looked at, if that may be told
         */
        public TooManyAttempts {
            Objects.requireNonNull(until, "until");
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(new Refusal(
                    Reason.LIMIT_REACHED,
                    "attempts",
                    "Too many attempts to sign in; try again "
                            + until.map(time -> "after " + time).orElse("later") + "."));
        }
    }

    /** Too many are signing in at once; this attempt was not looked at. */
    record Busy() implements SignIn {

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(new Refusal(
                    Reason.BUSY, "attempts", "Too many are signing in at this moment; try again in a few seconds."));
        }
    }
}
