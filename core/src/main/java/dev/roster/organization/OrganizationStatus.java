package dev.roster.organization;

/** Whether an organization is in use. */
public enum OrganizationStatus {
    /** In use. */
    ACTIVE,
    /** Stopped by the host for a time: nobody has access, nothing can be accepted; members and rights are kept. */
    SUSPENDED,
    /** Ended: as if suspended. The host may reopen it for some time, or erase it. */
    CLOSED,
    /** Gone for good: nothing is left but its record. Answered like an organization that there is none of. */
    ERASED
}
