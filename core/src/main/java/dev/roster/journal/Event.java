package dev.roster.journal;

/** What happened. A later version adds events. */
public enum Event {
    /** An organization was opened with its owner. */
    ORGANIZATION_OPENED,
    /** People were invited; open invitations may have been refreshed in the same call. */
    INVITED,
    /** An open invitation was sent anew. */
    INVITATION_RESENT,
    /** An open invitation was taken back. */
    INVITATION_REVOKED,
    /** An invitation was declined. */
    INVITATION_DECLINED,
    /** An invitation was accepted: somebody joined. */
    INVITATION_ACCEPTED,
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
    /** A member's roles, switches or reach changed. */
    MEMBER_EDITED,
    /** Members were removed. */
    MEMBERS_REMOVED,
    /** A member left. */
    MEMBER_LEFT,
    /** A user was made, by a link or by the host. */
    USER_ADDED
}
