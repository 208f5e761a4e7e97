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
    /** Which of an organization's name, locale and attributes changed: their names, never what they say. */
    DETAILS,
    /** The kind of invite policy; not the domains. */
    INVITE_POLICY,
    /** Of an organization, the user who offers ownership and the one to whom; nobody if no offer is open. */
    OWNERSHIP_OFFER,
    /**
     * Of an organization, that an address gets no more mail, {@code SET}, or may get some again, {@code LIFTED}, and the id
     * of the mail that it was about; the address itself is not kept here.
     */
    SUPPRESSION,
    /** Which sending is current, as a number. */
    GENERATION,
    /** The names of the host's own fields, never their values. Without a line, a member has none. */
    ATTRIBUTES,
    /** Of a member, what was last decided in an access review, {@code KEEP} or {@code REMOVE}, and the review's id. */
    REVIEW,
    /** Until when an invitation is good, as an instant, where that was changed without sending it anew. */
    EXPIRY,
    /** What else the mail has since it was changed: a note, a name, a language; never their words. */
    MAIL,
    /** That an address changed, as the number of the change; the address itself is not kept here. */
    ADDRESS,
    /** What a user can sign in with: that there is a password, and the issuers of identities; never what they are. */
    CREDENTIALS
}
