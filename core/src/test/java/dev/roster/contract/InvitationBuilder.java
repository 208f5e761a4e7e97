package dev.roster.contract;

import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Terms;
import dev.roster.user.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Makes an invitation for a test. */
public final class InvitationBuilder {

    private OrganizationId organization = Fixtures.anOrganizationId();
    private InvitationId id = Fixtures.anInvitationId();
    private EmailAddress address = Fixtures.anAddress();
    private Terms terms = new Terms(
            Fixtures.roles("normal"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Duration.ofDays(7),
            true);
    private Actor inviter = new Actor.Host("import");
    private InvitationStatus status = InvitationStatus.PENDING;
    private int generation = 1;
    private Instant expiresAt = Fixtures.START.plus(Duration.ofDays(7));
    private boolean holdsSeat = true;
    private Optional<String> requestKey = Optional.empty();
    private Optional<UserId> acceptedBy = Optional.empty();

    InvitationBuilder() {}

    /**
     * @param newOrganization the organization
     * @return this
     */
    public InvitationBuilder in(OrganizationId newOrganization) {
        organization = newOrganization;
        return this;
    }

    /**
     * @param newId names it
     * @return this
     */
    public InvitationBuilder id(InvitationId newId) {
        id = newId;
        return this;
    }

    /**
     * @param newAddress whom it invites
     * @return this
     */
    public InvitationBuilder to(String newAddress) {
        address = EmailAddress.parse(newAddress);
        return this;
    }

    /**
     * @param newTerms what it offers and says
     * @return this
     */
    public InvitationBuilder terms(Terms newTerms) {
        terms = newTerms;
        return this;
    }

    /**
     * @param keys the keys of the roles that it offers, and nothing else
     * @return this
     */
    public InvitationBuilder offering(String... keys) {
        return terms(terms.offering(Fixtures.roles(keys)));
    }

    /**
     * @param member the member who stands for it
     * @return this
     */
    public InvitationBuilder by(UserId member) {
        inviter = new Actor.Member(member);
        return this;
    }

    /**
     * @param number which sending is current
     * @return this
     */
    public InvitationBuilder generation(int number) {
        generation = number;
        return this;
    }

    /**
     * @param time until when it is good
     * @return this
     */
    public InvitationBuilder expiringAt(Instant time) {
        expiresAt = time;
        return this;
    }

    /** @return this, without a seat */
    public InvitationBuilder withoutSeat() {
        holdsSeat = false;
        return this;
    }

    /**
     * @param key the host's key of the call
     * @return this
     */
    public InvitationBuilder requestKey(String key) {
        requestKey = Optional.of(key);
        return this;
    }

    /**
     * @param end how it was closed
     * @return this
     */
    public InvitationBuilder closedAs(InvitationStatus end) {
        status = end;
        return this;
    }

    /**
     * @param user who accepted it
     * @return this
     */
    public InvitationBuilder acceptedBy(UserId user) {
        acceptedBy = Optional.of(user);
        return closedAs(InvitationStatus.ACCEPTED);
    }

    /** @return the invitation */
    public Invitation build() {
        Invitation pending = asPending();
        return status.isClosed() ? pending.closed(status, acceptedBy, Fixtures.START.plusSeconds(60)) : pending;
    }

    /** @return the invitation as it was before it was closed, if it was */
    public Invitation asPending() {
        return new Invitation(
                organization,
                id,
                address,
                terms,
                inviter,
                InvitationStatus.PENDING,
                generation,
                Fixtures.START,
                expiresAt,
                holdsSeat,
                requestKey,
                Optional.empty(),
                Optional.empty());
    }
}
