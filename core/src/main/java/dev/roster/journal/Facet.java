package dev.roster.journal;

/** Which side of a subject a line is about. The newest line of a facet tells its state. */
public enum Facet {
    /** Role keys. */
    ROLES,
    /** Switches, as their text. */
    SWITCHES,
    /** Assigned resources, as type and id; of a role, those that it names, and a type alone where it names none. */
    REACH,
    /** The permissions of a role, by their keys. */
    PERMISSIONS,
    /** The key of a role's template. */
    TEMPLATE,
    /** That a name changed, as the number of the change; the name itself is not kept here. */
    NAME,
    /** Status, as the name of its constant. */
    STATUS,
    /** The plan's key. */
    PLAN,
    /** Which sending is current, as a number. */
    GENERATION
}
