package dev.roster.contract;

import static dev.roster.contract.Fixtures.aRole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.role.RoleDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.RoleStore} promises. */
public abstract class RoleStoreContract extends StorageSuite {

    private OrganizationId acme;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
    }

    @Test
    void a_role_comes_back_as_it_was_added() {
        RoleDefinition rich = aRole().in(acme)
                .named("Gr\u00F6\u00DFe 100%_\\ 'x' \"y\" \uD83C\uDF82")
                .template("partner.external")
                .permissions("messages.reprocess", "partner.view")
                .fixed(Map.of(
                        "partner", Set.of("globex's \"own\"", "100%_\\Gr\u00F6\u00DFe", "Globex"), "tenant", Set.of()))
                .revision(7)
                .build();
        RoleDefinition plain = aRole().in(acme).permissions().build();

        assertThat(insert(rich)).isTrue();
        assertThat(insert(plain)).isTrue();

        assertThat(stored(rich.id(), plain.id()))
                .containsOnly(Map.entry(rich.id(), rich), Map.entry(plain.id(), plain));
    }

    @Test
    void a_role_that_is_there_is_not_added_again() {
        RoleDefinition role = defined(acme, aRole().named("Night shift"));

        assertThat(insert(aRole().in(acme).id(role.id()).named("Day shift").build()))
                .isFalse();

        assertThat(stored(role.id())).containsOnly(Map.entry(role.id(), role));
    }

    @Test
    void a_name_that_is_taken_in_whatever_case_is_not_taken_again() {
        RoleDefinition first = defined(acme, aRole().named("\u00C4rzte Nord"));
        RoleDefinition second = aRole().in(acme).named("\u00E4RZTE nord").build();

        assertThat(insert(second)).isFalse();

        assertThat(stored(first.id(), second.id())).containsOnly(Map.entry(first.id(), first));
    }

    @Test
    void names_are_compared_whole_and_as_they_are() {
        defined(acme, aRole().named("Night"));

        assertThat(List.of("Night shift", "Nigh", "N\u00EDght", "N_ght", "Night.", "Nigh%"))
                .allSatisfy(name ->
                        assertThat(insert(aRole().in(acme).named(name).build())).isTrue());
    }

    @Test
    void a_refused_role_leaves_its_transaction_usable() {
        RoleDefinition first = defined(acme, aRole().named("Night"));
        RoleDefinition taken = aRole().in(acme).named("NIGHT").build();
        RoleDefinition other = aRole().in(acme).named("Day").build();

        List<Boolean> told = changing(
                acme,
                unit -> List.of(
                        unit.roles().insert(taken),
                        unit.roles()
                                .update(aRole().in(acme)
                                        .id(first.id())
                                        .named("Dawn")
                                        .build()),
                        unit.roles().insert(other)));

        assertThat(told).containsExactly(false, true, true);
        assertThat(stored(first.id(), taken.id(), other.id())).containsOnlyKeys(first.id(), other.id());
    }

    @Test
    void each_organization_has_names_of_its_own() {
        OrganizationId globex = anOpenedOrganization();
        RoleDefinition here = defined(acme, aRole().named("Night"));
        RoleDefinition there = defined(globex, aRole().named("Night"));

        assertThat(find(globex, Set.of(here.id(), there.id()))).containsOnly(Map.entry(there.id(), there));
        assertThat(stored(here.id(), there.id())).containsOnly(Map.entry(here.id(), here));
    }

    @Test
    void an_update_takes_the_place_of_all_that_was_there() {
        RoleDefinition before = defined(acme, aRole().fixed(Map.of("tenant", Set.of("a"))));
        RoleDefinition other = defined(acme, aRole());
        RoleDefinition after = aRole().in(acme)
                .id(before.id())
                .named("Night")
                .template("admin")
                .permissions("messages.reprocess")
                .fixed(Map.of("partner", Set.of("b", "c")))
                .revision(9)
                .build();

        assertThat(update(after)).isTrue();

        assertThat(stored(before.id(), other.id()))
                .containsOnly(Map.entry(before.id(), after), Map.entry(other.id(), other));
    }

    @Test
    void an_update_to_the_name_of_another_in_whatever_case_writes_nothing() {
        RoleDefinition night = defined(acme, aRole().named("Night"));
        RoleDefinition day = defined(acme, aRole().named("Day"));

        assertThat(update(aRole().in(acme).id(day.id()).named("nIGHT").build())).isFalse();

        assertThat(stored(night.id(), day.id())).containsOnly(Map.entry(night.id(), night), Map.entry(day.id(), day));
    }

    @Test
    void a_role_keeps_its_own_name_in_another_case() {
        RoleDefinition night = defined(acme, aRole().named("Night"));
        RoleDefinition shouted = aRole().in(acme).id(night.id()).named("NIGHT").build();

        assertThat(update(shouted)).isTrue();

        assertThat(stored(night.id())).containsOnly(Map.entry(night.id(), shouted));
    }

    @Test
    void a_name_that_was_given_up_is_free() {
        RoleDefinition night = defined(acme, aRole().named("Night"));
        RoleDefinition gone = defined(acme, aRole().named("Day"));
        update(aRole().in(acme).id(night.id()).named("Dawn").build());
        delete(acme, gone.id());

        assertThat(insert(aRole().in(acme).named("night").build())).isTrue();
        assertThat(insert(aRole().in(acme).named("day").build())).isTrue();
    }

    @Test
    void a_deleted_role_is_gone_and_others_stay() {
        OrganizationId globex = anOpenedOrganization();
        RoleDefinition role = defined(acme, aRole());
        RoleDefinition other = defined(acme, aRole());
        RoleDefinition there = defined(globex, aRole());

        delete(acme, role.id());
        delete(acme, role.id());
        delete(acme, there.id());

        assertThat(stored(role.id(), other.id())).containsOnly(Map.entry(other.id(), other));
        assertThat(find(globex, Set.of(there.id()))).containsOnly(Map.entry(there.id(), there));
    }

    @Test
    void only_those_that_are_asked_for_are_found_and_only_there() {
        OrganizationId globex = anOpenedOrganization();
        RoleDefinition here = defined(acme, aRole());
        defined(acme, aRole());
        RoleDefinition there = defined(globex, aRole());

        assertThat(stored(here.id(), there.id(), Fixtures.aRoleId())).containsOnly(Map.entry(here.id(), here));
        assertThat(stored()).isEmpty();
    }

    @Test
    void hundreds_are_found_in_one_call() {
        List<RoleDefinition> all = changing(
                acme,
                unit -> IntStream.range(0, 1_100)
                        .mapToObj(i -> aRole().in(acme).build())
                        .peek(unit.roles()::insert)
                        .toList());

        assertThat(Set.copyOf(find(acme, all.stream().map(RoleDefinition::id).toList())
                        .values()))
                .isEqualTo(Set.copyOf(all));
    }

    @Test
    void roles_are_counted_up_to_a_limit_and_only_there() {
        OrganizationId globex = anOpenedOrganization();
        IntStream.range(0, 3).forEach(i -> defined(acme, aRole()));
        defined(globex, aRole());

        assertThat(count(acme, 10)).isEqualTo(3);
        assertThat(count(acme, 3)).isEqualTo(3);
        assertThat(count(acme, 2)).isEqualTo(2);
        assertThat(count(globex, 10)).isEqualTo(1);
        assertThat(count(anOpenedOrganization(), 10)).isZero();
    }

    private boolean insert(RoleDefinition role) {
        return changing(role.organization(), unit -> unit.roles().insert(role));
    }

    private boolean update(RoleDefinition role) {
        return changing(role.organization(), unit -> unit.roles().update(role));
    }

    private void delete(OrganizationId organization, RoleId role) {
        changing(organization, unit -> {
            unit.roles().delete(organization, role);
            return role;
        });
    }

    private int count(OrganizationId organization, int most) {
        return changing(organization, unit -> unit.roles().count(organization, most));
    }

    private Map<RoleId, RoleDefinition> stored(RoleId... roles) {
        return find(acme, Set.of(roles));
    }

    private Map<RoleId, RoleDefinition> find(OrganizationId organization, Collection<RoleId> roles) {
        Map<RoleId, RoleDefinition> found =
                changing(organization, unit -> unit.roles().current(organization, roles));
        assertThat(found.values().stream().map(RoleDefinition::id).collect(Collectors.toSet()))
                .isEqualTo(found.keySet());
        return found;
    }
}
