package dev.roster.contract;

import static dev.roster.contract.Fixtures.aUser;
import static dev.roster.contract.Fixtures.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.failure.ConcurrentChange;
import dev.roster.id.UserId;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.UserStore} promises. */
public abstract class UserStoreContract extends StorageSuite {

    @Test
    void a_user_comes_back_as_she_was_added() {
        User user = aUser().address("Grace.O'Hopper+x@Globex.example")
                .hostReference("CRM \"4711\" %_\\")
                .name(PersonName.of("Gräçe \uD840\uDC00", "O'Hopper"))
                .build();

        boolean added = storage().inTransaction(unit -> unit.users().insert(user));

        assertThat(added).isTrue();
        assertThat(current(user.id())).contains(user);
        assertThat(current(user.id()).orElseThrow().address().value()).isEqualTo("Grace.O'Hopper+x@globex.example");
    }

    @Test
    void a_user_of_a_single_name_comes_back() {
        User user = added(aUser().name(PersonName.of("", "Plato")));

        assertThat(current(user.id())).contains(user);
    }

    @Test
    void an_id_that_is_there_is_not_added_again() {
        User first = added(aUser());

        assertThat(isAdded(aUser().id(first.id()).build())).isFalse();

        assertThat(current(first.id())).contains(first);
    }

    @Test
    void an_address_that_is_there_is_not_added_again_in_any_case_of_letters() {
        User first = added(aUser().address("Grace@globex.example"));
        User second = aUser().address("gRACE@GLOBEX.example").build();

        assertThat(isAdded(second)).isFalse();

        assertThat(current(second.id())).isEmpty();
        assertThat(current(first.id())).contains(first);
    }

    @Test
    void a_host_reference_that_is_there_is_not_added_again() {
        User first = added(aUser().hostReference("crm-1"));
        User second = aUser().hostReference("crm-1").build();

        assertThat(isAdded(second)).isFalse();

        assertThat(current(second.id())).isEmpty();
        assertThat(current(first.id())).contains(first);
    }

    @Test
    void host_references_are_compared_exactly_and_may_be_missing() {
        assertThat(isAdded(aUser().hostReference("crm").build())).isTrue();
        assertThat(isAdded(aUser().hostReference("Crm").build())).isTrue();
        assertThat(isAdded(aUser().hostReference("crm\u0301").build())).isTrue();
        assertThat(isAdded(aUser().build())).isTrue();
        assertThat(isAdded(aUser().build())).isTrue();
    }

    @Test
    void a_refused_user_leaves_her_transaction_usable() {
        User first = added(aUser().hostReference("crm-1"));
        User other = aUser().build();

        storage().inTransaction(unit -> {
            unit.users().insert(aUser().id(first.id()).build());
            unit.users().insert(aUser().address(first.address().value()).build());
            unit.users().insert(aUser().hostReference("crm-1").build());
            return unit.users().insert(other);
        });

        assertThat(current(other.id())).contains(other);
    }

    @Test
    void a_user_is_found_by_her_address_in_any_case_of_letters() {
        User user = added(aUser().address("Grace@globex.example"));
        added(aUser());

        assertThat(currentAt("grace@globex.example")).contains(user);
        assertThat(currentAt("GRACE@GLOBEX.EXAMPLE")).contains(user);
    }

