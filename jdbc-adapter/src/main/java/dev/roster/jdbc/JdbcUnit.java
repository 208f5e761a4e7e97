package dev.roster.jdbc;

import dev.roster.port.ActivityStore;
import dev.roster.port.AllowanceStore;
import dev.roster.port.CredentialStore;
import dev.roster.port.HostTransaction.Completion;
import dev.roster.port.IdentityStore;
import dev.roster.port.InvitationStore;
import dev.roster.port.JournalStore;
import dev.roster.port.LinkStore;
import dev.roster.port.MemberStore;
import dev.roster.port.OrganizationStore;
import dev.roster.port.Outbox;
import dev.roster.port.OwnershipOfferStore;
import dev.roster.port.PersonalMailStore;
import dev.roster.port.ReviewStore;
import dev.roster.port.RoleStore;
import dev.roster.port.SuppressionStore;
import dev.roster.port.UnitOfWork;
import dev.roster.port.UserStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One unit of work on one connection. */
final class JdbcUnit implements UnitOfWork {

    private final Session session;
    private final InstantSource clock;
    private final Absence absence;
    private final List<Consumer<Completion>> listeners = new ArrayList<>();

    JdbcUnit(Session session, InstantSource clock, Absence absence) {
        this.session = session;
        this.clock = clock;
        this.absence = absence;
    }

    /** Who waits for its end. */
    List<Consumer<Completion>> listeners() {
        return listeners;
    }

    @Override
    public OrganizationStore organizations() {
        return new JdbcOrganizations(session, absence);
    }

    @Override
    public UserStore users() {
        return new JdbcUsers(session, absence);
    }

    @Override
    public CredentialStore credentials() {
        return new JdbcCredentials(session);
    }

    @Override
    public IdentityStore identities() {
        return new JdbcIdentities(session);
    }

    @Override
    public PersonalMailStore personalMails() {
        return new JdbcPersonalMails(session);
    }

    @Override
    public RoleStore roles() {
        return new JdbcRoles(session);
    }

    @Override
    public MemberStore members() {
        return new JdbcMembers(session);
    }

    @Override
    public ActivityStore activity() {
        return new JdbcActivity(session);
    }

    @Override
    public OwnershipOfferStore ownershipOffers() {
        return new JdbcOwnershipOffers(session);
    }

    @Override
    public InvitationStore invitations() {
        return new JdbcInvitations(session);
    }

    @Override
    public LinkStore links() {
        return new JdbcLinks(session);
    }

    @Override
    public Outbox outbox() {
        return new JdbcOutbox(session, clock);
    }

    @Override
    public SuppressionStore suppressions() {
        return new JdbcSuppressions(session);
    }

    @Override
    public AllowanceStore allowances() {
        return new JdbcAllowances(session);
    }

    @Override
    public ReviewStore reviews() {
        return new JdbcReviews(session);
    }

    @Override
    public JournalStore journal() {
        return new JdbcJournal(session);
    }

    @Override
    public void afterCommit(Runnable action) {
        listeners.add(Completion.ifCommitted(action));
    }
}
