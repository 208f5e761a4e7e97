package dev.roster.signin;

import dev.roster.failure.Refusal;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.member.Membership;
import dev.roster.organization.OrganizationStatus;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What entering an organization came to, for a person whom the host has signed in. All of it may be shown to that person:
 * where the person never was a member, it is answered as if there were no such organization.
 */
public sealed interface Entering {

    /**
     * @return the place that was entered
     * @throws Refused in every other case, with a sentence for the person
     */
    default Entered orElseThrow() {
        throw new Refused(refusal().orElseThrow());
    }

    /** @return why the person is not in, for a person to read; empty if in */
    Optional<Refusal> refusal();

    /**
     * In: the host may make it the active organization of the session.
     *
     * @param membership the organization, and what the person is there
     * @param version what the host keeps in the session: while it is current, the person may stay as is
     */
    record Entered(Membership membership, AuthorizationVersion version) implements Entering {

        /**
         * Checks for nulls.
         *
         * @param membership the organization, and what the person is there
         * @param version what the host keeps in the session: while it is current, the person may stay as is
         */
        public Entered {
            Objects.requireNonNull(membership, "membership");
            Objects.requireNonNull(version, "version");
        }

        @Override
        public Entered orElseThrow() {
            return this;
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.empty();
        }
    }

    /**
     * The person was removed from there.
     *
     * @param organization the organization
     * @param organizationName what it is called
     * @param at when that was
     */
    record AccessRevoked(OrganizationId organization, String organizationName, Instant at) implements Entering {

        /**
         * Checks for nulls.
         *
         * @param organization the organization
         * @param organizationName what it is called
         * @param at when that was
         */
        public AccessRevoked {
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
     * The person is suspended: there, or altogether.
     *
     * @param organizationName what the organization is called; empty if the person is suspended altogether
     */
    record Suspended(Optional<String> organizationName) implements Entering {

        /**
         * Checks for null.
         *
         * @param organizationName what the organization is called; empty if the person is suspended altogether
         */
        public Suspended {
            Objects.requireNonNull(organizationName, "organizationName");
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(organizationName.map(Sentences::placeSuspended).orElseGet(Sentences::userSuspended));
        }
    }

    /**
     * Nobody has access there now.
     *
     * @param organizationName what the organization is called
     * @param status what it is: suspended or closed
     */
    record OrganizationNotActive(String organizationName, OrganizationStatus status) implements Entering {

        /**
         * Checks for nulls.
         *
         * @param organizationName what the organization is called
         * @param status what it is: suspended or closed
         */
        public OrganizationNotActive {
            Objects.requireNonNull(organizationName, "organizationName");
            Objects.requireNonNull(status, "status");
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(Sentences.notActive(organizationName, status));
        }
    }
}
