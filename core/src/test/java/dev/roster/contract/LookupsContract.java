package dev.roster.contract;

import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aPendingInvitation;
import static dev.roster.contract.Fixtures.aRemovedMember;
import static dev.roster.contract.Fixtures.aRevokedInvitation;
import static dev.roster.contract.Fixtures.aRole;
import static dev.roster.contract.Fixtures.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Rights;
import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryKind;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.member.Member;
import dev.roster.member.Membership;
import dev.roster.member.OwnershipOffer;
import dev.roster.organization.Organization;
import dev.roster.port.Link;
import dev.roster.port.LinkPurpose;
import dev.roster.port.Lookups;
import dev.roster.role.RoleDefinition;
import dev.roster.user.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Lookups} promises. */
public abstract class LookupsContract extends StorageSuite {

    private Lookups lookups() {
        return storage().lookups();
    }

    @Test
    void organizations_are_found_by_id_as_far_as_there_are_any() {
        Organization acme = opened(Fixtures.anOrganization());
        Organization globex = opened(Fixtures.anOrganization());
        opened(Fixtures.anOrganization());

        assertThat(lookups().organizations(List.of(acme.id(), Fixtures.anOrganizationId(), globex.id())))
                .containsOnly(Map.entry(acme.id(), acme), Map.entry(globex.id(), globex));
        assertThat(lookups().organizations(List.of())).isEmpty();
    }

    @Test
    void users_are_found_by_id_as_far_as_there_are_any() {
        User ada = added(Fixtures.aUser());
        User ken = added(Fixtures.aUser());
        added(Fixtures.aUser());

        assertThat(lookups().users(List.of(ada.id(), Fixtures.aUserId(), ken.id())))
                .containsOnly(Map.entry(ada.id(), ada), Map.entry(ken.id(), ken));
        assertThat(lookups().users(List.of())).isEmpty();
    }

    @Test
    void users_are_found_by_the_whole_address_in_any_case_of_letters() {
        User grace = added(Fixtures.aUser().address("Grace@globex.example"));
        added(Fixtures.aUser().address("grace@globex.example.org"));
        added(Fixtures.aUser().address("ada@globex.example"));

        Map<?, User> found = lookups()
                .usersByAddress(List.of(
                        address("gRACE@globex.example"), address("a_a@globex.example"), address("da@globex.example")));

        assertThat(found.values()).containsExactly(grace);
        assertThat(found.keySet().iterator().next()).isEqualTo(grace.address());
    }

    @Test
    void users_are_found_by_the_exact_host_reference() {
        User grace = added(Fixtures.aUser().hostReference("crm-1"));
        User linus = added(Fixtures.aUser().hostReference("CRM-1"));
        added(Fixtures.aUser().hostReference("crm-12"));
        added(Fixtures.aUser());

        assertThat(lookups().usersByReference(List.of("crm-1", "crm-", "c_m-1", "CRM-1")))
                .containsOnly(Map.entry("crm-1", grace), Map.entry("CRM-1", linus));
        assertThat(lookups().usersByReference(List.of())).isEmpty();
    }

    @Test
    void hundreds_are_found_in_one_call() {
        List<User> users = storage()
                .inTransaction(unit -> IntStream.range(0, 1_200)
                        .mapToObj(i -> Fixtures.aUser().build())
                        .peek(unit.users()::insert)
                        .toList());

        // As sets: comparing hundreds in any order is quadratic.
        assertThat(Set.copyOf(
                        lookups().users(users.stream().map(User::id).toList()).values()))
                .isEqualTo(Set.copyOf(users));
        assertThat(Set.copyOf(lookups()
                        .usersByAddress(users.stream().map(User::address).toList())
                        .values()))
                .isEqualTo(Set.copyOf(users));
    }

    @Test
    void a_membership_shows_organization_and_member() {
        Organization acme = opened(Fixtures.anOrganization());
        Member member = joined(acme.id(), aMember().rights(Fixtures.richRights()));
        joined(acme.id(), aMember());

        assertThat(lookups().membership(acme.id(), member.user()))
                .contains(new Membership(acme.withRevision(3), Optional.of(member), List.of()));
    }

    @Test
    void a_membership_shows_whoever_was_removed() {
        OrganizationId acme = anOpenedOrganization();
        Member removed = joined(acme, aRemovedMember());

        assertThat(lookups().membership(acme, removed.user()).orElseThrow().member())
                .contains(removed);
    }

    @Test
    void a_membership_of_nobody_shows_the_organization_alone() {
        Organization acme = opened(Fixtures.anOrganization());
        UserId elsewhere = joined(anOpenedOrganization(), aMember()).user();

        assertThat(lookups().membership(acme.id(), elsewhere))
                .contains(new Membership(acme, Optional.empty(), List.of()));
        assertThat(lookups().membership(acme.id(), Fixtures.aUserId()))
                .contains(new Membership(acme, Optional.empty(), List.of()));
        assertThat(lookups().membership(Fixtures.anOrganizationId(), elsewhere)).isEmpty();
    }

