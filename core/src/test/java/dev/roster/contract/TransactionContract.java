package dev.roster.contract;

import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aPendingInvitation;
import static dev.roster.contract.Fixtures.aQueuedMail;
import static dev.roster.contract.Fixtures.anEntry;
import static dev.roster.contract.Fixtures.anOrganization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.delivery.Delivery;
import dev.roster.id.OrganizationId;
import dev.roster.invitation.Invitation;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.organization.Organization;
import dev.roster.port.HostTransaction;
import dev.roster.port.HostTransaction.Completion;
import dev.roster.port.Link;
import dev.roster.port.MemberCriteria;
import dev.roster.port.Storage;
import dev.roster.port.UnitOfWork;
import dev.roster.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Storage} and {@link UnitOfWork} promise of transactions, own and joined ones. */
public abstract class TransactionContract extends StorageSuite {

    /** One row of each kind, and how to see which of them are there. */
    private record Everything(
            Organization organization, User user, Member member, Invitation invitation, Link link, Delivery mail) {

        static Everything fresh() {
            Organization organization = anOrganization().build();
            Member member = aMember().in(organization.id()).build();
            Invitation invitation = aPendingInvitation().in(organization.id()).build();
            return new Everything(
                    organization,
                    Fixtures.userOf(member),
                    member,
                    invitation,
                    Fixtures.aLink(organization.id()),
                    aQueuedMail().about(invitation).build());
        }

        void write(UnitOfWork unit) {
            unit.organizations().insert(organization);
            unit.users().insert(user);
            unit.members().insert(member);
            unit.invitations().insert(List.of(invitation));
            unit.links().insert(List.of(link));
            unit.outbox().enqueue(List.of(mail));
            unit.journal().append(anEntry(Stream.of(organization.id()), 1));
        }

        List<String> seenBy(Storage storage) {
            List<String> seen = new ArrayList<>();
            OrganizationId id = organization.id();
            if (!storage.lookups().organizations(Set.of(id)).isEmpty()) {
                seen.add("organization");
            }
            if (!storage.lookups().users(Set.of(user.id())).isEmpty()) {
                seen.add("user");
            }
            if (storage.lookups()
                    .membership(id, user.id())
                    .flatMap(membership -> membership.member())
                    .isPresent()) {
                seen.add("member");
            }
            if (!storage.lookups().invitations(id, Set.of(invitation.id())).isEmpty()) {
                seen.add("invitation");
            }
            if (storage.lookups().link(link.purpose(), link.hash()).isPresent()) {
                seen.add("link");
            }
            if (!storage.listings().deliveries(id, Set.of(invitation.id())).isEmpty()) {
                seen.add("mail");
            }
            if (!storage.listings().journal(Stream.of(id), Long.MAX_VALUE, 10).isEmpty()) {
                seen.add("entry");
            }
            MemberCriteria active = new MemberCriteria(
                    MemberCriteria.Order.NAME, false, Set.of(MemberStatus.ACTIVE), Optional.empty(), Optional.empty());
            if (!storage.listings().members(id, active, Optional.empty(), 10).isEmpty()) {
                seen.add("listed member");
            }
            return seen;
        }
    }

    private static final List<String> ALL =
            List.of("organization", "user", "member", "invitation", "link", "mail", "entry", "listed member");

