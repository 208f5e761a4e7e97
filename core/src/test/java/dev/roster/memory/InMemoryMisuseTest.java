package dev.roster.memory;

import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aPendingInvitation;
import static dev.roster.contract.Fixtures.aQueuedMail;
import static dev.roster.contract.Fixtures.aRevokedInvitation;
import static dev.roster.contract.Fixtures.anEntry;
import static dev.roster.contract.Fixtures.anOrganization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.contract.Fixtures;
import dev.roster.id.OrganizationId;
import dev.roster.journal.Stream;
import dev.roster.organization.Organization;
import dev.roster.port.HostTransaction.Completion;
import dev.roster.port.Storage;
import dev.roster.port.UnitOfWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Where the storage in memory is stricter than the contract asks, so that mistakes show in a host's tests. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InMemoryMisuseTest {

    private final InMemoryStorage storage = new InMemoryStorage(new SettableClock());
    private final Organization acme = anOrganization().build();
    private final OrganizationId id = acme.id();

    @BeforeEach
    void openAcme() {
        storage.inTransaction(unit -> unit.organizations().insert(acme));
    }

    @Test
    void nothing_of_an_organization_is_touched_without_its_lock() {
        refused("is not locked", unit -> unit.organizations().update(acme));
        refused("is not locked", unit -> unit.members().insert(aMember().in(id).build()));
        refused("is not locked", unit -> unit.members().current(id, List.of()));
        refused("is not locked", unit -> unit.members().anyActive(id, "owner", Set.of()));
        refused(
                "is not locked",
                unit -> unit.invitations()
                        .insert(List.of(aPendingInvitation().in(id).build())));
        refused("is not locked", unit -> unit.invitations().openBy(id, List.of()));
        refused("is not locked", unit -> unit.invitations().releaseExpiredSeats(id, Fixtures.START));
    }

    @Test
    void a_lock_ends_with_its_transaction() {
        storage.inTransaction(unit -> unit.organizations().change(id));

        refused("is not locked", unit -> unit.members().current(id, List.of()));
    }

    @Test
    void an_update_has_the_revision_of_the_change() {
        refused("has revision 2", unit -> {
            unit.organizations().change(id);
            unit.organizations().update(acme.withRevision(3));
        });
    }

    @Test
    void members_are_users_and_only_those_there_are_updated() {
        refused(
                "no user",
                changing(unit -> unit.members().insert(aMember().in(id).build())));
        refused(
                "is no member",
                changing(unit -> unit.members().update(List.of(aMember().in(id).build()))));
    }

    @Test
    void only_beginnings_are_added() {
        refused(
                "begins as REVOKED",
                changing(unit -> unit.invitations()
                        .insert(List.of(aRevokedInvitation().in(id).build()))));
        storage.inTransaction(unit -> {
            unit.outbox()
                    .enqueue(List.of(aQueuedMail()
                            .in(id)
                            .dueAt(storage.clock().instant())
                            .build()));
            return id;
        });
        refused("begins as SENDING", unit -> unit.outbox().enqueue(unit.outbox().claim(1, Duration.ofMinutes(1))));
    }

    @Test
    void an_entry_has_the_revision_of_its_stream_once() {
        refused("has revision 1", unit -> unit.journal().append(anEntry(Stream.of(id), 2)));
        refused("nothing that", unit -> unit.journal().append(anEntry(Stream.of(Fixtures.aUserId()), 1)));
        refused("already", unit -> {
            unit.journal().append(anEntry(Stream.of(id), 1));
            unit.journal().append(anEntry(Stream.of(id), 1));
        });
    }

    @Test
    void a_unit_is_over_when_its_work_returns() {
        UnitOfWork over = storage.inTransaction(unit -> unit);

        assertThatThrownBy(() -> over.organizations().change(id))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("over");
    }

    @Test
    void transactions_of_one_thread_do_not_wait_for_each_other() {
        refused("wait for itself", unit -> storage.inTransaction(inner -> inner));
        try (InMemoryTransaction transaction = storage.begin()) {
            Storage joined = storage.joining(transaction);
            joined.inTransaction(unit -> unit.organizations().change(id));

            assertThatThrownBy(() -> storage.inTransaction(unit -> unit)).hasMessageContaining("wait for itself");
            assertThatThrownBy(() -> joined.inTransaction(unit -> joined.inTransaction(inner -> inner)))
                    .hasMessageContaining("under way");
            assertThatThrownBy(() -> joined.inTransaction(unit -> {
                        transaction.commit();
                        return unit;
                    }))
                    .hasMessageContaining("under way");
        }
        storage.inTransaction(unit -> unit.organizations().change(id));
        assertThat(storage.lookups().organizations(Set.of(id)).get(id).revision())
                .isEqualTo(2);
    }

    @Test
    void a_transaction_that_only_reads_hinders_nobody() {
        try (InMemoryTransaction transaction = storage.begin()) {
            Storage joined = storage.joining(transaction);
            storage.inTransaction(unit -> unit.organizations().change(id));

            assertThat(joined.lookups().organizations(Set.of(id)).get(id).revision())
                    .isEqualTo(2);
        }
    }

    @Test
    void a_transaction_that_has_ended_is_of_no_more_use() {
        InMemoryTransaction transaction = storage.begin();
        Storage joined = storage.joining(transaction);
        transaction.commit();
        transaction.close();

        assertThatThrownBy(transaction::commit).hasMessageContaining("has ended");
        assertThatThrownBy(transaction::rollback).hasMessageContaining("has ended");
        assertThatThrownBy(() -> transaction.onCompletion(completion -> {})).hasMessageContaining("has ended");
        assertThatThrownBy(() -> joined.inTransaction(unit -> unit)).hasMessageContaining("has ended");
        assertThatThrownBy(() -> joined.lookups().users(List.of())).hasMessageContaining("has ended");
    }

    @Test
    void a_transaction_that_is_closed_open_rolls_back() {
        List<Completion> told = new ArrayList<>();
        try (InMemoryTransaction transaction = storage.begin()) {
            transaction.onCompletion(told::add);
            storage.joining(transaction)
                    .inTransaction(unit -> unit.organizations().change(id));
        }

        assertThat(told).containsExactly(Completion.ROLLED_BACK);
        assertThat(storage.lookups().organizations(Set.of(id)).get(id)).isEqualTo(acme);
    }

    @Test
    void a_transaction_of_another_storage_is_refused() {
        try (InMemoryTransaction other = new InMemoryStorage().begin();
                InMemoryTransaction own = storage.begin()) {
            assertThatThrownBy(() -> storage.joining(other)).isInstanceOf(IllegalArgumentException.class);
            Storage joined = storage.joining(own);
            assertThat(joined.joining(own)).isSameAs(joined);
            assertThatThrownBy(() -> joined.joining(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void refused(String message, Consumer<UnitOfWork> work) {
        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    work.accept(unit);
                    return unit;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    private Consumer<UnitOfWork> changing(Consumer<UnitOfWork> work) {
        return unit -> {
            unit.organizations().change(id);
            work.accept(unit);
        };
    }
}
