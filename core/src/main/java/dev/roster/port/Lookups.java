package dev.roster.port;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.Suppression;
import dev.roster.id.DeliveryId;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.ReviewId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.Membership;
import dev.roster.member.OwnershipOffer;
import dev.roster.organization.Organization;
import dev.roster.review.Review;
import dev.roster.role.RoleDefinition;
import dev.roster.user.EmailAddress;
import dev.roster.user.Identity;
import dev.roster.user.User;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds single things, without a lock. Nothing may be decided on these that a rule depends on, save access checks. */
public interface Lookups {

    /**
     * @param ids organizations
     * @return those that there are, by id; of one that was erased, what is kept of it
     */
    Map<OrganizationId, Organization> organizations(Collection<OrganizationId> ids);

    /**
     * @param organization an organization
     * @param roles ids
     * @return those roles that the organization defined, by id
     */
    Map<RoleId, RoleDefinition> roles(OrganizationId organization, Collection<RoleId> roles);

    /**
     * Reads an organization, one member of it, and what the organization said of the member's roles, at one moment, in one
     * statement.
     *
     * @param organization an organization
     * @param user a user
     * @return all of it, or empty if there is no such organization
     */
    Optional<Membership> membership(OrganizationId organization, UserId user);

    /**
     * Reads what {@link #membership} does for many users, in one statement for a few hundred. Those that one statement reads
     * are of one moment.
     *
     * @param organization an organization
     * @param users users
     * @return all of it, by user, for each of them, or nothing if there is no such organization
     */
    Map<UserId, Membership> memberships(OrganizationId organization, Collection<UserId> users);

    /**
     * @param organizations ids
     * @return where those stand that there are, by id
     */
    Map<OrganizationId, OrganizationRevisions> revisions(Collection<OrganizationId> organizations);

    /**
     * Finds the members who were changed since, along an index.
     *
     * @param since organizations, and the revision that is known of each
     * @param most how many at most, over all organizations
     * @return the users whose member has a higher revision there, by organization; those with none are left out
     */
    Map<OrganizationId, Set<UserId>> revisedSince(Map<OrganizationId, Long> since, int most);

    /**
     * Reads what sessions of a member rest on, at one moment, in one statement by the keys.
     *
     * @param organization an organization
     * @param user a user
     * @return that, or empty if the user never was a member there
     */
    Optional<Revisions> revisions(OrganizationId organization, UserId user);

    /**
     * @param user a user
     * @return the organization that the user entered last, or empty if there is none, or it may not be entered now: who is
     *     active there may enter an active one
     */
    Optional<OrganizationId> lastEntered(UserId user);

    /**
     * @param organization an organization
     * @return the offer of ownership there, expired or not, or empty if there is none
     */
    Optional<OwnershipOffer> ownershipOffer(OrganizationId organization);

    /**
     * @param ids users
     * @return those that there are, by id
     */
    Map<UserId, User> users(Collection<UserId> ids);

    /**
     * @param addresses addresses, compared by their canonical form
     * @return the users who have one of them, by address
     */
    Map<EmailAddress, User> usersByAddress(Collection<EmailAddress> addresses);

    /**
     * @param references host references
     * @return the users who have one of them, by host reference
     */
    Map<String, User> usersByReference(Collection<String> references);

    /**
     * Reads a user with the password that is stored, at one moment, in one statement.
     *
     * @param address an address, compared by its canonical form
     * @return the user who has it, or empty if nobody has
     */
    Optional<Credential> credential(EmailAddress address);

    /**
     * @param identity an identity, compared character by character
     * @return the user whose it is, or empty if it is nobody's
     */
    Optional<User> userOf(Identity identity);

    /**
     * @param user a user
     * @return who the user is for identity providers, by issuer and subject
     */
    List<Identity> identities(UserId user);

    /**
     * @param organization an organization
     * @param ids ids
     * @return those invitations of that organization, open or final, by id
     */
    Map<InvitationId, Invitation> invitations(OrganizationId organization, Collection<InvitationId> ids);

    /**
     * @param organization an organization
     * @param id a review
     * @return that review of that organization, or empty if it has none such
     */
    Optional<Review> review(OrganizationId organization, ReviewId id);

    /**
     * Finds a mail over all organizations, for what came back about it.
     *
     * @param id the id that stands in its return path
     * @return that mail, or empty if there is none
     */
    Optional<Delivery> delivery(DeliveryId id);

    /**
     * @param deliveries mails of invitations, as they are stored
     * @return the invitations that they are about, by mail
     */
    Map<DeliveryId, Invitation> invitationsOf(Collection<Delivery> deliveries);

    /**
     * @param deliveries notices to members, as they are stored
     * @return the members whom they are about, by mail; removed ones too
     */
    Map<DeliveryId, Member> membersOf(Collection<Delivery> deliveries);

    /**
     * @param deliveries notices to members, as they are stored
     * @return the offers of ownership to these members that their organizations have, expired or not, by mail
     */
    Map<DeliveryId, OwnershipOffer> ownershipOffersOf(Collection<Delivery> deliveries);

    /**
     * @param deliveries mails of invitations, as they are stored
     * @return the suppressions of the addresses that they go to, in the organizations that they are sent for, by mail
     */
    Map<DeliveryId, Suppression> suppressionsOf(Collection<Delivery> deliveries);

    /**
     * @param ids mails about what is a person's own
     * @return those that there are, by id
     */
    Map<DeliveryId, PersonalMail> personalMails(Collection<DeliveryId> ids);

    /**
     * Finds how far a stream of the journal had come at an instant: the newest entry by time that is not later, and of those
     * that follow it by number all up to the first that is later. Clocks of nodes differ, so that an entry may bear a time
     * before that of the one that it follows.
     *
     * @param stream a stream
     * @param at an instant
     * @return the number of the last entry that counts, or 0 if there is none
     */
    long numberAt(Stream stream, Instant at);

    /**
     * Finds what was last said of some sides of subjects. Each is found along an index, whatever else is on record.
     *
     * @param stream a stream
     * @param number the number of an entry
     * @param sides of which subjects, and which sides of them
     * @return of each side the newest line up to that entry, if it has any, in any order
     */
    List<Line> newestLines(Stream stream, long number, Collection<Side> sides);

    /**
     * @param at an instant
     * @return the catalog that was in use then, which is the one kept last until then; if the instant is before all, the one
     *     kept first; empty if there is none
     */
    Optional<KeptCatalog> catalogAt(Instant at);

    /**
     * Finds a link over all organizations.
     *
     * @param purpose what it must be for
     * @param hash the hash of its token
     * @return the link, or empty if there is none for this purpose
     */
    Optional<Link> link(LinkPurpose purpose, String hash);
}
