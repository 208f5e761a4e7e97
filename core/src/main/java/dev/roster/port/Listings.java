package dev.roster.port;

import dev.roster.access.Rights;
import dev.roster.delivery.Delivery;
import dev.roster.delivery.Suppression;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.journal.Entry;
import dev.roster.journal.FeedEntry;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.review.Review;
import dev.roster.review.ReviewItem;
import dev.roster.role.RoleDefinition;
import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads pages of lists, each from a position on along an index: the cost of a page depends on its size alone. Ids are
 * ordered as their text; other keys binary.
 */
public interface Listings {

    /**
     * @param organization an organization
     * @param criteria which members, in which order
     * @param after where to begin, or empty for the start: sort key, canonical address or last activity, and user
     * @param most how many at most
     * @return the members
     */
    List<Member> members(OrganizationId organization, MemberCriteria criteria, Optional<Position> after, int most);

    /**
     * Lists the active members whose rights have something in common with others, by sort key; each of them once.
     *
     * @param organization an organization
     * @param any roles, switches and assigned resources, of which a member has at least one
     * @param after where to begin, or empty for the start: sort key, and user
     * @param most how many at most
     * @return the members; one who is suspended or removed at this moment may be among them, as such
     */
    List<Member> holdingAny(OrganizationId organization, Rights any, Optional<Position> after, int most);

    /**
     * Lists the roles that an organization defined, by name key.
     *
     * @param organization an organization
     * @param after where to begin, or empty for the start: name key, and role
     * @param most how many at most
     * @return the roles
     */
    List<RoleDefinition> roles(OrganizationId organization, Optional<Position> after, int most);

    /**
     * @param organization an organization
     * @param criteria which invitations, in which order
     * @param after where to begin, or empty for the start: canonical address or nothing, and invitation
     * @param most how many at most
     * @return the invitations
     */
    List<Invitation> invitations(
            OrganizationId organization, InvitationCriteria criteria, Optional<Position> after, int most);

    /**
     * @param organization an organization
     * @param invitations invitations of it
     * @return the mail of the highest generation of each that has any
     */
    Map<InvitationId, Delivery> deliveries(OrganizationId organization, Collection<InvitationId> invitations);

    /**
     * Lists one person's memberships over all organizations but erased ones, by organization id; removed ones too.
     *
     * @param user a user
     * @param after where to begin, or empty for the start
     * @param most how many at most
     * @return the memberships
     */
    List<Membership> memberships(UserId user, Optional<OrganizationId> after, int most);

    /**
     * Lists the organizations that one person may enter now, by organization id: active ones in which the member is active.
     *
     * @param user a user
     * @param after where to begin, or empty for the start
     * @param most how many at most
     * @return the memberships
     */
    List<Membership> enterable(UserId user, Optional<OrganizationId> after, int most);

    /**
     * Lists the addresses that an organization mails nothing more to, by canonical address, binary.
     *
     * @param organization an organization
     * @param after where to begin, or empty for the start: canonical address, and any id
     * @param most how many at most
     * @return the suppressions
     */
    List<Suppression> suppressions(OrganizationId organization, Optional<Position> after, int most);

    /**
     * Lists one person's memberships of one status over all organizations but erased ones, those first that have had it for
     * the shortest time.
     *
     * @param user a user
     * @param status the members' status
     * @param most how many at most
     * @return the memberships
     */
    List<Membership> latest(UserId user, MemberStatus status, int most);

    /**
     * Lists the open invitations to one address over all organizations but erased ones, by id.
     *
     * @param address an address, compared by its canonical form
     * @param after where to begin, or empty for the start
     * @param most how many at most
     * @return the invitations
     */
    List<Invitation> invitationsTo(EmailAddress address, Optional<InvitationId> after, int most);

    /**
     * Lists an organization's reviews, newest first.
     *
     * @param organization an organization
     * @param after where to begin, or empty for the start
     * @param most how many at most
     * @return the reviews
     */
    List<Review> reviews(OrganizationId organization, Optional<ReviewId> after, int most);

    /**
     * Lists the items of a review, by sort key.
     *
     * @param organization an organization
     * @param review a review of it
     * @param kind which of them
     * @param after where to begin, or empty for the start: sort key, and user
     * @param most how many at most
     * @return the items
     */
    List<ReviewItem> reviewItems(
            OrganizationId organization, ReviewId review, ReviewItemKind kind, Optional<Position> after, int most);

    /**
     * @param stream a stream of the journal
     * @param before only entries of a lower number
     * @param most how many at most
     * @return the entries, newest first
     */
    List<Entry> journal(Stream stream, long before, int most);

    /**
     * Lists what a stream has about one subject.
     *
     * @param stream a stream of the journal
     * @param kind what kind of subject
     * @param subject the subject's id
     * @param before only entries of a lower number
     * @param most how many at most
     * @return the entries with a line about it, newest first, each with all its lines
     */
    List<Entry> history(Stream stream, Line.Subject kind, UUID subject, long before, int most);

    /**
     * Lists the entries of all streams that were given a position.
     *
     * @param after only entries of a higher position
     * @param most how many at most
     * @return the entries, by position
     */
    List<FeedEntry> feed(long after, int most);
}
