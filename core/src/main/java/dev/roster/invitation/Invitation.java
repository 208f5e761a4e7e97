package dev.roster.invitation;

import dev.roster.access.Rights;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.user.EmailAddress;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An offer to one e-mail address to become a member, as stored. Holds no link.
 *
 * @param organization the organization
 * @param id names it
 * @param address whom it invites; {@linkplain EmailAddress#isErased() erased} if that person was
 * @param terms what it offers and says
 * @param inviter who stands for it: whoever sent or changed it last
 * @param status where it stands; never {@link InvitationStatus#EXPIRED}
 * @param generation which sending is current, from 1; links of older ones are dead
 * @param createdAt when it was made
 * @param expiresAt until when the current sending is good
 * @param holdsSeat whether it holds a seat of the plan
 * @param requestKey the host's key of the call that made it, if one was given
 * @param closedAt when it became final, if it did
 * @param acceptedBy the user who accepted it, if one did
 */
public record Invitation(
        OrganizationId organization,
        InvitationId id,
        EmailAddress address,
        Terms terms,
        Actor inviter,
        InvitationStatus status,
        int generation,
        Instant createdAt,
        Instant expiresAt,
        boolean holdsSeat,
        Optional<String> requestKey,
        Optional<Instant> closedAt,
        Optional<UserId> acceptedBy) {

    private static final EmailAddress ERASED = EmailAddress.erased("erased");

    /**
     * Checks for nulls.
     *
     * @param organization the organization
     * @param id names it
     * @param address whom it invites
     * @param terms what it offers and says
     * @param inviter who stands for it: whoever sent or changed it last
     * @param status where it stands; never {@link InvitationStatus#EXPIRED}
     * @param generation which sending is current, from 1; links of older ones are dead
     * @param createdAt when it was made
     * @param expiresAt until when the current sending is good
     * @param holdsSeat whether it holds a seat of the plan
     * @param requestKey the host's key of the call that made it, if one was given
     * @param closedAt when it became final, if it did
     * @param acceptedBy the user who accepted it, if one did
     */
    public Invitation {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(inviter, "inviter");
        if (status == InvitationStatus.EXPIRED) {
            throw new IllegalArgumentException("expired is not stored");
        }
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(requestKey, "requestKey");
        Objects.requireNonNull(closedAt, "closedAt");
        Objects.requireNonNull(acceptedBy, "acceptedBy");
    }

    /**
     * @param now the time
     * @return where it stands then
     */
    public InvitationStatus statusAt(Instant now) {
        return status == InvitationStatus.PENDING && !now.isBefore(expiresAt) ? InvitationStatus.EXPIRED : status;
    }

    /**
     * Sends it anew: the next generation, a new expiry, and a seat.
     *
     * @param newTerms what it offers and says from now on
     * @param sender who stands for it from now on
     * @param key the host's key of the call, if one was given
     * @param now the time
     * @return this invitation, renewed
     */
    public Invitation renewed(Terms newTerms, Actor sender, Optional<String> key, Instant now) {
        return new Invitation(
                organization,
                id,
                address,
                newTerms,
                sender,
                status,
                generation + 1,
                createdAt,
                now.plus(newTerms.lifetime()),
                true,
                key,
                closedAt,
                acceptedBy);
    }

    /**
     * Changes it without sending it anew: links stay good. If it is good still, or again, it holds a seat.
     *
     * @param newTerms what it offers and says from now on
     * @param editor who stands for it from now on
     * @param newExpiry until when it is good
     * @param now the time
     * @return this invitation, changed
     */
    public Invitation edited(Terms newTerms, Actor editor, Instant newExpiry, Instant now) {
        return new Invitation(
                organization,
                id,
                address,
                newTerms,
                editor,
                status,
                generation,
                createdAt,
                newExpiry,
                holdsSeat || now.isBefore(newExpiry),
                requestKey,
                closedAt,
                acceptedBy);
    }

    /**
     * @param rights what it offers from now on
     * @return this invitation with another offer, in the same sending
     */
    public Invitation offering(Rights rights) {
        return new Invitation(
                organization,
                id,
                address,
                terms.offering(rights),
                inviter,
                status,
                generation,
                createdAt,
                expiresAt,
                holdsSeat,
                requestKey,
                closedAt,
                acceptedBy);
    }

    /**
     * Erases what it says of the person whom it invited: address, name, note, language, fields, and what the host stated. What
     * it offered, when, and what became of it stays.
     *
     * @return this invitation, about nobody
     */
    public Invitation erased() {
        return new Invitation(
                organization,
                id,
                ERASED,
                terms.erased(),
                inviter instanceof Actor.Host ? Actor.Host.ERASED : inviter,
                status,
                generation,
                createdAt,
                expiresAt,
                holdsSeat,
                Optional.empty(),
                closedAt,
                acceptedBy);
    }

    /**
     * Ends it.
     *
     * @param end accepted, declined or revoked
     * @param user the user who accepted it, if so
     * @param now the time
     * @return this invitation, closed, without a seat
     */
    public Invitation closed(InvitationStatus end, Optional<UserId> user, Instant now) {
        return new Invitation(
                organization,
                id,
                address,
                terms,
                inviter,
                end,
                generation,
                createdAt,
                expiresAt,
                false,
                requestKey,
                Optional.of(now),
                user);
    }
}
