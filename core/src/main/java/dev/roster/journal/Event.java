package dev.roster.journal;

/** What happened. A later version adds events. */
public enum Event {
    /** An organization was opened with its owner. */
    ORGANIZATION_OPENED,
    /** An organization's name, language, fields or invite policy changed. */
    ORGANIZATION_EDITED,
    /** An organization came to another plan. */
    PLAN_CHANGED,
    /** An organization was stopped for a time. */
    ORGANIZATION_SUSPENDED,
    /** A suspended organization is in use again. */
    ORGANIZATION_REACTIVATED,
    /** An organization was closed. */
    ORGANIZATION_CLOSED,
    /** A closed organization was opened again; it is suspended if it was before. */
    ORGANIZATION_REOPENED,
    /** An organization was erased: nothing is left of it but this record. */
    ORGANIZATION_ERASED,
    /** People were invited; open invitations may have been refreshed in the same call. */
    INVITED,
    /** Open invitations were sent anew. */
    INVITATION_RESENT,
    /** Open invitations were taken back. */
    INVITATION_REVOKED,
    /** An open invitation was changed, and perhaps sent anew. */
    INVITATION_EDITED,
    /** An open invitation was taken back, and what it offers was sent to another address in its place. */
    INVITATION_CORRECTED,
    /** Mail to an address came back or was reported as junk: no more is sent there until that is lifted. */
    ADDRESS_SUPPRESSED,
    /** Mail may be sent again to an address from which it came back. */
    SUPPRESSION_LIFTED,
    /** An invitation was declined. */
    INVITATION_DECLINED,
    /** An invitation was accepted: somebody joined. */
    INVITATION_ACCEPTED,
    /** What invitations said of a person was erased; open ones were taken back. */
    INVITATIONS_ERASED,
    /** The host took a link, to send it itself. */
    LINK_HANDED_OUT,
    /** An organization defined a role for itself. */
    ROLE_DEFINED,
    /** What a role of the organization's own is good for, or its name, changed. */
    ROLE_EDITED,
    /** A role of the organization's own gave way to another role. */
    ROLE_REPLACED,
    /** A role of the organization's own was deleted. */
    ROLE_DELETED,
    /** A member's roles, switches, reach or attributes changed. */
    MEMBER_EDITED,
    /** Members were suspended. */
    MEMBERS_SUSPENDED,
    /** Suspended members have access again. */
    MEMBERS_REACTIVATED,
    /** Members were removed. */
    MEMBERS_REMOVED,
    /** A member left. */
    MEMBER_LEFT,
    /** An owner offered ownership to another member. */
    OWNERSHIP_OFFERED,
    /** An offer of ownership was accepted: there is a new owner. */
    OWNERSHIP_ACCEPTED,
    /** An offer of ownership was declined. */
    OWNERSHIP_DECLINED,
    /** An offer of ownership was taken back. */
    OWNERSHIP_WITHDRAWN,
    /** An access review was started, or its items, too many for one step, are all there: the line of its status tells. */
    REVIEW_STARTED,
    /** In an access review it was decided of members whether they stay. */
    REVIEW_DECIDED,
    /** An access review began to be closed, or is closed: the line of its status tells. */
    REVIEW_CLOSED,
    /** An access review was given up. */
    REVIEW_CANCELLED,
    /** A user was made, by a link or by the host. */
    USER_ADDED,
    /** A user's name, language, fields or host reference changed. */
    USER_EDITED,
    /** A user asked for a change of address: a mail went to the new one. */
    ADDRESS_CHANGE_ASKED,
    /** A user has proved another mailbox, which is the address from now on. */
    ADDRESS_CHANGED,
    /** A user was stopped from signing in. */
    USER_SUSPENDED,
    /** A suspended user may sign in again. */
    USER_REACTIVATED,
    /** A user was erased: nothing is left of the person but this record. */
    USER_ERASED,
    /** A password was set, for the first time or anew. */
    PASSWORD_SET,
    /** Somebody asked for a link to set a new password. */
    PASSWORD_RESET_ASKED,
    /** An identity of an identity provider was linked to a user. */
    IDENTITY_LINKED,
    /** An identity is not the user's any more. */
    IDENTITY_UNLINKED
}
