package dev.roster.contract;

import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aRemovedMember;
import static dev.roster.contract.Fixtures.aSuspendedMember;
import static dev.roster.contract.Fixtures.roles;
import static dev.roster.contract.Paging.BINARY;
import static dev.roster.contract.Paging.SPREAD_IDS;
import static dev.roster.contract.Paging.pages;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Resource;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.port.Position;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What storage promises of the list of those who hold a role, a switch or a resource. */
public abstract class HoldersContract extends StorageSuite {

    private static final String LEADS = "report/leads";

    private OrganizationId acme;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
    }

    @Test
    void active_members_who_hold_one_of_several_things_come_by_name_each_once() {
        long seed = System.nanoTime();
        System.out.println("Holders, seed " + seed);
        Random random = new Random(seed);
        List<Rights> held =
                IntStream.range(0, 60).mapToObj(i -> some(random, 3)).toList();
        List<String> names = List.of("Grace", "grace", "Gr%ce", "ada", "\u65E5\u672C", "zo\u00EB", "\uD83C\uDF82");
        List<Member> population = joined(
                acme,
                held.stream()
                        .map(rights -> aMember()
                                .rights(rights)
                                .named(names.get(random.nextInt(names.size())))
                                .status(MemberStatus.values()[Math.max(0, random.nextInt(6) - 3)]))
                        .toArray(MemberBuilder[]::new));
        joined(anOpenedOrganization(), aMember().rights(held.get(0)));

        for (int i = 0; i < 40; i++) {
            Rights any = some(random, 1 + i % 4);
            List<Member> expected = population.stream()
                    .filter(member -> member.status() == MemberStatus.ACTIVE && shares(member.rights(), any))
                    .sorted(comparing((Member member) -> member.name().sortKey(), BINARY)
                            .thenComparing(member -> member.user().toString()))
                    .toList();
            for (int size : List.of(1, 3, 1_000)) {
                assertThat(holders(any, size))
                        .as("pages of %s of %s", size, any)
                        .containsExactlyElementsOf(expected);
            }
        }
        assertThat(holders(Rights.NONE, 10)).isEmpty();
    }

    private static boolean shares(Rights one, Rights other) {
        return !Collections.disjoint(one.roles(), other.roles())
                || !Collections.disjoint(one.switches(), other.switches())
                || !Collections.disjoint(one.assigned(), other.assigned());
    }

    /** Things that differ by a sign, by case, by a part, or by nothing but what kind of thing they are. */
    private static Rights some(Random random, int most) {
        List<String> roles = List.of("normal", "admin", "Normal", "norm", LEADS);
        List<Switch> switches =
                List.of("+view", "-view", "+view@report/leads", "-view@report/leads", "+view@report/lead").stream()
                        .map(Switch::of)
                        .toList();
        List<Resource> resources =
                List.of(LEADS, "report/Leads", "report/lead", "tenant/leads", "report/100%_\\Größe").stream()
                        .map(Resource::of)
                        .toList();
        return new Rights(
                pick(random, roles, most), oneOfEach(pick(random, switches, most)), pick(random, resources, most));
    }

    private static Set<Switch> oneOfEach(Set<Switch> switches) {
        Set<Switch> rest = new HashSet<>();
        switches.forEach(each -> {
            if (rest.stream().noneMatch(each::sameTarget)) {
                rest.add(each);
            }
        });
        return rest;
    }

    private static <T> Set<T> pick(Random random, List<T> from, int most) {
        return random.ints(random.nextInt(most + 1), 0, from.size())
                .mapToObj(from::get)
                .collect(Collectors.toSet());
    }

    @Test
    void holders_of_equal_name_come_by_the_text_of_their_ids() {
        SPREAD_IDS.forEach(user -> joined(acme, aMember().user(user).rights(holding(LEADS))));

        assertThat(holders(holding(LEADS), 1))
                .extracting(Member::user)
                .containsExactlyElementsOf(
                        SPREAD_IDS.stream().sorted(comparing(UserId::toString)).toList());
    }

    @Test
    void a_thousand_who_hold_all_of_it_are_each_listed_once() {
        Rights all = new Rights(Set.of("normal", "admin"), Set.of(Switch.of("+view")), Set.of(Resource.of(LEADS)));
        joined(
                acme,
                IntStream.range(0, 1_000).mapToObj(i -> aMember().rights(all)).toArray(MemberBuilder[]::new));

        for (int size : List.of(137, 1_000)) {
            assertThat(holders(all, size))
                    .hasSize(1_000)
                    .extracting(Member::user)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void hundreds_of_things_are_asked_for_at_once() {
        String[] hundreds = IntStream.range(0, 450).mapToObj(i -> "role" + i).toArray(String[]::new);
        List<Member> members = joined(
                acme,
                IntStream.range(0, 45)
                        .mapToObj(i -> aMember()
                                .named("n" + (char) ('a' + i * 7 % 26) + i)
                                .rights(roles(hundreds[i * 10], hundreds[449 - i * 10], "normal")))
                        .toArray(MemberBuilder[]::new));
        joined(acme, aMember());

        for (int size : List.of(7, 1_000)) {
            assertThat(holders(roles(hundreds), size))
                    .containsExactlyElementsOf(members.stream()
                            .sorted(comparing(member -> member.name().sortKey()))
                            .toList());
        }
    }

    @Test
    void members_who_come_and_go_between_pages_disturb_no_other() {
        List<Member> members = joined(acme, holder("b"), holder("d"), holder("f"), holder("h"));
        assertThat(first(holding(LEADS), 2)).containsExactly(members.get(0), members.get(1));

        update(members.get(1).with(MemberStatus.ACTIVE, roles("normal"), 3));
        joined(acme, holder("a"));
        joined(acme, holder("c"));
        Member later = joined(acme, holder("e"));

        assertThat(storage().listings().holdingAny(acme, holding(LEADS), Optional.of(position(members.get(1))), 10))
                .containsExactly(later, members.get(2), members.get(3));
    }

    @Test
    void what_a_member_gets_and_loses_is_found_at_once() {
        Rights before = new Rights(Set.of("normal"), Set.of(), Set.of(Resource.of(LEADS)));
        Member member = joined(acme, aMember().rights(before));
        Member other = joined(acme, aMember().rights(before).named("Zoe"));
        assertThat(first(holding(LEADS), 10)).containsExactly(member, other);
        Rights granted = new Rights(Set.of("admin"), Set.of(Switch.of("+view")), Set.of());

        update(member.with(MemberStatus.ACTIVE, granted, 3));

        assertThat(first(holding(LEADS), 10)).containsExactly(other);
        assertThat(first(granted, 10)).extracting(Member::rights).containsExactly(granted);
        assertThat(first(roles("normal"), 10)).containsExactly(other);
        for (MemberStatus status : List.of(MemberStatus.SUSPENDED, MemberStatus.REMOVED)) {
            update(member.with(status, granted, 4));
            assertThat(first(granted, 10)).as("%s", status).isEmpty();
        }
        update(member.with(MemberStatus.ACTIVE, granted, 5));
        assertThat(first(granted, 10)).hasSize(1);
    }

    @Test
    void members_who_are_not_active_hold_nothing() {
        joined(acme, aSuspendedMember().rights(holding(LEADS)), aRemovedMember().rights(holding(LEADS)));
        Member active = joined(acme, aMember().rights(holding(LEADS)));

        assertThat(first(holding(LEADS), 10)).containsExactly(active);
    }

    @Test
    void a_person_who_changes_the_name_moves_in_the_list() {
        User ada = added(Fixtures.aUser());
        Rights all = new Rights(Set.of("admin"), Set.of(Switch.of("+view")), Set.of(Resource.of(LEADS)));
        joined(acme, aMember().user(ada).rights(all));
        Member kim = joined(acme, aMember().named("Kim").rights(all));
        for (String name : List.of("Aaron", "Zoe")) {
            storage()
                    .inTransaction(unit -> unit.users()
                            .update(unit.users()
                                    .change(ada.id())
                                    .orElseThrow()
                                    .withProfile(PersonName.of(name, ""), Optional.empty(), Map.of())));

            for (Rights each :
                    List.of(roles("admin"), holding(LEADS), new Rights(Set.of(), all.switches(), Set.of()), all)) {
                assertThat(holders(each, 1))
                        .as("%s, by %s", name, each)
                        .extracting(Member::user)
                        .containsExactlyElementsOf(
                                name.equals("Zoe") ? List.of(kim.user(), ada.id()) : List.of(ada.id(), kim.user()));
            }
        }
    }

    @Test
    void what_was_renamed_meanwhile_keeps_its_place_when_it_is_updated() {
        User ada = added(Fixtures.aUser());
        Member before = joined(acme, aMember().user(ada).rights(holding(LEADS)));
        joined(acme, holder("Kim"));
        storage()
                .inTransaction(unit -> unit.users()
                        .update(unit.users()
                                .change(ada.id())
                                .orElseThrow()
                                .withProfile(PersonName.of("Zoe", ""), Optional.empty(), Map.of())));

        update(before.with(MemberStatus.ACTIVE, holding(LEADS), 3));

        assertThat(holders(holding(LEADS), 1))
                .extracting(member -> member.name().given())
                .containsExactly("Kim", "Zoe");
    }

    @Test
    void nobody_is_listed_of_an_organization_that_was_erased() {
        OrganizationId globex = anOpenedOrganization();
        joined(acme, holder("Ada"));
        joined(globex, holder("Kim"));
        assertThat(first(holding(LEADS), 10)).hasSize(1);

        changing(acme, unit -> {
            while (unit.organizations().erase(acme, 10) > 0) {}
            return acme;
        });

        assertThat(first(holding(LEADS), 10)).isEmpty();
        assertThat(storage().listings().holdingAny(globex, holding(LEADS), Optional.empty(), 10))
                .hasSize(1);
    }

    private static MemberBuilder holder(String name) {
        return aMember().named(name).rights(holding(LEADS));
    }

    private static Rights holding(String... resources) {
        return new Rights(
                Set.of(), Set.of(), Arrays.stream(resources).map(Resource::of).collect(Collectors.toSet()));
    }

    private void update(Member member) {
        changing(acme, unit -> {
            unit.members().update(List.of(member));
            return member;
        });
    }

    private List<Member> first(Rights any, int most) {
        return storage().listings().holdingAny(acme, any, Optional.empty(), most);
    }

    private List<Member> holders(Rights any, int size) {
        return pages(
                size, HoldersContract::position, after -> storage().listings().holdingAny(acme, any, after, size));
    }

    private static Position position(Member member) {
        return new Position(member.name().sortKey(), member.user().value());
    }
}