    @Test
    void an_address_is_compared_as_a_whole_and_its_characters_stand_for_themselves() {
        User user = added(aUser().address("gr_ce%@globex.example"));
        added(aUser().address("linus@globex.example"));

        assertThat(List.of(
                        currentAt("gr_ce%@globex.example"),
                        currentAt("grace%@globex.example"),
                        currentAt("gr_ceful%@globex.example"),
                        currentAt("r_ce%@globex.example"),
                        currentAt("gr_ce%@globex.example.org"),
                        currentAt("l_nus@globex.example"),
                        currentAt("l%@globex.example")))
                .startsWith(Optional.of(user))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    @Test
    void a_user_is_found_in_the_transaction_that_adds_her() {
        User user = aUser().build();

        List<Optional<User>> found = storage().inTransaction(unit -> {
            unit.users().insert(user);
            return List.of(
                    unit.users().current(user.id()),
                    unit.users().current(user.address()),
                    unit.users().current(Fixtures.aUserId()));
        });

        assertThat(found).containsExactly(Optional.of(user), Optional.of(user), Optional.empty());
    }

    // ---- many at once

    @Test
    void many_are_added_in_one_call() {
        List<User> users =
                IntStream.range(0, 1_200).mapToObj(i -> aUser().build()).toList();

        boolean added = storage().inTransaction(unit -> unit.users().insertAll(users));

        assertThat(added).isTrue();
        assertThat(Set.copyOf(storage()
                        .lookups()
                        .users(users.stream().map(User::id).toList())
                        .values()))
                .isEqualTo(Set.copyOf(users));
        assertThat(storage().<Boolean>inTransaction(unit -> unit.users().insertAll(List.of())))
                .isTrue();
    }

    @Test
    void many_are_not_added_if_one_of_them_is_there() {
        User first = added(aUser().hostReference("crm-1"));

        for (User taken : List.of(
                aUser().id(first.id()).build(),
                aUser().address(first.address().value()).build(),
                aUser().hostReference("crm-1").build())) {
            assertThat(storage()
                            .<Boolean>inTransaction(
                                    unit -> unit.users().insertAll(List.of(aUser().build(), taken, aUser().build()))))
                    .isFalse();
        }
        assertThat(current(first.id())).contains(first);
    }

    @Test
    void references_are_given_to_those_who_have_none() {
        User one = added(aUser());
        User two = added(aUser());
        User has = added(aUser().hostReference("crm-3"));
        User other = added(aUser());

        Map<UserId, User> given = storage()
                .inTransaction(unit -> unit.users()
                        .giveReferences(Map.of(
                                one.id(), "crm-1", two.id(), "Crm-1", has.id(), "crm-4", Fixtures.aUserId(), "crm-5")));

        assertThat(given)
                .containsOnly(
                        Map.entry(one.id(), one.withHostReference("crm-1").withRevision(2)),
                        Map.entry(two.id(), two.withHostReference("Crm-1").withRevision(2)));
        assertThat(current(one.id())).contains(given.get(one.id()));
        assertThat(current(two.id())).contains(given.get(two.id()));
        assertThat(current(has.id())).contains(has);
        assertThat(current(other.id())).contains(other);
        assertThat(storage().<Map<?, ?>>inTransaction(unit -> unit.users().giveReferences(Map.of())))
                .isEmpty();
    }

    @Test
    void a_reference_that_another_has_is_not_given() {
        added(aUser().hostReference("crm-1"));
        User user = added(aUser());

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() ->
                        storage().inTransaction(unit -> unit.users().giveReferences(Map.of(user.id(), "crm-1"))));

        assertThat(current(user.id())).contains(user);
    }

    @Test
    void who_was_erased_is_given_no_reference() {
        User user = added(aUser());
        storage().inTransaction(unit -> {
            User now = unit.users().change(user.id()).orElseThrow();
            return unit.users().update(now.erased());
        });
        Optional<User> erased = current(user.id());

        assertThat(storage().<Map<?, ?>>inTransaction(unit -> unit.users().giveReferences(Map.of(user.id(), "crm-1"))))
                .isEmpty();
        assertThat(current(user.id())).isEqualTo(erased);
    }

    @Test
    void many_are_looked_for_by_address_and_by_reference() {
        User one = added(aUser().address("Grace@globex.example"));
        User two = added(aUser().hostReference("crm-2"));
        User both = added(aUser().address("both@globex.example").hostReference("crm-3"));
        added(aUser().address("other@globex.example").hostReference("crm-4"));

        List<User> found = storage()
                .inTransaction(unit -> unit.users()
                        .having(
                                List.of(
                                        address("gRACE@globex.example"),
                                        address("both@globex.example"),
                                        address("nobody@globex.example")),
                                List.of("crm-2", "crm-3", "CRM-4", "crm")));

        assertThat(Set.copyOf(found)).containsExactlyInAnyOrder(one, two, both);
        assertThat(storage().<List<User>>inTransaction(unit -> unit.users().having(List.of(), List.of())))
                .isEmpty();
    }

    private boolean isAdded(User user) {
        return storage().inTransaction(unit -> unit.users().insert(user));
    }

    private Optional<User> current(UserId id) {
        return storage().inTransaction(unit -> unit.users().current(id));
    }

    private Optional<User> currentAt(String text) {
        return storage().inTransaction(unit -> unit.users().current(address(text)));
    }
}