    @Test
    void a_membership_shows_what_the_organization_said_of_the_members_roles() {
        OrganizationId acme = anOpenedOrganization();
        List<RoleDefinition> own = IntStream.range(0, 4)
                .mapToObj(i -> defined(acme, aRole().fixed(Map.of("tenant", Set.of("t" + i)))))
                .toList();

        for (int count : List.of(0, 1, 3)) {
            Set<String> keys =
                    own.stream().limit(count).map(role -> role.id().key()).collect(Collectors.toSet());
            keys.add("normal");
            keys.add("admin");
            Rights rights = new Rights(
                    keys,
                    Fixtures.richRights().switches(),
                    Fixtures.richRights().assigned());
            Member member = joined(acme, aMember().rights(rights));

            Membership found = lookups().membership(acme, member.user()).orElseThrow();

            assertThat(found.member()).contains(member);
            assertThat(found.organization().id()).isEqualTo(acme);
            assertThat(found.customRoles()).containsExactlyInAnyOrderElementsOf(own.subList(0, count));
        }
    }

    @Test
    void a_membership_shows_a_role_as_it_is_now_and_none_that_is_gone() {
        OrganizationId acme = anOpenedOrganization();
        RoleDefinition edited = defined(acme, aRole());
        RoleDefinition deleted = defined(acme, aRole());
        RoleDefinition there = defined(anOpenedOrganization(), aRole());
        Member member = joined(
                acme,
                aMember()
                        .rights(Fixtures.roles(
                                edited.id().key(),
                                deleted.id().key(),
                                there.id().key())));
        RoleDefinition now = aRole().in(acme).id(edited.id()).permissions().build();
        changing(acme, unit -> {
            unit.roles().delete(acme, deleted.id());
            return unit.roles().update(now);
        });

        assertThat(lookups().membership(acme, member.user()).orElseThrow().customRoles())
                .containsExactly(now);
    }

    @Test
    void roles_are_found_by_id_in_their_organization_alone() {
        OrganizationId acme = anOpenedOrganization();
        OrganizationId globex = anOpenedOrganization();
        RoleDefinition one = defined(acme, aRole());
        RoleDefinition two = defined(acme, aRole());
        defined(acme, aRole());
        RoleDefinition there = defined(globex, aRole());

        assertThat(lookups().roles(acme, List.of(one.id(), there.id(), Fixtures.aRoleId(), two.id())))
                .containsOnly(Map.entry(one.id(), one), Map.entry(two.id(), two));
        assertThat(lookups().roles(globex, List.of(one.id(), there.id()))).containsOnly(Map.entry(there.id(), there));
        assertThat(lookups().roles(acme, List.of())).isEmpty();
    }

    @Test
    void invitations_are_found_open_or_final() {
        OrganizationId acme = anOpenedOrganization();
        Invitation open = invited(acme, aPendingInvitation());
        Invitation closed = invited(acme, aRevokedInvitation());
        invited(acme, aPendingInvitation());

        assertThat(lookups().invitations(acme, List.of(closed.id(), Fixtures.anInvitationId(), open.id(), open.id())))
                .containsOnly(Map.entry(open.id(), open), Map.entry(closed.id(), closed));
        assertThat(lookups().invitations(acme, List.of(Fixtures.anInvitationId())))
                .isEmpty();
        assertThat(lookups().invitations(acme, List.of())).isEmpty();
    }

    @Test
    void invitations_of_another_organization_are_not_found() {
        OrganizationId acme = anOpenedOrganization();
        OrganizationId globex = anOpenedOrganization();
        Invitation here = invited(acme, aPendingInvitation());
        Invitation there = invited(globex, aPendingInvitation());

        assertThat(lookups().invitations(acme, List.of(here.id(), there.id())))
                .containsOnly(Map.entry(here.id(), here));
        assertThat(lookups().invitations(globex, List.of(here.id(), there.id())))
                .containsOnly(Map.entry(there.id(), there));
    }

    @Test
    void invitations_are_found_by_their_mails() {
        OrganizationId acme = anOpenedOrganization();
        OrganizationId globex = anOpenedOrganization();
        Invitation here = invited(acme, aPendingInvitation());
        Invitation there = invited(globex, aRevokedInvitation());
        Delivery first = Fixtures.aQueuedMail().about(here).build();
        Delivery second = Fixtures.aQueuedMail().about(here).generation(2).build();
        Delivery third = Fixtures.aQueuedMail().about(there).build();
        Delivery orphan = Fixtures.aQueuedMail().in(acme).build();
        Delivery crossed = Fixtures.aQueuedMail().about(there).in(acme).build();
        queued(first, second, third, orphan, crossed);

        assertThat(lookups().invitationsOf(List.of(first, second, third, orphan, crossed)))
                .containsOnly(Map.entry(first.id(), here), Map.entry(second.id(), here), Map.entry(third.id(), there));
    }

