package dev.roster.catalog;

/**
 * The rights of user management itself. They stand apart from permissions: a catalog role has one or has it not, no
 * switch changes that, and no plan masks it. The owner role has all.
 *
 * <p>Roster asks for {@link #SEE_MEMBERS}, {@link #INVITE}, {@link #EDIT_MEMBERS}, {@link #REMOVE_MEMBERS},
 * {@link #DEFINE_ROLES}, {@link #REVIEW}, {@link #READ_JOURNAL}, {@link #CHANGE_DETAILS}, {@link #RENAME_ONESELF} and
 * {@link #CLOSE_ORGANIZATION}.
 */
public enum Management {
    /** See members, invitations, the organization's details, and its own roles. */
    SEE_MEMBERS,
    /** Invite, resend, edit and revoke invitations. */
    INVITE,
    /** Change other members' roles, switches, reach and attributes; suspend and reactivate them. */
    EDIT_MEMBERS,
    /** Remove other members. */
    REMOVE_MEMBERS,
    /** Define, change and delete the organization's own roles. */
    DEFINE_ROLES,
    /**
     * Hold access reviews: start them, see the members in them, decide, close and export. To close one by which members go
     * takes {@link #REMOVE_MEMBERS} too.
     */
    REVIEW,
    /** Read the organization's journal. */
    READ_JOURNAL,
    /** Change the organization's name, details and invite policy. */
    CHANGE_DETAILS,
    /** Change one's own name, which is the same in all organizations: to be had in each of them. */
    RENAME_ONESELF,
    /** Close the organization. */
    CLOSE_ORGANIZATION
}
