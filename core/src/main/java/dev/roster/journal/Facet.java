package dev.roster.journal;

/** Which side of a subject a line is about. The newest line of a facet tells its state. */
public enum Facet {
    /** Role keys. */
    ROLES,
    /** Switches, as their text. */
    SWITCHES,
    /** Assigned resources, as type and id. */
    REACH,
    /** Status, as the name of its constant. */
    STATUS,
    /** The plan's key. */
    PLAN,
    /** Of an organization, the user who offers ownership and the one to whom; nobody if no offer is open. */
    OWNERSHIP_OFFER,
    /** Which sending is current, as a number. */
    GENERATION
}
