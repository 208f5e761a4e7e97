package dev.roster.member;

/** Whether a member has access. */
public enum MemberStatus {
    /** Has the access that the rights give. */
    ACTIVE,
    /** Has no access for a time; rights and seat are kept. */
    SUSPENDED,
    /** Was removed or left; has no rights. Kept, so that a later sign-in can be told. */
    REMOVED
}
