package dev.roster.contract;

import static dev.roster.contract.Fixtures.anOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.OrganizationId;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.OrganizationStore} promises. */
public abstract class OrganizationStoreContract extends StorageSuite {

    @Test
    void an_organization_comes_back_as_it_was_added() {
        Organization organization = new Organization(
                Fixtures.anOrganizationId(),
                Optional.of("acme/'1' \"x\" \\ %_"),
                "Ácme & Söhne; -- \uD83D\uDE00",
                "enterprise",
                OrganizationStatus.SUSPENDED,
                Locale.forLanguageTag("zh-Hant-TW"),
                Map.of("größe", "1,000 = \"viel\"", "empty", ""),
                Fixtures.START,
                12,
                34,
                1,
                1);

        boolean added = storage().inTransaction(unit -> unit.organizations().insert(organization));

        assertThat(added).isTrue();
        assertThat(stored(organization.id())).contains(organization);
    }

    @Test
    void an_id_that_is_there_is_not_added_again() {
        Organization first = opened(anOrganization().name("First"));

        boolean added = storage()
                .inTransaction(unit -> unit.organizations()
                        .insert(anOrganization().id(first.id()).name("Second").build()));

        assertThat(added).isFalse();
        assertThat(stored(first.id())).contains(first);
    }

    @Test
    void a_host_reference_that_is_there_is_not_added_again() {
        Organization first = opened(anOrganization().hostReference("acme"));
        Organization second = anOrganization().hostReference("acme").build();

        boolean added = storage().inTransaction(unit -> unit.organizations().insert(second));

        assertThat(added).isFalse();
        assertThat(stored(second.id())).isEmpty();
        assertThat(stored(first.id())).contains(first);
    }

    @Test
    void host_references_are_compared_exactly_and_may_be_missing() {
        List<Organization> all = List.of(
                anOrganization().hostReference("acme").build(),
                anOrganization().hostReference("Acme").build(),
                anOrganization().hostReference("acmé").build(),
                anOrganization().build(),
                anOrganization().build());

        for (Organization each : all) {
            assertThat(storage()
                            .<Boolean>inTransaction(unit -> unit.organizations().insert(each)))
                    .as("added %s", each.hostReference())
                    .isTrue();
        }
    }

    @Test
    void a_refused_organization_leaves_its_transaction_usable() {
        Organization first = opened(anOrganization().hostReference("acme"));
        Organization other = anOrganization().build();

        storage().inTransaction(unit -> {
            unit.organizations().insert(anOrganization().id(first.id()).build());
            unit.organizations().insert(anOrganization().hostReference("acme").build());
            return unit.organizations().insert(other);
        });

        assertThat(stored(other.id())).contains(other);
    }

    @Test
    void a_change_raises_the_revision_by_one() {
        Organization organization = opened(anOrganization());

        Optional<Organization> second =
                storage().inTransaction(unit -> unit.organizations().change(organization.id()));
        Optional<Organization> third =
                storage().inTransaction(unit -> unit.organizations().change(organization.id()));

        assertThat(second).contains(organization.withRevision(2));
        assertThat(third).contains(organization.withRevision(3));
        assertThat(stored(organization.id())).isEqualTo(third);
    }

    @Test
    void a_change_leaves_other_organizations_alone() {
        Organization changed = opened(anOrganization());
        Organization other = opened(anOrganization());

        storage().inTransaction(unit -> unit.organizations().change(changed.id()));

        assertThat(stored(changed.id()).orElseThrow().revision()).isEqualTo(2);
        assertThat(stored(other.id())).contains(other);
    }

    @Test
    void a_change_of_an_unknown_organization_finds_nothing() {
        OrganizationId unknown = Fixtures.anOrganizationId();
        OrganizationId known = anOpenedOrganization();

        List<Boolean> found = storage()
                .inTransaction(unit -> List.of(
                        unit.organizations().change(unknown).isPresent(),
                        unit.organizations().change(known).isPresent()));

        assertThat(found).containsExactly(false, true);
        assertThat(stored(unknown)).isEmpty();
    }

    @Test
    void an_update_writes_all_that_the_change_came_to() {
        Organization before = opened(anOrganization().attributes(Map.of("old", "1")));

        Organization after = storage().inTransaction(unit -> {
            Organization changed = unit.organizations().change(before.id()).orElseThrow();
            Organization result = new Organization(
                    changed.id(),
                    Optional.of("reference"),
                    "Renamed",
                    "other",
                    OrganizationStatus.CLOSED,
                    Locale.FRENCH,
                    Map.of("new", "2"),
                    changed.openedAt(),
                    7,
                    8,
                    changed.revision(),
                    changed.revision());
            unit.organizations().update(result);
            return result;
        });

        assertThat(after.revision()).isEqualTo(2);
        assertThat(stored(before.id())).contains(after);
    }

    @Test
    void a_change_that_came_to_nothing_gives_its_number_back() {
        Organization organization = opened(anOrganization());

        storage().inTransaction(unit -> {
            Organization changed =
                    unit.organizations().change(organization.id()).orElseThrow();
            unit.organizations().update(changed.withRevision(changed.revision() - 1));
            return changed;
        });
        assertThat(stored(organization.id())).contains(organization);

        storage().inTransaction(unit -> unit.organizations().change(organization.id()));
        assertThat(stored(organization.id())).contains(organization.withRevision(2));
    }

    @Test
    void an_update_leaves_other_organizations_alone() {
        Organization changed = opened(anOrganization());
        Organization other = opened(anOrganization());

        storage().inTransaction(unit -> {
            Organization now = unit.organizations().change(changed.id()).orElseThrow();
            unit.organizations().update(now.withCounts(99, 98));
            return now;
        });

        assertThat(stored(changed.id()).orElseThrow().members()).isEqualTo(99);
        assertThat(stored(other.id())).contains(other);
    }
}
