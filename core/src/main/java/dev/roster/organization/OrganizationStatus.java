package dev.roster.organization;

/** Whether an organization is in use. */
public enum OrganizationStatus {
    /** In use. */
    ACTIVE,
    /** Stopped for a time: nobody has access, nothing can be accepted; members and rights are kept. */
    SUSPENDED,
    /** Closed. */
    CLOSED
}
