package dev.roster.journal;

/** What happened. A later version adds events. */
public enum Event {
    /** An organization was opened with its owner. */
    ORGANIZATION_OPENED,
    /** People were invited; open invitations may have been refreshed in the same call. */
    INVITED,
    /** Open invitations were sent anew. */
    INVITATION_RESENT,
    /** Open invitations were taken back. */
    INVITATION_REVOKED,
    /** An open invitation was changed, and perhaps sent anew. */
    INVITATION_EDITED,
    /** An invitation was declined. */
    INVITATION_DECLINED,
    /** An invitation was accepted: somebody joined. */
    INVITATION_ACCEPTED,
    /** The host took a link, to send it itself. */
    LINK_HANDED_OUT,
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
    /** A user was made, by a link or by the host. */
    USER_ADDED
}
