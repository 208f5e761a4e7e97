package dev.roster.failure;

/**
 * Why something was not done: a value that a host can show. Nothing was changed by what it refuses.
 *
 * @param reason the kind of refusal, for code
 * @param field the input that it is about, in the words of the call, such as {@code "address"} or {@code "role"}
 * @param message one sentence for a person: what is wrong and what would be right; never a secret, and never data of
 *     another organization
 */
public record Refusal(Reason reason, String field, String message) {

    /** The kinds of refusal. A later version may add kinds: give a {@code switch} a default. */
    public enum Reason {
        /** A value is missing or blank. */
        MISSING,
        /** A value is longer than its limit, which the message states. */
        TOO_LONG,
        /** A value holds control, bidirectional or invisible characters, or unpaired surrogates. */
        FORBIDDEN_CHARACTERS,
        /** A name, or a note, holds what looks like a web address, a mail address or a telephone number. */
        LOOKS_LIKE_A_LINK,
        /** A value has the wrong form; the message says which form is right. */
        MALFORMED,
        /** An e-mail address that Roster does not send to. */
        BAD_ADDRESS,
        /** There is no such thing in this organization; it may exist elsewhere, which is not told. */
        NOT_FOUND,
        /** The actor is not an active member with the management right that this takes. */
        NOT_ALLOWED,
        /** The actor's roles do not manage a role that is touched. */
        ROLE_NOT_MANAGED,
        /** A permission is given that lies outside the actor's own envelope. */
        BEYOND_OWN_PERMISSIONS,
        /** A resource is given that the actor does not reach. */
        BEYOND_OWN_REACH,
        /** The actor would raise their own rights, or change what is kept about themselves. */
        RAISES_ONESELF,
        /** The organization would be left without an active member in the owner role. */
        LAST_OWNER,
        /** The organization is suspended or closed. */
        ORGANIZATION_NOT_ACTIVE,
        /** Only a closed organization can be erased. */
        ORGANIZATION_NOT_CLOSED,
        /** The time in which this could still be done is over. */
        TOO_LATE,
        /** The time that was asked about lies in the future, or before the record begins. */
        NOT_ON_RECORD,
        /** The organization's invite policy lets nobody be invited. */
        INVITATIONS_NOT_ALLOWED,
        /** The domain of the address is not one that the organization's invite policy allows. */
        DOMAIN_NOT_ALLOWED,
        /** The organization's plan allows no member but the owner. */
        PLAN_WITHOUT_ADDITIONAL_USERS,
        /** All seats of the plan are taken by members and open invitations. */
        NO_SEAT_LEFT,
        /** A permission, role, plan or resource type is not of this catalog. */
        NOT_IN_CATALOG,
        /** A member or an offer needs at least one role. */
        ROLE_MISSING,
        /** A role of the catalog is a template for custom roles, and held by nobody. */
        TEMPLATE_ONLY,
        /** An organization has defined as many roles as it may. */
        TOO_MANY_DEFINED,
        /** A role is held by a member or offered by an open invitation, so that it cannot be deleted. */
        ROLE_IN_USE,
        /** The catalog allows one role a member. */
        TOO_MANY_ROLES,
        /** No role of the member can have this permission. */
        PERMISSION_NOT_AVAILABLE,
        /** A role of the member has this permission always, so that it cannot be withdrawn. */
        PERMISSION_ALWAYS_ON,
        /** A permission is granted on a resource that the member does not reach. */
        GRANT_OUTSIDE_REACH,
        /** Resources of this type cannot be assigned to these roles. */
        REACH_NOT_ASSIGNABLE,
        /** A role that reaches exactly one resource got none or more than one. */
        EXACTLY_ONE_NEEDED,
        /** Two roles reach one resource type in ways that exclude each other. */
        REACH_CONFLICT,
        /** An expiry lies in the past or beyond the maximum. */
        BAD_EXPIRY,
        /** A list holds no entry. */
        LIST_EMPTY,
        /** A list holds more entries than one call takes. */
        LIST_TOO_LONG,
        /** The same address or invitation stands earlier in the list. */
        DUPLICATE_ENTRY,
        /** Another entry of an all-or-nothing list was refused. */
        BATCH_REFUSED,
        /** A limit on how many are invited is reached; the message says when it goes on, if that may be told. */
        LIMIT_REACHED,
        /** The address already belongs to a member of this organization. */
        ALREADY_MEMBER,
        /** The address has an open invitation and the call asked not to refresh it. */
        ALREADY_INVITED,
        /** Mail of this organization to the address came back or was reported as junk, and nobody has lifted that since. */
        ADDRESS_SUPPRESSED,
        /** The invitation was accepted, declined or revoked and cannot change any more. */
        INVITATION_CLOSED,
        /** Whoever stands for the invitation may no longer give what it offers. */
        INVITER_LOST_RIGHT,
        /** The member is suspended, and this takes an active one. */
        MEMBER_NOT_ACTIVE,
        /** Ownership is offered to an active owner. */
        ALREADY_OWNER,
        /** Another owner's offer of ownership is open. */
        ALREADY_OFFERED,
        /** An offer of ownership was not accepted in time. */
        OFFER_EXPIRED,
        /** Whoever offered ownership may no longer give it so. */
        GIVER_LOST_RIGHT,
        /** A new password has fewer characters than the password rules ask for. */
        PASSWORD_TOO_SHORT,
        /** A new password is one that others would try first; the message says why. */
        PASSWORD_BLOCKED,
        /** An access review is not open, or not any more, for what is asked. */
        REVIEW_NOT_OPEN,
        /** An access review holds members of whom nothing is decided. */
        REVIEW_UNDECIDED,
        /** Another user has this address or host reference. */
        ALREADY_TAKEN,
        /** The host has suspended the user. */
        USER_SUSPENDED,
        /** The user was removed from the organization. */
        ACCESS_REVOKED,
        /** What was given to sign in proves nobody. */
        SIGN_IN_REJECTED,
        /** Too much is going on at this moment; the same may go through a little later. */
        BUSY,
        /** A page's cursor belongs to another query. */
        BAD_CURSOR
    }
}
