package dev.roster.contract;

import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aRole;
import static dev.roster.contract.Fixtures.roles;
import static dev.roster.contract.Paging.SPREAD_IDS;
import static dev.roster.contract.Paging.pages;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.Revisions;
import dev.roster.role.RoleDefinition;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What storage promises of one person's places: which may be entered, which was entered last, which was lost last, and what
 * sessions there rest on.
 */
public abstract class PlacesContract extends StorageSuite {

    private User ada;

    @BeforeEach
    void addAda() {
        ada = added(Fixtures.aUser());
    }

    // Which may be entered

    @Test
    void an_organization_may_be_entered_where_it_and_the_member_are_active() {
        List<OrganizationId> expected = new ArrayList<>();
        for (OrganizationStatus status : OrganizationStatus.values()) {
            for (MemberStatus member : MemberStatus.values()) {
                OrganizationId place = place(status, member);
                if (status == OrganizationStatus.ACTIVE && member == MemberStatus.ACTIVE) {
                    expected.add(place);
                }
            }
        }
        anOpenedOrganization();

        assertThat(enterable(ada.id(), 100)).containsExactlyElementsOf(expected);
        assertThat(enterable(Fixtures.aUserId(), 100)).isEmpty();
    }

    @Test
    void what_may_be_entered_comes_in_pages_by_organization_and_skips_none() {
        List<OrganizationId> expected = new ArrayList<>();
        for (UserId id : SPREAD_IDS) {
            OrganizationId organization = opened(Fixtures.anOrganization().id(new OrganizationId(id.value())))
                    .id();
            joined(organization, aMember().user(ada));
            joined(organization, aMember());
            place(OrganizationStatus.SUSPENDED, MemberStatus.ACTIVE);
            place(OrganizationStatus.ACTIVE, MemberStatus.REMOVED);
            expected.add(organization);
        }
        expected.sort(comparing(OrganizationId::toString));

        for (int size : List.of(1, 2, 3, 100)) {
            assertThat(enterable(ada.id(), size)).as("pages of %s", size).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void what_may_be_entered_shows_the_member_and_what_the_organization_said_of_the_roles() {
        Organization plain = opened(Fixtures.anOrganization());
        Member simple = joined(plain.id(), aMember().user(ada).rights(Fixtures.richRights()));
        OrganizationId own = anOpenedOrganization();
        RoleDefinition held = defined(own, aRole());
        defined(own, aRole());
        joined(own, aMember().user(ada).rights(roles(held.id().key(), "normal")));

        List<Membership> found = storage().listings().enterable(ada.id(), Optional.empty(), 10);

        assertThat(found)
                .contains(new Membership(plain.withRevision(2), Optional.of(simple), List.of()))
                .filteredOn(each -> each.organization().id().equals(own))
                .singleElement()
                .satisfies(each -> assertThat(each.customRoles()).containsExactly(held));
    }

    // Which was entered last

    @Test
    void the_last_organization_entered_takes_the_place_of_the_one_before() {
        OrganizationId acme = place(OrganizationStatus.ACTIVE, MemberStatus.ACTIVE);
        OrganizationId globex = place(OrganizationStatus.ACTIVE, MemberStatus.ACTIVE);
        User ken = added(Fixtures.aUser());
        joined(acme, aMember().user(ken));
        assertThat(lastEntered(ada.id())).isEmpty();

        enter(ada.id(), acme);
        enter(ada.id(), globex);
        enter(ken.id(), acme);

        assertThat(lastEntered(ada.id())).contains(globex);
        assertThat(lastEntered(ken.id())).contains(acme);
        assertThat(lastEntered(Fixtures.aUserId())).isEmpty();
    }

    @Test
    void entering_changes_neither_the_user_nor_the_organization() {
        OrganizationId acme = place(OrganizationStatus.ACTIVE, MemberStatus.ACTIVE);
        Optional<Organization> before = stored(acme);

        enter(ada.id(), acme);

        assertThat(stored(acme)).isEqualTo(before);
        assertThat(storage().lookups().users(List.of(ada.id()))).containsValue(ada);
    }

    @Test
    void only_what_may_be_entered_now_is_told_as_the_last_one() {
        for (OrganizationStatus status : OrganizationStatus.values()) {
            for (MemberStatus member : MemberStatus.values()) {
                OrganizationId place = place(status, member);
                enter(ada.id(), place);

                assertThat(lastEntered(ada.id()))
                        .as("%s in a place that is %s", member, status)
                        .isEqualTo(
                                status == OrganizationStatus.ACTIVE && member == MemberStatus.ACTIVE
                                        ? Optional.of(place)
                                        : Optional.empty());
            }
        }
        enter(ada.id(), Fixtures.anOrganizationId());
        assertThat(lastEntered(ada.id())).isEmpty();
        OrganizationId strange = anOpenedOrganization();
        joined(strange, aMember());
        enter(ada.id(), strange);
        assertThat(lastEntered(ada.id())).isEmpty();
    }

    @Test
    void a_change_of_a_user_leaves_the_last_one_as_it_is_until_the_user_is_erased() {
        OrganizationId acme = place(OrganizationStatus.ACTIVE, MemberStatus.ACTIVE);
        enter(ada.id(), acme);

        change(user -> user.withProfile(user.name(), Optional.of(Locale.GERMAN), Map.of("desk", "7")));
        change(user -> user.withStatus(UserStatus.SUSPENDED));
        assertThat(lastEntered(ada.id())).contains(acme);

        change(user -> user.withStatus(UserStatus.ERASED));
        assertThat(lastEntered(ada.id())).isEmpty();
    }

    @Test
    void entering_that_is_undone_is_not_remembered() {
        OrganizationId acme = place(OrganizationStatus.ACTIVE, MemberStatus.ACTIVE);
        OrganizationId globex = place(OrganizationStatus.ACTIVE, MemberStatus.ACTIVE);
        enter(ada.id(), globex);

        assertThat(catchThrowable(() -> storage().inTransaction(unit -> {
                    unit.activity().entered(ada.id(), acme);
                    throw new IllegalStateException("undone");
                })))
                .hasMessage("undone");

        assertThat(lastEntered(ada.id())).contains(globex);
    }

    // Which was lost last

    @Test
    void the_latest_places_of_a_status_come_first_save_in_erased_organizations() {
        Instant start = Fixtures.START;
        for (MemberStatus status : MemberStatus.values()) {
            OrganizationId second = since(status, start.plusSeconds(2));
            OrganizationId fourth = since(status, start.plusSeconds(4));
            OrganizationId first = since(status, start.plusSeconds(1));
            OrganizationId third = since(status, start.plusSeconds(3));
            since(OrganizationStatus.ERASED, status, start.plusSeconds(5));
            OrganizationId closed = since(OrganizationStatus.CLOSED, status, start);

            assertThat(latest(status, 100)).as("%s", status).containsExactly(fourth, third, second, first, closed);
            assertThat(latest(status, 2)).as("%s", status).containsExactly(fourth, third);
        }
        joined(anOpenedOrganization(), aMember());
        assertThat(latest(MemberStatus.REMOVED, 100)).hasSize(5);
    }

    // What sessions rest on

    @Test
    void revisions_are_those_of_the_user_the_organization_and_the_member() {
        OrganizationId acme = anOpenedOrganization();
        changing(acme, unit -> {
            Organization locked = unit.organizations().change(acme).orElseThrow();
            unit.organizations().update(locked.withRights(locked.plan(), locked.lifespan()));
            return locked;
        });
        joined(acme, aMember());
        Member member = joined(acme, aMember().user(ada).status(MemberStatus.SUSPENDED));
        change(User::withSessionsEnded);

        assertThat(revisions(acme, ada.id()))
                .contains(new Revisions(
                        UserStatus.ACTIVE,
                        ada.authVersion() + 1,
                        OrganizationStatus.ACTIVE,
                        stored(acme).orElseThrow().rightsRevision(),
                        MemberStatus.SUSPENDED,
                        member.revision()));
    }

    @Test
    void revisions_show_each_status() {
        for (OrganizationStatus status : OrganizationStatus.values()) {
            for (MemberStatus member : MemberStatus.values()) {
                OrganizationId place = place(status, member);

                assertThat(revisions(place, ada.id())).hasValueSatisfying(found -> {
                    assertThat(found.organization()).isEqualTo(status);
                    assertThat(found.member()).isEqualTo(member);
                });
            }
        }
        OrganizationId acme = place(OrganizationStatus.ACTIVE, MemberStatus.ACTIVE);
        for (UserStatus status : EnumSet.complementOf(EnumSet.of(UserStatus.ACTIVE))) {
            change(user -> user.withStatus(status));
            assertThat(revisions(acme, ada.id()).orElseThrow().user()).isEqualTo(status);
        }
    }

    @Test
    void whoever_never_was_a_member_has_no_revisions_there() {
        OrganizationId acme = anOpenedOrganization();
        joined(acme, aMember());
        OrganizationId hers = place(OrganizationStatus.ACTIVE, MemberStatus.ACTIVE);

        assertThat(revisions(hers, ada.id())).isPresent();
        assertThat(revisions(acme, ada.id())).isEmpty();
        assertThat(revisions(acme, Fixtures.aUserId())).isEmpty();
        assertThat(revisions(Fixtures.anOrganizationId(), ada.id())).isEmpty();
    }

    private OrganizationId place(OrganizationStatus status, MemberStatus member) {
        return since(status, member, Fixtures.START);
    }

    private OrganizationId since(MemberStatus member, Instant at) {
        return since(OrganizationStatus.ACTIVE, member, at);
    }

    private OrganizationId since(OrganizationStatus status, MemberStatus member, Instant at) {
        OrganizationId organization = opened(Fixtures.anOrganization().lifespan(Fixtures.aLifespan(status)))
                .id();
        Member built =
                aMember().in(organization).user(ada).status(member).build().since(at);
        changing(organization, unit -> unit.members().insert(built));
        return organization;
    }

    private void enter(UserId user, OrganizationId organization) {
        storage().inTransaction(unit -> {
            unit.activity().entered(user, organization);
            return user;
        });
    }

    private void change(UnaryOperator<User> change) {
        boolean written = storage()
                .inTransaction(unit -> unit.users()
                        .update(change.apply(unit.users().change(ada.id()).orElseThrow())));
        assertThat(written).isTrue();
    }

    private List<OrganizationId> enterable(UserId user, int size) {
        return ids(pages(
                size,
                (Membership each) -> each.organization().id(),
                after -> storage().listings().enterable(user, after, size)));
    }

    private List<OrganizationId> latest(MemberStatus status, int most) {
        List<Membership> found = storage().listings().latest(ada.id(), status, most);
        assertThat(found)
                .allSatisfy(each -> assertThat(each.member().orElseThrow())
                        .returns(ada.id(), Member::user)
                        .returns(status, Member::status));
        return ids(found);
    }

    private Optional<OrganizationId> lastEntered(UserId user) {
        return storage().lookups().lastEntered(user);
    }

    private Optional<Revisions> revisions(OrganizationId organization, UserId user) {
        return storage().lookups().revisions(organization, user);
    }

    private static List<OrganizationId> ids(List<Membership> found) {
        return found.stream().map(each -> each.organization().id()).toList();
    }
}
