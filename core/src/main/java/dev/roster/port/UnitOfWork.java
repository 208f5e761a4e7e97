package dev.roster.port;

/**
 * One transaction. Its reads are current: they see what is committed and its own changes, never an older snapshot.
 * Used by one thread.
 */
public interface UnitOfWork {

    /** @return organizations */
    OrganizationStore organizations();

    /** @return users */
    UserStore users();

    /** @return the passwords of users */
    CredentialStore credentials();

    /** @return who users are for identity providers */
    IdentityStore identities();

    /** @return mails about what is a person's own */
    PersonalMailStore personalMails();

    /** @return the roles that organizations define */
    RoleStore roles();

    /** @return members */
    MemberStore members();

    /** @return the last activity of members */
    ActivityStore activity();

    /** @return offers of ownership */
    OwnershipOfferStore ownershipOffers();

    /** @return invitations */
    InvitationStore invitations();

    /** @return the hashes of links */
    LinkStore links();

    /** @return mails to be sent */
    Outbox outbox();

    /** @return addresses that nothing more is mailed to */
    SuppressionStore suppressions();

    /** @return counters of what is limited */
    AllowanceStore allowances();

    /** @return access reviews */
    ReviewStore reviews();

    /** @return the journal */
    JournalStore journal();

    /**
     * Asks for something to be done once this transaction is committed; never if it is rolled back. What it throws is
     * logged and changes nothing.
     *
     * @param action what to do
     */
    void afterCommit(Runnable action);
}
