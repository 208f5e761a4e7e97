package dev.roster.contract;

import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aRemovedMember;
import static dev.roster.contract.Fixtures.aUser;
import static dev.roster.contract.Fixtures.address;
import static dev.roster.contract.Fixtures.roles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.port.MemberCriteria;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.UserStore} promises of users who change, and of what organizations keep of them. */
public abstract class UserChangeContract extends StorageSuite {

    private static final int MANY = 16;
    private static final PersonName ADA = PersonName.of("Ada", "Lovelace");
    private static final PersonName ZORA = PersonName.of("Zora", "Last");

    private OrganizationId acme;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
    }

    @Test
    void a_change_raises_the_revision_and_yields_the_user_as_it_is() {
        User user = added(aUser().name(ADA));
        User other = added(aUser());

        Optional<User> changed = storage().inTransaction(unit -> unit.users().change(user.id()));

        assertThat(changed).contains(user.withRevision(2));
        assertThat(current(user.id())).contains(user.withRevision(2));
        assertThat(current(other.id())).contains(other);
    }

    @Test
    void nobody_is_changed_or_copied() {
        User somebody = added(aUser());

        assertThat(storage().<Optional<User>>inTransaction(unit -> unit.users().change(Fixtures.aUserId())))
                .isEmpty();
        assertThat(storage().<Optional<User>>inTransaction(unit -> unit.users().toCopy(Fixtures.aUserId())))
                .isEmpty();
        assertThat(current(somebody.id())).contains(somebody);
    }

    @Test
    void an_update_takes_the_place_of_all_that_was_there() {
        User before = added(aUser().hostReference("crm-1"));
        User after = new User(
                before.id(),
                Optional.of("crm \"2\" %"),
                address("New.Address@globex.example"),
                PersonName.of("", "Plato \uD840\uDC00"),
                Optional.of(Locale.forLanguageTag("pt-BR")),
                Map.of("größe", "1,000 = \"viel\"", "empty", ""),
                UserStatus.SUSPENDED,
                before.since(),
                7,
                2);

        assertThat(update(before.id(), user -> after)).isTrue();

        assertThat(current(before.id())).contains(after);
        assertThat(currentAt(before.address())).isEmpty();
        assertThat(currentAt(after.address())).contains(after);
    }

    @Test
    void a_change_that_comes_to_nothing_gives_its_number_back() {
        User user = added(aUser());

        assertThat(update(user.id(), changed -> changed.withRevision(1))).isTrue();

        assertThat(current(user.id())).contains(user);
    }

    @Test
    void the_address_or_reference_of_another_is_not_taken_and_nothing_is_written() {
        User holder = added(aUser().address("Grace@globex.example").hostReference("crm-1"));
        User user = added(aUser().name(ADA));

        assertThat(update(
                        user.id(),
                        changed -> changed.withAddress(address("gRACE@globex.example"))
                                .withProfile(ZORA, Optional.empty(), Map.of())))
                .isFalse();
        assertThat(update(user.id(), changed -> changed.withHostReference("crm-1")))
                .isFalse();

        assertThat(current(user.id()).map(User::name)).contains(ADA);
        assertThat(current(user.id()).map(User::address)).contains(user.address());
        assertThat(current(user.id()).orElseThrow().hostReference()).isEmpty();
        assertThat(current(holder.id())).contains(holder);
    }

    @Test
    void a_refused_update_leaves_its_transaction_usable() {
        User holder = added(aUser());
        User user = added(aUser());

        storage().inTransaction(unit -> {
            User changed = unit.users().change(user.id()).orElseThrow();
            unit.users().update(changed.withAddress(holder.address()));
            return unit.users().update(changed.withHostReference("crm-1"));
        });

        assertThat(current(user.id()).orElseThrow().hostReference()).contains("crm-1");
    }

    @Test
    void the_own_address_is_written_in_other_letters_and_one_that_was_left_is_free() {
        User user = added(aUser().address("Grace@globex.example").hostReference("crm-1"));

        assertThat(update(user.id(), changed -> changed.withAddress(address("grace@globex.example"))))
                .isTrue();
        assertThat(current(user.id()).orElseThrow().address().value()).isEqualTo("grace@globex.example");
        assertThat(update(
                        user.id(),
                        changed -> changed.withAddress(address("other@globex.example"))
                                .withHostReference("crm-2")))
                .isTrue();

        User next = added(aUser().address("GRACE@globex.example").hostReference("crm-1"));
        assertThat(currentAt(address("grace@globex.example"))).contains(next);
    }

    @Test
    void to_be_copied_a_user_is_read_as_it_is_now_and_keeps_its_number() {
        User user = added(aUser());
        update(user.id(), changed -> changed.withProfile(ADA, Optional.empty(), Map.of()));

        Optional<User> read = storage().inTransaction(unit -> unit.users().toCopy(user.id()));

        assertThat(read).isEqualTo(current(user.id()));
        assertThat(read.orElseThrow().name()).isEqualTo(ADA);
        assertThat(read.orElseThrow().revision()).isEqualTo(2);
    }

    // ---- what organizations keep

    @Test
    void name_and_address_follow_in_all_organizations_those_of_the_removed_too() {
        OrganizationId globex = anOpenedOrganization();
        User user = added(aUser());
        Member here = joined(acme, aMember().user(user).rights(Fixtures.richRights()));
        Member there = joined(globex, aRemovedMember().user(user));
        Member another = joined(acme, aMember());
        EmailAddress newAddress = address("Zora@elsewhere.example");

        update(user.id(), changed -> changed.withAddress(newAddress).withProfile(ZORA, Optional.empty(), Map.of()));

        assertThat(stored(acme, user.id())).contains(here.called(ZORA, newAddress));
        assertThat(stored(globex, user.id())).contains(there.called(ZORA, newAddress));
        assertThat(stored(acme, another.user())).contains(another);
    }

    @Test
    void lists_go_by_the_new_name_and_address() {
        User user = added(aUser().name(ADA).address("ada@globex.example"));
        joined(acme, aMember().user(user));
        Member middle = joined(acme, aMember().named("Middle").address("middle@globex.example"));

        update(
                user.id(),
                changed -> changed.withAddress(address("zora@globex.example"))
                        .withProfile(ZORA, Optional.empty(), Map.of()));

        for (MemberCriteria.Order order : List.of(MemberCriteria.Order.NAME, MemberCriteria.Order.ADDRESS)) {
            assertThat(listed(order, Optional.empty(), ""))
                    .as("by %s", order)
                    .containsExactly(middle.user(), user.id());
            assertThat(listed(order, Optional.empty(), "zora")).containsExactly(user.id());
            assertThat(listed(order, Optional.empty(), "ada")).isEmpty();
        }
        assertThat(listed(MemberCriteria.Order.NAME, Optional.of("normal"), ""))
                .containsExactly(middle.user(), user.id());
        assertThat(listed(MemberCriteria.Order.NAME, Optional.of("normal"), "zora"))
                .containsExactly(user.id());
        Map<EmailAddress, Member> present = changing(
                acme,
                unit -> unit.members()
                        .presentAt(acme, List.of(address("zora@globex.example"), address("ada@globex.example"))));
        assertThat(present).containsOnlyKeys(address("zora@globex.example"));
    }

    private List<UserId> listed(MemberCriteria.Order order, Optional<String> role, String prefix) {
        MemberCriteria criteria = new MemberCriteria(
                order, false, Set.of(MemberStatus.ACTIVE), role, Optional.of(prefix), Optional.empty());
        return storage().listings().members(acme, criteria, Optional.empty(), 10).stream()
                .map(Member::user)
                .toList();
    }

    // ---- races

    @Test
    void of_many_who_take_one_address_one_gets_it() {
        List<User> users =
                IntStream.range(0, MANY).mapToObj(i -> added(aUser())).toList();
        EmailAddress wanted = address("wanted@globex.example");

        List<Boolean> taken =
                Together.run(MANY, i -> update(users.get(i).id(), changed -> changed.withAddress(wanted)));

        assertThat(Collections.frequency(taken, true)).isEqualTo(1);
        assertThat(currentAt(wanted).map(User::id))
                .contains(users.get(taken.indexOf(true)).id());
    }

    @Test
    void of_many_who_take_one_reference_one_gets_it() {
        List<User> users =
                IntStream.range(0, MANY).mapToObj(i -> added(aUser())).toList();

        List<Boolean> taken =
                Together.run(MANY, i -> update(users.get(i).id(), changed -> changed.withHostReference("crm-1")));

        assertThat(Collections.frequency(taken, true)).isEqualTo(1);
        assertThat(storage()
                        .lookups()
                        .usersByReference(List.of("crm-1"))
                        .get("crm-1")
                        .id())
                .isEqualTo(users.get(taken.indexOf(true)).id());
    }

    @Test
    void of_one_who_takes_an_address_and_one_who_is_added_with_it_one_gets_it() {
        User user = added(aUser());
        EmailAddress wanted = address("wanted@globex.example");

        List<Boolean> taken = Together.run(
                2,
                i -> i == 0
                        ? update(user.id(), changed -> changed.withAddress(wanted))
                        : storage()
                                .inTransaction(unit -> unit.users()
                                        .insert(aUser().address(wanted.value()).build())));

        assertThat(Collections.frequency(taken, true)).isEqualTo(1);
        assertThat(currentAt(wanted).orElseThrow().id().equals(user.id())).isEqualTo(taken.get(0));
    }

    @Test
    void changes_of_one_user_are_made_one_after_the_other() {
        User user = added(aUser());

        Together.run(
                MANY,
                i -> update(
                        user.id(), changed -> changed.withAddress(address("at" + changed.revision() + "@x.example"))));

        User now = current(user.id()).orElseThrow();
        assertThat(now.revision()).isEqualTo(MANY + 1);
        assertThat(now.authVersion()).isEqualTo(MANY + 1);
        assertThat(now.address().value()).isEqualTo("at" + (MANY + 1) + "@x.example");
    }

    @RepeatedTest(8)
    void a_member_who_is_changed_at_the_same_time_does_not_get_the_old_name_back() {
        User user = added(aUser());
        joined(acme, aMember().user(user));

        Together.run(
                2,
                i -> i == 0
                        ? rename(user.id(), ZORA)
                        : changing(acme, unit -> {
                            Member member = unit.members()
                                    .current(acme, List.of(user.id()))
                                    .get(user.id());
                            unit.members().update(List.of(member.with(MemberStatus.ACTIVE, roles("admin"), 9)));
                            return true;
                        }));

        Member now = stored(acme, user.id()).orElseThrow();
        assertThat(now.name()).isEqualTo(ZORA);
        assertThat(now.rights()).isEqualTo(roles("admin"));
        assertThat(listed(MemberCriteria.Order.NAME, Optional.of("admin"), "zora"))
                .containsExactly(user.id());
    }

    @RepeatedTest(8)
    void somebody_who_joins_at_the_same_time_joins_by_the_name_of_that_moment() {
        User user = added(aUser());

        Together.run(
                2,
                i -> i == 0
                        ? rename(user.id(), ZORA)
                        : changing(acme, unit -> {
                            User copied = unit.users().toCopy(user.id()).orElseThrow();
                            return unit.members()
                                    .insert(aMember().in(acme).user(copied).build());
                        }));

        assertThat(stored(acme, user.id()).orElseThrow().name()).isEqualTo(ZORA);
        assertThat(listed(MemberCriteria.Order.NAME, Optional.of("normal"), "zora"))
                .containsExactly(user.id());
    }

    private boolean rename(UserId id, PersonName name) {
        return update(id, changed -> changed.withProfile(name, Optional.empty(), Map.of()));
    }

    private boolean update(UserId id, UnaryOperator<User> change) {
        return storage().inTransaction(unit -> {
            User changed = unit.users().change(id).orElseThrow();
            return unit.users().update(change.apply(changed));
        });
    }

    private Optional<User> current(UserId id) {
        return storage().inTransaction(unit -> unit.users().current(id));
    }

    private Optional<User> currentAt(EmailAddress at) {
        return storage().inTransaction(unit -> unit.users().current(at));
    }
}