    @Test
    void a_mail_is_found_by_its_id_alone() {
        Delivery here = Fixtures.aQueuedMail().in(anOpenedOrganization()).build();
        Delivery there = Fixtures.aQueuedMail().in(anOpenedOrganization()).build();
        Delivery personal = Fixtures.aQueuedMail().ofAPerson().build();
        queued(here, there, personal);

        assertThat(lookups().delivery(here.id())).contains(here);
        assertThat(lookups().delivery(there.id())).contains(there);
        assertThat(lookups().delivery(personal.id())).contains(personal);
        assertThat(lookups().delivery(Fixtures.aDeliveryId())).isEmpty();
    }

    @Test
    void members_are_found_by_their_notices_removed_ones_too() {
        OrganizationId acme = anOpenedOrganization();
        OrganizationId globex = anOpenedOrganization();
        Member here = joined(acme, aMember().rights(Fixtures.richRights()));
        Member gone = joined(globex, aRemovedMember());
        Delivery first = aNoticeTo(here);
        Delivery second = aNoticeTo(here);
        Delivery third = aNoticeTo(gone);
        Delivery orphan = Fixtures.aQueuedMail().in(acme).build();
        Delivery crossed =
                Fixtures.aQueuedMail().in(acme).about(gone.user().value()).build();
        queued(first, second, third, orphan, crossed);

        assertThat(lookups().membersOf(List.of(first, second, third, orphan, crossed)))
                .containsOnly(Map.entry(first.id(), here), Map.entry(second.id(), here), Map.entry(third.id(), gone));
    }

    @Test
    void offers_of_ownership_are_found_by_the_notices_to_their_receivers() {
        OrganizationId acme = anOpenedOrganization();
        OrganizationId globex = anOpenedOrganization();
        Member ada = joined(acme, aMember());
        Member grace = joined(acme, aMember());
        Member linus = joined(globex, aMember());
        OwnershipOffer offer = offered(ada, grace);
        OwnershipOffer there = offered(joined(globex, aMember()), linus);
        Delivery first = aNoticeTo(grace);
        Delivery second = aNoticeTo(linus);
        Delivery giver = aNoticeTo(ada);
        Delivery crossed =
                Fixtures.aQueuedMail().in(acme).about(linus.user().value()).build();
        queued(first, second, giver, crossed);

        assertThat(lookups().ownershipOffersOf(List.of(first, second, giver, crossed)))
                .containsOnly(Map.entry(first.id(), offer), Map.entry(second.id(), there));
    }

    private static Delivery aNoticeTo(Member member) {
        return Fixtures.aQueuedMail()
                .in(member.organization())
                .about(member.user().value())
                .kind(DeliveryKind.REMOVED)
                .build();
    }

    private OwnershipOffer offered(Member giver, Member receiver) {
        OwnershipOffer offer = new OwnershipOffer(
                giver.organization(),
                giver.user(),
                receiver.user(),
                Optional.empty(),
                Fixtures.START,
                Fixtures.START.plusSeconds(60));
        return changing(giver.organization(), unit -> {
            unit.ownershipOffers().put(offer);
            return offer;
        });
    }

    @Test
    void a_link_is_found_for_its_purpose_only() {
        Link link = Fixtures.aLink(anOpenedOrganization());
        storage().inTransaction(unit -> {
            unit.links().insert(List.of(link));
            return link;
        });

        assertThat(lookups().link(LinkPurpose.INVITATION, link.hash())).contains(link);
        assertThat(lookups().link(LinkPurpose.PASSWORD_RESET, link.hash())).isEmpty();
        assertThat(lookups().link(LinkPurpose.ADDRESS_CHANGE, link.hash())).isEmpty();
        assertThat(lookups().link(LinkPurpose.OWNERSHIP_OFFER, link.hash())).isEmpty();
    }

    @Test
    void a_link_is_found_by_its_whole_hash_only() {
        Link link = Fixtures.aLink(anOpenedOrganization());
        storage().inTransaction(unit -> {
            unit.links().insert(List.of(link));
            return link;
        });
        String other = (link.hash().charAt(0) == '0' ? "1" : "0") + link.hash().substring(1);

        assertThat(lookups().link(link.purpose(), other)).isEmpty();
        assertThat(lookups().link(link.purpose(), link.hash().substring(0, 63))).isEmpty();
        assertThat(lookups().link(link.purpose(), link.hash())).contains(link);
    }
}
