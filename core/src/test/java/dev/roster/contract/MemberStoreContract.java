package dev.roster.contract;

import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aRemovedMember;
import static dev.roster.contract.Fixtures.aSuspendedMember;
import static dev.roster.contract.Fixtures.roles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Rights;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.MemberStore} promises. */
public abstract class MemberStoreContract extends StorageSuite {

    private OrganizationId acme;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
    }

    @Test
    void a_member_comes_back_as_she_was_added() {
        UserId inviter = joined(acme, aMember()).user();
        Member member = aMember()
                .in(acme)
                .user(added(Fixtures.aUser().name(PersonName.of("Gräçe", "O'Hopper \uD840\uDC00"))))
                .rights(Fixtures.richRights())
                .invited(inviter, Fixtures.START.minusSeconds(3))
                .attributes(Map.of("größe", "1,000 = \"viel\"", "empty", ""))
                .build();

        boolean added = changing(acme, unit -> unit.members().insert(member));

        assertThat(added).isTrue();
        assertThat(stored(acme, member.user())).contains(member);
    }

    @Test
    void whoever_is_a_member_is_not_added_again() {
        Member member = joined(acme, aMember().rights(Fixtures.richRights()));

        boolean added = changing(
                acme,
                unit -> unit.members()
                        .insert(aMember().in(acme).user(member.user()).build()));

        assertThat(added).isFalse();
        assertThat(stored(acme, member.user())).contains(member);
    }

    @Test
    void whoever_was_a_member_is_not_added_again() {
        Member removed = joined(acme, aRemovedMember());

        boolean added = changing(
                acme,
                unit -> unit.members()
                        .insert(aMember().in(acme).user(removed.user()).build()));

        assertThat(added).isFalse();
        assertThat(stored(acme, removed.user())).contains(removed);
    }

    @Test
    void a_refused_member_leaves_her_transaction_usable() {
        Member first = joined(acme, aMember());
        User user = added(Fixtures.aUser());
        Member second = aMember().in(acme).user(user).build();

        changing(acme, unit -> {
            unit.members().insert(first);
            return unit.members().insert(second);
        });

        assertThat(stored(acme, user.id())).contains(second);
    }

    @Test
    void a_user_is_a_member_of_any_number_of_organizations() {
        OrganizationId globex = anOpenedOrganization();
        User user = added(Fixtures.aUser());

        Member atAcme = joined(acme, aMember().user(user).rights(roles("admin")));
        Member atGlobex = joined(globex, aSuspendedMember().user(user));

        assertThat(stored(acme, user.id())).contains(atAcme);
        assertThat(stored(globex, user.id())).contains(atGlobex);
    }

    @Test
    void an_update_takes_the_place_of_all_that_was_there() {
        Member before = joined(acme, aMember().rights(Fixtures.richRights()).attributes(Map.of("a", "1", "b", "2")));
        UserId inviter = joined(acme, aMember()).user();
        Member after = new Member(
                acme,
                before.user(),
                MemberStatus.SUSPENDED,
                roles("other"),
                before.name(),
                before.address(),
                Optional.of(inviter),
                Optional.of(Fixtures.START.plusSeconds(5)),
                Fixtures.START.plusSeconds(6),
                Fixtures.START.plusSeconds(7),
                Fixtures.START.plusSeconds(8),
                Map.of("b", "3"),
                9);

        update(after);

        assertThat(stored(acme, before.user())).contains(after);
    }

    @Test
    void an_update_of_several_writes_each_and_leaves_others_alone() {
        List<Member> members =
                joined(acme, aMember(), aSuspendedMember(), aMember().rights(Fixtures.richRights()));
        OrganizationId globex = anOpenedOrganization();
        Member elsewhere = joined(globex, aMember().user(members.get(0).user()));
        Member first = members.get(0).with(MemberStatus.REMOVED, Rights.NONE, 5);
        Member second = members.get(1).with(MemberStatus.ACTIVE, roles("admin", "normal"), 5);

        update(first, second);

        assertThat(current(members))
                .containsOnly(
                        Map.entry(first.user(), first),
                        Map.entry(second.user(), second),
                        Map.entry(members.get(2).user(), members.get(2)));
        assertThat(stored(globex, elsewhere.user())).contains(elsewhere);
    }

    @Test
    void hundreds_are_updated_and_found_in_one_call() {
        Member[] members = IntStream.range(0, 300)
                .mapToObj(i -> aMember().rights(Fixtures.richRights()))
                .map(member -> joined(acme, member))
                .map(member -> member.with(MemberStatus.SUSPENDED, roles("admin"), 5))
                .toArray(Member[]::new);

        update(members);

        assertThat(current(List.of(members)).values()).containsExactlyInAnyOrder(members);
    }

    @Test
    void only_those_who_are_asked_for_are_found_and_only_there() {
        List<Member> here = joined(acme, aMember(), aMember());
        OrganizationId globex = anOpenedOrganization();
        Member there = joined(globex, aMember());

        Map<UserId, Member> found = changing(
                acme,
                unit -> unit.members().current(acme, Set.of(here.get(0).user(), there.user(), Fixtures.aUserId())));

        assertThat(found).containsOnly(Map.entry(here.get(0).user(), here.get(0)));
    }

    @Test
    void present_members_are_found_by_address_in_any_case_of_letters() {
        Member active = joined(acme, aMember().address("Grace@globex.example"));
        Member suspended = joined(acme, aSuspendedMember().address("linus@globex.example"));
        joined(acme, aRemovedMember().address("gone@globex.example"));
        joined(acme, aMember().address("ada@globex.example"));

        assertThat(presentAt("gRACE@globex.example", "LINUS@globex.example", "gone@globex.example"))
                .containsExactlyInAnyOrder(active, suspended);
    }

    @Test
    void present_members_are_found_by_the_whole_address_and_only_there() {
        joined(acme, aMember().address("grace@globex.example.org"));
        joined(acme, aMember().address("xgrace@globex.example"));
        joined(anOpenedOrganization(), aMember().address("grace@globex.example"));
        Member other = joined(acme, aMember().address("gr_ce@globex.example"));

        assertThat(presentAt("grace@globex.example")).isEmpty();
        assertThat(presentAt("gr_ce@globex.example")).containsExactly(other);
    }

    @Test
    void somebody_who_comes_back_or_goes_is_found_so_at_once() {
        Member member = joined(acme, aMember().address("grace@globex.example"));

        update(member.with(MemberStatus.REMOVED, Rights.NONE, 3));
        assertThat(presentAt("grace@globex.example")).isEmpty();

        Member back = member.with(MemberStatus.ACTIVE, roles("normal"), 4);
        update(back);
        assertThat(presentAt("grace@globex.example")).containsExactly(back);
    }

    @Test
    void an_active_member_in_the_role_counts() {
        Member owner = joined(acme, aMember().rights(roles("normal", "owner")));
        joined(acme, aMember());

        assertThat(anyActive("owner")).isTrue();
        assertThat(anyActive("owner", owner.user())).isFalse();

        joined(acme, aMember().rights(roles("owner")));
        assertThat(anyActive("owner", owner.user())).isTrue();
    }

    @Test
    void suspended_and_removed_members_do_not_count_in_a_role() {
        joined(acme, aSuspendedMember().rights(roles("owner")));
        Member leaver = joined(acme, aMember().rights(roles("owner")));
        assertThat(anyActive("owner")).isTrue();

        update(leaver.with(MemberStatus.REMOVED, roles("owner"), 3));

        assertThat(anyActive("owner")).isFalse();
    }

    @Test
    void a_role_is_compared_exactly_and_only_there() {
        joined(acme, aMember().rights(roles("owner.deputy")));
        joined(anOpenedOrganization(), aMember().rights(roles("owner")));
        assertThat(anyActive("owner")).isFalse();
        assertThat(anyActive("owner.deputy")).isTrue();
    }

    @Test
    void whoever_loses_a_role_no_longer_counts_in_it() {
        Member member = joined(acme, aMember().rights(roles("owner", "normal")));
        update(member.with(MemberStatus.ACTIVE, roles("normal"), 3));

        assertThat(anyActive("owner")).isFalse();
        assertThat(anyActive("normal")).isTrue();
    }

    @Test
    void present_members_in_a_role_are_found_and_only_there() {
        String role = Fixtures.aRoleId().key();
        Member active = joined(acme, aMember().rights(roles("normal", role)));
        Member suspended = joined(acme, aSuspendedMember().rights(roles(role)));
        joined(acme, aRemovedMember().rights(roles(role)));
        joined(acme, aMember());
        joined(acme, aMember().rights(roles(role + "x", Fixtures.aRoleId().key())));
        joined(anOpenedOrganization(), aMember().rights(roles(role)));

        assertThat(holding(role, 10)).containsExactlyInAnyOrder(active, suspended);
        assertThat(holding(role, 2)).containsExactlyInAnyOrder(active, suspended);
        assertThat(holding(role, 1)).hasSize(1);
        assertThat(holding(Fixtures.aRoleId().key(), 10)).isEmpty();
    }

    @Test
    void whoever_goes_or_gets_another_role_is_not_found_in_it_any_more() {
        String role = Fixtures.aRoleId().key();
        List<Member> members = IntStream.range(0, 4)
                .mapToObj(i -> joined(acme, aMember().rights(roles(role))))
                .toList();
        Member suspended = members.get(2).with(MemberStatus.SUSPENDED, roles(role, "normal"), 3);
        update(
                members.get(0).with(MemberStatus.REMOVED, roles(role), 3),
                members.get(1).with(MemberStatus.ACTIVE, roles("normal"), 3),
                suspended);

        assertThat(holding(role, 10)).containsExactlyInAnyOrder(suspended, members.get(3));
        assertThat(holding("normal", 10)).hasSize(2);

        Member back = members.get(0).with(MemberStatus.ACTIVE, roles(role), 4);
        update(back);
        assertThat(holding(role, 10)).containsExactlyInAnyOrder(back, suspended, members.get(3));
    }

    @Test
    void removed_members_take_no_place_among_those_who_are_found_in_a_role() {
        String role = Fixtures.aRoleId().key();
        IntStream.range(0, 3).forEach(i -> joined(acme, aRemovedMember().rights(roles(role))));
        Member holder = joined(acme, aSuspendedMember().rights(roles(role)));
        IntStream.range(0, 3).forEach(i -> joined(acme, aRemovedMember().rights(roles(role))));

        assertThat(holding(role, 1)).containsExactly(holder);
    }

    private List<Member> holding(String role, int most) {
        return changing(acme, unit -> unit.members().holding(acme, role, most));
    }

    private void update(Member... members) {
        changing(acme, unit -> {
            unit.members().update(List.of(members));
            return members;
        });
    }

    private Map<UserId, Member> current(List<Member> members) {
        return changing(
                acme,
                unit -> unit.members()
                        .current(acme, members.stream().map(Member::user).toList()));
    }

    private List<Member> presentAt(String... addresses) {
        return changing(acme, unit -> {
            var found = unit.members()
                    .presentAt(acme, Stream.of(addresses).map(Fixtures::address).toList());
            found.forEach((key, member) -> assertThat(member.address()).isEqualTo(key));
            return List.copyOf(found.values());
        });
    }

    @Test
    void an_update_leaves_name_and_address_alone_which_are_the_users() {
        Member before = joined(acme, aMember());

        update(before.called(PersonName.of("Old", "Name"), Fixtures.anAddress())
                .with(MemberStatus.ACTIVE, roles("admin"), 5));

        Member now = stored(acme, before.user()).orElseThrow();
        assertThat(now.name()).isEqualTo(before.name());
        assertThat(now.address()).isEqualTo(before.address());
        assertThat(now.rights()).isEqualTo(roles("admin"));
    }

    @Test
    void what_one_person_is_everywhere_comes_in_pages_by_organization() {
        User user = added(Fixtures.aUser());
        List<Member> all = Stream.generate(this::anOpenedOrganization)
                .limit(5)
                .sorted()
                .map(each -> joined(each, aMember().user(user)))
                .toList();
        Member removed = joined(acme, aRemovedMember().user(user));
        joined(acme, aMember());

        List<Member> found = new ArrayList<>();
        Optional<OrganizationId> after = Optional.empty();
        List<Member> page;
        do {
            page = ofUser(user.id(), after, 2);
            found.addAll(page);
            after = page.isEmpty()
                    ? after
                    : Optional.of(page.get(page.size() - 1).organization());
        } while (!page.isEmpty());

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(all.stream(), Stream.of(removed)).toList());
        assertThat(found).extracting(Member::organization).isSorted();
        assertThat(ofUser(anAddedUser(), Optional.empty(), 10)).isEmpty();
    }

    private List<Member> ofUser(UserId user, Optional<OrganizationId> after, int most) {
        return storage().inTransaction(unit -> {
            unit.users().change(user);
            return unit.members().ofUser(user, after, most);
        });
    }

    private boolean anyActive(String role, UserId... except) {
        return changing(acme, unit -> unit.members().anyActive(acme, role, Set.of(except)));
    }
}
