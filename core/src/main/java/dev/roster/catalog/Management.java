package dev.roster.catalog;

/**
 * The rights of user management itself. They stand apart from permissions: a catalog role has one or has it not, no
 * switch changes that, and no plan masks it. The owner role has all.
 *
 * <p>Roster asks for {@link #SEE_MEMBERS}, {@link #INVITE}, {@link #EDIT_MEMBERS}, {@link #REMOVE_MEMBERS},
 * {@link #DEFINE_ROLES} and {@link #READ_JOURNAL}. What the others are for comes in later versions; until then a host that has pages for it asks
 * {@code Access.may}.
 */
public enum Management {
    /** See members, invitations, and the organization's own roles. */
    SEE_MEMBERS,
    /** Invite, resend, revoke. */
    INVITE,
    /** Change other members' roles, switches and reach. */
    EDIT_MEMBERS,
    /** Remove other members. */
    REMOVE_MEMBERS,
    /** Define, change and delete the organization's own roles. */
    DEFINE_ROLES,
    /** Hold access reviews. */
    REVIEW,
    /** Read the organization's journal. */
    READ_JOURNAL,
    /** Change the organization's name and details. */
    CHANGE_DETAILS,
    /** Change one's own name. */
    RENAME_ONESELF,
    /** Close the organization. */
    CLOSE_ORGANIZATION
}
