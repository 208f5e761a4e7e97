package dev.roster.security;

import dev.roster.port.HostTransaction;
import dev.roster.port.InvitationStore;
import dev.roster.port.JournalStore;
import dev.roster.port.LinkStore;
import dev.roster.port.Listings;
import dev.roster.port.Lookups;
import dev.roster.port.MemberStore;
import dev.roster.port.OrganizationStore;
import dev.roster.port.Outbox;
import dev.roster.port.RoleStore;
import dev.roster.port.Storage;
import dev.roster.port.UnitOfWork;
import dev.roster.port.UserStore;
import java.time.InstantSource;

/** A storage and a unit of work that pass everything on, to be made worse in a place. */
final class Delegating {

    private Delegating() {}

    static class To implements Storage {

        final Storage storage;

        To(Storage storage) {
            this.storage = storage;
        }

        @Override
        public <T> T inTransaction(Work<T> work) {
            return storage.inTransaction(work);
        }

        @Override
        public Lookups lookups() {
            return storage.lookups();
        }

        @Override
        public Listings listings() {
            return storage.listings();
        }

        @Override
        public InstantSource clock() {
            return storage.clock();
        }

        @Override
        public Storage joining(HostTransaction transaction) {
            return storage.joining(transaction);
        }
    }

    static class Unit implements UnitOfWork {

        final UnitOfWork unit;

        Unit(UnitOfWork unit) {
            this.unit = unit;
        }

        @Override
        public OrganizationStore organizations() {
            return unit.organizations();
        }

        @Override
        public UserStore users() {
            return unit.users();
        }

        @Override
        public RoleStore roles() {
            return unit.roles();
        }

        @Override
        public MemberStore members() {
            return unit.members();
        }

        @Override
        public InvitationStore invitations() {
            return unit.invitations();
        }

        @Override
        public LinkStore links() {
            return unit.links();
        }

        @Override
        public Outbox outbox() {
            return unit.outbox();
        }

        @Override
        public JournalStore journal() {
            return unit.journal();
        }

        @Override
        public void afterCommit(Runnable action) {
            unit.afterCommit(action);
        }
    }
}
