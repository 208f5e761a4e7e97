package dev.roster.contract;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Resource;
import dev.roster.id.Actor;
import dev.roster.id.DeliveryId;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.InvitationStatus;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.organization.Lifespan;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.Link;
import dev.roster.port.LinkPurpose;
import dev.roster.user.EmailAddress;
import dev.roster.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Nouns for tests, named by their state. Each has ids, address and times of its own unless said. */
public final class Fixtures {

    /** When everything here was made, unless said. */
    public static final Instant START = Instant.parse("2026-01-05T09:00:00.123456Z");

    private static final AtomicLong COUNTER = new AtomicLong();

    private Fixtures() {}

    /** @return an active organization without host reference */
    public static OrganizationBuilder anOrganization() {
        return new OrganizationBuilder();
    }

    /**
     * @param status a status
     * @return the lifespan of an organization that came to it
     */
    public static Lifespan aLifespan(OrganizationStatus status) {
        Lifespan active = Lifespan.since(START);
        return switch (status) {
            case ACTIVE -> active;
            case SUSPENDED -> active.suspended(START.plusSeconds(1));
            case CLOSED -> active.closed(START.plusSeconds(2));
            case ERASED -> active.closed(START.plusSeconds(2)).erased(START.plusSeconds(3));
        };
    }

    /** @return a user without host reference */
    public static UserBuilder aUser() {
        return new UserBuilder();
    }

    /** @return an active member in the role {@code normal} */
    public static MemberBuilder aMember() {
        return new MemberBuilder();
    }

    /** @return a suspended member in the role {@code normal} */
    public static MemberBuilder aSuspendedMember() {
        return new MemberBuilder().status(MemberStatus.SUSPENDED);
    }

    /** @return a removed member, without rights */
    public static MemberBuilder aRemovedMember() {
        return new MemberBuilder().status(MemberStatus.REMOVED).rights(Rights.NONE);
    }

    /** @return a role of an organization's own, made of {@code normal}, with a name of its own */
    public static RoleBuilder aRole() {
        return new RoleBuilder();
    }

    /** @return an open review of everybody, by the host, without items */
    public static ReviewBuilder aReview() {
        return new ReviewBuilder();
    }

    /** @return a pending invitation, good for seven days from {@link #START} on, which holds a seat */
    public static InvitationBuilder aPendingInvitation() {
        return new InvitationBuilder();
    }

    /** @return an invitation that was taken back */
    public static InvitationBuilder aRevokedInvitation() {
        return new InvitationBuilder().closedAs(InvitationStatus.REVOKED);
    }

    /** @return an invitation that was declined */
    public static InvitationBuilder aDeclinedInvitation() {
        return new InvitationBuilder().closedAs(InvitationStatus.DECLINED);
    }

    /** @return a queued mail that is due at {@link #START} */
    public static MailBuilder aQueuedMail() {
        return new MailBuilder();
    }

    /**
     * @param organization an organization
     * @return a link to an invitation there, with a hash of its own
     */
    public static Link aLink(OrganizationId organization) {
        return aLink(organization, LinkPurpose.INVITATION);
    }

    /**
     * @param organization an organization
     * @param purpose what it is for
     * @return a link there, with a hash of its own
     */
    public static Link aLink(OrganizationId organization, LinkPurpose purpose) {
        String hash = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        return new Link(hash, purpose, Optional.of(organization), nextUuid(), 1);
    }

    /**
     * @param stream a stream
     * @param number the entry's number there
     * @param lines its lines
     * @return an entry by the host
     */
    public static Entry anEntry(Stream stream, long number, Line... lines) {
        return new Entry(
                stream, number, START, new Actor.Host("test"), Event.MEMBER_EDITED, Optional.empty(), List.of(lines));
    }

    /**
     * @param roles the keys of roles
     * @return rights of these roles alone
     */
    public static Rights roles(String... roles) {
        return new Rights(Set.of(roles), Set.of(), Set.of());
    }

    /** @return rights with several of each kind, and with characters that a storage must not touch */
    public static Rights richRights() {
        return new Rights(
                Set.of("admin", "normal", "partner.external"),
                Set.of(
                        new Switch("messages.reprocess", Optional.empty(), true),
                        new Switch("partner.view", Optional.of(new Resource("partner", "globex's \"own\"")), false),
                        new Switch("partner.view", Optional.of(new Resource("partner", "100%_\\Größe")), true)),
                Set.of(
                        new Resource("partner", "globex"),
                        new Resource("partner", "Globex"),
                        new Resource("tenant", "a/b,c;\uD83D\uDE00")));
    }

    /** @return an organization's id, later than all before */
    public static OrganizationId anOrganizationId() {
        return new OrganizationId(nextUuid());
    }

    /** @return a user's id, later than all before */
    public static UserId aUserId() {
        return new UserId(nextUuid());
    }

    /** @return the id of a role, later than all before */
    public static RoleId aRoleId() {
        return new RoleId(nextUuid());
    }

    /** @return a review's id, later than all before */
    public static ReviewId aReviewId() {
        return new ReviewId(nextUuid());
    }

    /** @return an invitation's id, later than all before */
    public static InvitationId anInvitationId() {
        return new InvitationId(nextUuid());
    }

    /** @return a mail's id, at random */
    public static DeliveryId aDeliveryId() {
        return new DeliveryId(UUID.randomUUID());
    }

    /** @return an address that nobody else has */
    public static EmailAddress anAddress() {
        return EmailAddress.parse("person" + COUNTER.incrementAndGet() + "@globex.example");
    }

    /**
     * @param text an address
     * @return the same, read
     */
    public static EmailAddress address(String text) {
        return EmailAddress.parse(text);
    }

    static User userOf(Member member) {
        return User.added(member.user(), Optional.empty(), member.address(), member.name(), START);
    }

    /** A UUID of version 7, of a later millisecond than all before. */
    private static UUID nextUuid() {
        long milliseconds = START.toEpochMilli() + COUNTER.incrementAndGet();
        long random = UUID.randomUUID().getLeastSignificantBits();
        return new UUID(milliseconds << 16 | 0x7000, random);
    }
}