    @Test
    void work_yields_what_it_returns_and_is_there_for_all() {
        Everything everything = Everything.fresh();

        String result = storage().inTransaction(unit -> {
            everything.write(unit);
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(everything.seenBy(storage())).isEqualTo(ALL);
    }

    @Test
    void work_that_fails_leaves_nothing_and_its_exception_comes_out_unchanged() {
        Everything everything = Everything.fresh();
        OrganizationId acme = anOpenedOrganization();
        IllegalArgumentException failure = new IllegalArgumentException("no");

        assertThatThrownBy(() -> storage().inTransaction(unit -> {
                    unit.organizations().change(acme);
                    everything.write(unit);
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(everything.seenBy(storage())).isEmpty();
        assertThat(stored(acme).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void work_that_ends_in_an_error_leaves_nothing_and_the_error_comes_out_unchanged() {
        Everything everything = Everything.fresh();
        AssertionError failure = new AssertionError("no");

        assertThatThrownBy(() -> storage().inTransaction(unit -> {
                    everything.write(unit);
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(everything.seenBy(storage())).isEmpty();
        everythingCanBeWrittenAgain(everything);
    }

    @Test
    void changes_of_what_was_there_are_undone_too() {
        OrganizationId acme = anOpenedOrganization();
        Member member = joined(acme, aMember().rights(Fixtures.richRights()));
        Invitation invitation = invited(acme, aPendingInvitation());
        Organization before = stored(acme).orElseThrow();

        assertThatThrownBy(() -> storage().inTransaction(unit -> {
                    Organization changed = unit.organizations().change(acme).orElseThrow();
                    unit.organizations().update(changed.withCounts(5, 5));
                    unit.members().update(List.of(member.with(MemberStatus.REMOVED, Fixtures.roles(), 9)));
                    unit.invitations().releaseExpiredSeats(acme, Instant.parse("2999-01-01T00:00:00Z"));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(stored(acme)).contains(before);
        assertThat(stored(acme, member.user())).contains(member);
        assertThat(stored(acme, invitation.id())).contains(invitation);
    }

    @Test
    void nobody_sees_what_is_not_committed() {
        Everything everything = Everything.fresh();

        List<String> seen = storage().inTransaction(unit -> {
            everything.write(unit);
            return everything.seenBy(storage());
        });

        assertThat(seen).isEmpty();
        assertThat(everything.seenBy(storage())).isEqualTo(ALL);
    }

    @Test
    void a_transaction_sees_what_another_one_committed() {
        OrganizationId acme = anOpenedOrganization();
        Member member = joined(acme, aMember());

        assertThat(storage().<Optional<User>>inTransaction(unit -> unit.users().current(member.user())))
                .contains(Fixtures.userOf(member));
        assertThat(stored(acme, member.user())).contains(member);
    }

    @Test
    void an_action_after_commit_finds_everything_committed_and_free_to_change() {
        Everything everything = Everything.fresh();
        List<Object> told = new ArrayList<>();

        storage().inTransaction(unit -> {
            everything.write(unit);
            unit.afterCommit(() -> {
                told.add(everything.seenBy(storage()));
                told.add(
                        stored(everything.organization().id(), everything.user().id())
                                .isPresent());
            });
            assertThat(told).isEmpty();
            return everything;
        });

        assertThat(told).containsExactly(ALL, true);
    }

    @Test
    void actions_after_commit_are_not_done_if_the_work_fails() {
        List<String> told = new ArrayList<>();

        assertThatThrownBy(() -> storage().inTransaction(unit -> {
                    unit.afterCommit(() -> told.add("failed"));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        storage().inTransaction(unit -> {
            unit.afterCommit(() -> told.add("first"));
            unit.afterCommit(() -> told.add("second"));
            return told;
        });

        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void an_action_after_commit_that_fails_changes_nothing() {
        Everything everything = Everything.fresh();
        List<String> told = new ArrayList<>();

        assertThatCode(() -> storage().inTransaction(unit -> {
                    everything.write(unit);
                    unit.afterCommit(() -> {
                        throw new IllegalStateException("listener");
                    });
                    unit.afterCommit(() -> told.add("next"));
                    return everything;
                }))
                .doesNotThrowAnyException();

        assertThat(everything.seenBy(storage())).isEqualTo(ALL);
        assertThat(told).containsExactly("next");
    }

    @Test
    void the_clock_goes_by_microseconds_at_most_and_as_the_fixture_sets_it() {
        Instant before = storage().clock().instant();
        fixture().advance(Duration.ofHours(3));
        Instant after = storage().clock().instant();

        assertThat(before).isEqualTo(before.truncatedTo(ChronoUnit.MICROS));
        assertThat(after).isEqualTo(after.truncatedTo(ChronoUnit.MICROS));
        assertThat(Duration.between(before, after)).isBetween(Duration.ofHours(3), Duration.ofHours(4));
    }

    @Test
    void work_in_a_transaction_of_the_host_is_there_when_the_host_commits() {
        Everything everything = Everything.fresh();
        HostTransaction transaction = fixture().begin();
        Storage joined = storage().joining(transaction);

        String result = joined.inTransaction(unit -> {
            everything.write(unit);
            return "done";
        });
        List<String> inside = everything.seenBy(joined);
        List<String> outside = everything.seenBy(storage());
        fixture().commit(transaction);

        assertThat(result).isEqualTo("done");
        assertThat(inside).isEqualTo(ALL);
        assertThat(outside).isEmpty();
        assertThat(everything.seenBy(storage())).isEqualTo(ALL);
    }

    @Test
    void work_in_a_transaction_of_the_host_is_gone_when_the_host_rolls_back() {
        Everything everything = Everything.fresh();
        HostTransaction transaction = fixture().begin();
        storage().joining(transaction).inTransaction(unit -> {
            everything.write(unit);
            return everything;
        });

        fixture().rollback(transaction);

        assertThat(everything.seenBy(storage())).isEmpty();
        everythingCanBeWrittenAgain(everything);
    }

    @Test
    void several_pieces_of_work_in_a_transaction_of_the_host_see_each_other() {
        Everything everything = Everything.fresh();
        OrganizationId id = everything.organization().id();
        HostTransaction transaction = fixture().begin();
        storage().joining(transaction).inTransaction(unit -> {
            everything.write(unit);
            return everything;
        });

        Optional<Organization> changed = storage()
                .joining(transaction)
                .inTransaction(unit -> unit.organizations().change(id));
        fixture().commit(transaction);

        assertThat(changed).contains(everything.organization().withRevision(2));
        assertThat(stored(id)).isEqualTo(changed);
    }

    @Test
    void work_that_fails_in_a_transaction_of_the_host_leaves_nothing_and_the_rest_as_it_was() {
        Everything first = Everything.fresh();
        Everything failing = Everything.fresh();
        Everything last = Everything.fresh();
        List<String> told = new ArrayList<>();
        IllegalArgumentException failure = new IllegalArgumentException("no");
        HostTransaction transaction = fixture().begin();
        Storage joined = storage().joining(transaction);
        joined.inTransaction(unit -> {
            first.write(unit);
            return first;
        });

        assertThatThrownBy(() -> joined.inTransaction(unit -> {
                    unit.afterCommit(() -> told.add("failed"));
                    unit.organizations().change(first.organization().id());
                    failing.write(unit);
                    throw failure;
                }))
                .isSameAs(failure);
        List<String> inside = failing.seenBy(joined);
        joined.inTransaction(unit -> {
            unit.afterCommit(() -> told.add("last"));
            last.write(unit);
            return last;
        });
        fixture().commit(transaction);

        assertThat(inside).isEmpty();
        assertThat(failing.seenBy(storage())).isEmpty();
        assertThat(first.seenBy(storage())).isEqualTo(ALL);
        assertThat(last.seenBy(storage())).isEqualTo(ALL);
        assertThat(stored(first.organization().id())).contains(first.organization());
        assertThat(told).containsExactly("last");
    }

    @Test
    void actions_after_commit_wait_for_the_commit_of_the_host() {
        Everything everything = Everything.fresh();
        List<Object> told = new ArrayList<>();
        HostTransaction transaction = fixture().begin();
        storage().joining(transaction).inTransaction(unit -> {
            everything.write(unit);
            unit.afterCommit(() -> {
                throw new IllegalStateException("listener");
            });
            unit.afterCommit(() -> told.add(everything.seenBy(storage())));
            return everything;
        });
        assertThat(told).isEmpty();

        fixture().commit(transaction);

        assertThat(told).containsExactly(ALL);
    }

    @Test
    void actions_after_commit_are_not_done_if_the_host_rolls_back() {
        List<String> told = new ArrayList<>();
        HostTransaction committed = fixture().begin();
        storage().joining(committed).inTransaction(unit -> {
            unit.afterCommit(() -> told.add("committed"));
            return told;
        });
        fixture().commit(committed);
        HostTransaction rolledBack = fixture().begin();
        storage().joining(rolledBack).inTransaction(unit -> {
            unit.afterCommit(() -> told.add("rolled back"));
            return told;
        });
        fixture().rollback(rolledBack);

        assertThat(told).containsExactly("committed");
    }

    @Test
    void the_host_transaction_tells_how_it_ended() {
        List<Completion> told = new ArrayList<>();
        HostTransaction committed = fixture().begin();
        committed.onCompletion(told::add);
        storage().joining(committed).inTransaction(unit -> {
            Everything.fresh().write(unit);
            return told;
        });
        assertThat(told).isEmpty();
        fixture().commit(committed);
        HostTransaction rolledBack = fixture().begin();
        rolledBack.onCompletion(told::add);
        storage().joining(rolledBack).inTransaction(unit -> {
            Everything.fresh().write(unit);
            return told;
        });
        fixture().rollback(rolledBack);

        assertThat(told).containsExactly(Completion.COMMITTED, Completion.ROLLED_BACK);
    }

    @Test
    void a_transaction_of_another_kind_is_refused() {
        HostTransaction foreign = listener -> {};

        assertThatThrownBy(() -> storage().joining(foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_joined_storage_has_the_same_clock() {
        HostTransaction transaction = fixture().begin();
        Instant before = storage().clock().instant();
        Instant inside = storage().joining(transaction).clock().instant();
        Instant after = storage().clock().instant();
        fixture().rollback(transaction);

        assertThat(before).isAfter(Fixtures.START.minus(Duration.ofDays(1)));
        assertThat(inside).isBetween(before, after);
    }

    private void everythingCanBeWrittenAgain(Everything everything) {
        storage().inTransaction(unit -> {
            everything.write(unit);
            return everything;
        });
        assertThat(everything.seenBy(storage())).isEqualTo(ALL);
    }
}
