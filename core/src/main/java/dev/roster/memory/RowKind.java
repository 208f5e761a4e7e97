package dev.roster.memory;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.Suppression;
import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invitation;
import dev.roster.journal.Entry;
import dev.roster.journal.FeedEntry;
import dev.roster.member.Member;
import dev.roster.member.OwnershipOffer;
import dev.roster.organization.Organization;
import dev.roster.port.Allowance;
import dev.roster.port.KeptCatalog;
import dev.roster.port.Link;
import dev.roster.port.PersonalMail;
import dev.roster.review.Review;
import dev.roster.review.ReviewItem;
import dev.roster.role.RoleDefinition;
import dev.roster.user.User;

/** What kinds of things an {@link InMemoryStorage} holds: what would be a table of a database. */
public enum RowKind {
    /** Organizations. */
    ORGANIZATION(Organization.class),
    /** Users. */
    USER(User.class),
    /** Passwords, as they are stored; the key is the id of the user. */
    PASSWORD(String.class),
    /** Identities of users. */
    IDENTITY(LinkedIdentity.class),
    /** Mails about what is a person's own. */
    PERSONAL_MAIL(PersonalMail.class),
    /** Roles that organizations defined. */
    ROLE(RoleDefinition.class),
    /** Members, removed ones too. */
    MEMBER(Member.class),
    /** The organizations that users entered last; the key is the id of the user. */
    LAST_ENTERED(OrganizationId.class),
    /** Offers of ownership. */
    OWNERSHIP_OFFER(OwnershipOffer.class),
    /** Invitations, open and final. */
    INVITATION(Invitation.class),
    /** The hashes of links. */
    LINK(Link.class),
    /** Mails, sent ones too. */
    DELIVERY(Delivery.class),
    /** Addresses that nothing more is mailed to. */
    SUPPRESSION(Suppression.class),
    /** Counters of what is limited. */
    ALLOWANCE(Allowance.class),
    /** Access reviews. */
    REVIEW(Review.class),
    /** The members whom reviews are about. */
    REVIEW_ITEM(ReviewItem.class),
    /** The entries of all journals. */
    ENTRY(Entry.class),
    /** Entries that have no position in the feed yet, without the texts that may be erased. */
    UNPUBLISHED(Entry.class),
    /** Entries by their position in the feed, without the texts that may be erased. */
    FEED(FeedEntry.class),
    /** The catalogs that were in use. */
    CATALOG(KeptCatalog.class);

    private final Class<?> type;

    RowKind(Class<?> type) {
        this.type = type;
    }

    /** @return what a row of this kind holds: a record of the API, but for a password, which is text */
    public Class<?> type() {
        return type;
    }
}
