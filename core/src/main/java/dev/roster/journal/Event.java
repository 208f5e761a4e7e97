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
    /** A member's roles, switches or reach changed. */
    MEMBER_EDITED,
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
    /** A user was made, by a link or by the host. */
    USER_ADDED
}
