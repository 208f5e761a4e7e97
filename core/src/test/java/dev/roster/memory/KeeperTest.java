package dev.roster.memory;

import static dev.roster.contract.Fixtures.aUser;
import static dev.roster.contract.Fixtures.anOrganization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.failure.StorageFailure;
import dev.roster.organization.Organization;
import dev.roster.port.HostTransaction.Completion;
import dev.roster.port.Storage;
import dev.roster.user.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeeperTest {

    private final Notebook notebook = new Notebook();
    private final InMemoryStorage storage = new InMemoryStorage(new SettableClock(), notebook);
    private final Organization acme = anOrganization().build();

    @Test
    void what_changes_nothing_is_not_handed_over() {
        open(acme);

        storage.inTransaction(unit -> unit.users().current(aUser().build().id()));
        storage.inTransaction(unit -> unit.organizations().insert(acme));
        try (InMemoryTransaction transaction = storage.begin()) {
            transaction.commit();
        }

        assertThat(notebook.commits()).isEqualTo(1);
    }

    @Test
    void nobody_sees_what_is_not_kept_yet() {
        Set<Organization> seenMeanwhile = new HashSet<>();
        List<InMemoryStorage> asked = new ArrayList<>();
        asked.add(new InMemoryStorage(new SettableClock(), new Keeper() {
            @Override
            public Collection<Row> rows() {
                return List.of();
            }

            @Override
            public void keep(Collection<Row> written, Collection<Row> removed) {
                seenMeanwhile.addAll(found(asked.get(0)));
            }
        }));

        asked.get(0).inTransaction(unit -> unit.organizations().insert(acme));

        assertThat(seenMeanwhile).isEmpty();
        assertThat(found(asked.get(0))).containsExactly(acme);
    }

    @Test
    void what_cannot_be_kept_is_rolled_back_and_said() {
        notebook.failWith(new IllegalStateException("the disk is full"));
        List<String> done = new ArrayList<>();

        assertThatThrownBy(() -> storage.inTransaction(unit -> {
                    unit.afterCommit(() -> done.add("told"));
                    return unit.organizations().insert(acme);
                }))
                .isInstanceOf(StorageFailure.class)
                .hasRootCauseMessage("the disk is full");

        assertThat(found(storage)).isEmpty();
        assertThat(done).isEmpty();
        notebook.workAgain();
        open(acme);
        assertThat(found(storage)).containsExactly(acme);
    }

    @Test
    void a_failure_of_the_storage_comes_out_as_it_is() {
        StorageFailure failure = new StorageFailure("no connection", null);
        notebook.failWith(failure);

        assertThatThrownBy(() -> open(acme)).isSameAs(failure);
    }

    @Test
    void a_hosts_transaction_that_cannot_be_kept_is_rolled_back_and_the_next_one_goes_on() {
        notebook.failWith(new StorageFailure("no connection", null));
        List<Completion> told = new ArrayList<>();
        try (InMemoryTransaction transaction = storage.begin()) {
            transaction.onCompletion(told::add);
            storage.joining(transaction)
                    .inTransaction(unit -> unit.organizations().insert(acme));

            assertThatThrownBy(transaction::commit).isInstanceOf(StorageFailure.class);
        }

        assertThat(told).containsExactly(Completion.ROLLED_BACK);
        assertThat(found(storage)).isEmpty();
        notebook.workAgain();
        open(acme);
        assertThat(notebook.commits()).isEqualTo(1);
    }

    @Test
    void a_hosts_transaction_is_handed_over_once_whatever_is_done_in_it() {
        try (InMemoryTransaction transaction = storage.begin()) {
            Storage joined = storage.joining(transaction);
            joined.inTransaction(unit -> unit.organizations().insert(acme));
            joined.inTransaction(unit -> unit.users().insert(aUser().build()));
            assertThat(notebook.commits()).isZero();
            transaction.commit();
        }

        assertThat(notebook.commits()).isEqualTo(1);
        assertThat(notebook.rows()).extracting(Row::kind).containsExactlyInAnyOrder(RowKind.ORGANIZATION, RowKind.USER);
    }

    @Test
    void a_row_holds_what_its_kind_says_and_shows_it_to_no_log() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Row(RowKind.USER, "1", acme))
                .withMessageContaining("USER");
        assertThat(new Row(RowKind.PASSWORD, "1", "a hash")).hasToString("Row of PASSWORD");
    }

    @Test
    void what_contradicts_itself_is_not_opened() {
        User one = aUser().build();
        User other = aUser().build().withAddress(one.address());
        notebook.keep(
                List.of(
                        new Row(RowKind.USER, one.id().toString(), one),
                        new Row(RowKind.USER, other.id().toString(), other)),
                List.of());

        assertThatIllegalStateException().isThrownBy(() -> new InMemoryStorage(new SettableClock(), notebook));
    }

    private void open(Organization organization) {
        storage.inTransaction(unit -> unit.organizations().insert(organization));
    }

    private Collection<Organization> found(Storage where) {
        return where.lookups().organizations(Set.of(acme.id())).values();
    }
}
