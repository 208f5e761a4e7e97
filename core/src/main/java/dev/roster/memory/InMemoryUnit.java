package dev.roster.memory;

import dev.roster.id.OrganizationId;
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
import dev.roster.port.Storage;
import dev.roster.port.SuppressionStore;
import dev.roster.port.UnitOfWork;
import dev.roster.port.UserStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One unit of work on tables of its own. */
final class InMemoryUnit implements UnitOfWork {

    private final Tables tables;
    private final InstantSource clock;
    private final List<Consumer<Completion>> listeners = new ArrayList<>();
    private volatile boolean over;

    InMemoryUnit(Tables tables, InstantSource clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** The tables to read and to change. */
    Tables tables() {
        if (over) {
            throw new IllegalStateException("This unit of work is over: it is not for use after the work returned.");
        }
        return tables;
    }

    /** The tables to read and to change for those who may do so only under the lock of an organization. */
    Tables tablesUnderLockOf(OrganizationId organization) {
        Tables open = tables();
        if (open.locked.get(organization) == null) {
            throw new IllegalStateException("Organization " + organization
                    + " is not locked: change(organization) comes first in a transaction.");
        }
        return open;
    }

    InstantSource clock() {
        return clock;
    }

    List<Consumer<Completion>> listeners() {
        return listeners;
    }

    <T> T run(Storage.Work<T> work) {
        try {
            return work.in(this);
        } finally {
            over = true;
        }
    }

    /** What the work made of the tables. */
    Tables result() {
        return tables;
    }

    @Override
    public OrganizationStore organizations() {
        return new InMemoryOrganizations(this);
    }

    @Override
    public UserStore users() {
        return new InMemoryUsers(this);
    }

    @Override
    public CredentialStore credentials() {
        return new InMemoryCredentials(this);
    }

    @Override
    public IdentityStore identities() {
        return new InMemoryIdentities(this);
    }

    @Override
    public PersonalMailStore personalMails() {
        return new InMemoryPersonalMails(this);
    }

    @Override
    public RoleStore roles() {
        return new InMemoryRoles(this);
    }

    @Override
    public MemberStore members() {
        return new InMemoryMembers(this);
    }

    @Override
    public ActivityStore activity() {
        return new InMemoryActivity(this);
    }

    @Override
    public OwnershipOfferStore ownershipOffers() {
        return new InMemoryOwnershipOffers(this);
    }

    @Override
    public InvitationStore invitations() {
        return new InMemoryInvitations(this);
    }

    @Override
    public LinkStore links() {
        return new InMemoryLinks(this);
    }

    @Override
    public Outbox outbox() {
        return new InMemoryOutbox(this);
    }

    @Override
    public SuppressionStore suppressions() {
        return new InMemorySuppressions(this);
    }

    @Override
    public AllowanceStore allowances() {
        return new InMemoryAllowances(this);
    }

    @Override
    public ReviewStore reviews() {
        return new InMemoryReviews(this);
    }

    @Override
    public JournalStore journal() {
        return new InMemoryJournal(this);
    }

    @Override
    public void afterCommit(Runnable action) {
        listeners.add(Completion.ifCommitted(action));
    }
}
