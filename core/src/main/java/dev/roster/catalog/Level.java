package dev.roster.catalog;

/** What a role makes of a permission. */
public enum Level {
    /** On, and cannot be withdrawn from a member. */
    ALWAYS,
    /** On, and may be withdrawn from a member. */
    BY_DEFAULT,
    /** Off, and may be granted to a member. */
    OPTIONAL,
    /** Off, and cannot be granted. */
    NOT_AVAILABLE
}
