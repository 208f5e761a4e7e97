package dev.roster.contract;

import dev.roster.access.Rights;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Makes a member for a test. */
public final class MemberBuilder {

    private OrganizationId organization = Fixtures.anOrganizationId();
    private UserId user = Fixtures.aUserId();
    private MemberStatus status = MemberStatus.ACTIVE;
    private Rights rights = Fixtures.roles("normal");
    private PersonName name = PersonName.of("Grace", "Hopper");
    private EmailAddress address = Fixtures.anAddress();
    private Optional<UserId> invitedBy = Optional.empty();
    private Optional<Instant> invitedAt = Optional.empty();
    private Instant activeAt = Fixtures.START;
    private Map<String, String> attributes = Map.of();

    MemberBuilder() {}

    /**
     * @param newOrganization the organization
     * @return this
     */
    public MemberBuilder in(OrganizationId newOrganization) {
        organization = newOrganization;
        return this;
    }

    /**
     * @param newUser whose id, name and address she has
     * @return this
     */
    public MemberBuilder user(User newUser) {
        name = newUser.name();
        address = newUser.address();
        return user(newUser.id());
    }

    /**
     * @param newUser the user's id
     * @return this
     */
    public MemberBuilder user(UserId newUser) {
        user = newUser;
        return this;
    }

    /**
     * @param newStatus whether she has access
     * @return this
     */
    public MemberBuilder status(MemberStatus newStatus) {
        status = newStatus;
        return this;
    }

    /**
     * @param newRights what she was given
     * @return this
     */
    public MemberBuilder rights(Rights newRights) {
        rights = newRights;
        return this;
    }

    /**
     * @param given her only name
     * @return this
     */
    public MemberBuilder named(String given) {
        name = PersonName.of(given, "");
        return this;
    }

    /**
     * @param newAddress her address
     * @return this
     */
    public MemberBuilder address(String newAddress) {
        address = EmailAddress.parse(newAddress);
        return this;
    }

    /**
     * @param inviter who invited her
     * @param at when
     * @return this
     */
    public MemberBuilder invited(UserId inviter, Instant at) {
        invitedBy = Optional.of(inviter);
        invitedAt = Optional.of(at);
        return this;
    }

    /**
     * @param newActiveAt when she was active last
     * @return this
     */
    public MemberBuilder activeAt(Instant newActiveAt) {
        activeAt = newActiveAt;
        return this;
    }

    /**
     * @param newAttributes the host's own fields
     * @return this
     */
    public MemberBuilder attributes(Map<String, String> newAttributes) {
        attributes = newAttributes;
        return this;
    }

    /** @return the member */
    public Member build() {
        return new Member(
                organization,
                user,
                status,
                rights,
                name,
                address,
                invitedBy,
                invitedAt,
                Fixtures.START,
                activeAt,
                Fixtures.START,
                attributes,
                2);
    }
}
