package dev.roster.contract;

import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aPendingInvitation;
import static dev.roster.contract.Fixtures.aRevokedInvitation;
import static dev.roster.contract.Fixtures.roles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Terms;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.InvitationStore} promises. */
public abstract class InvitationStoreContract extends StorageSuite {

    private static final Terms RICH = new Terms(
            Fixtures.richRights(),
            Optional.of(PersonName.of("Gräçe", "O'Hopper")),
            Optional.of("See you on Monday;\n\t\"bring\" 'cake' \uD83C\uDF82 100%_\\"),
            Optional.of(Locale.forLanguageTag("de-AT")),
            Map.of("größe", "1,000 = \"viel\"", "empty", ""),
            Duration.ofHours(36),
            false);

    private OrganizationId acme;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
    }

    @Test
    void an_invitation_by_a_member_comes_back_as_it_was_added() {
        UserId inviter = joined(acme, aMember()).user();
        Invitation invitation = aPendingInvitation()
                .in(acme)
                .to("Grace.O'Hopper@globex.example")
                .terms(RICH)
                .by(inviter)
                .generation(3)
                .withoutSeat()
                .requestKey("call-1 \"x\" %_\\")
                .build();

        assertThat(insert(invitation)).containsExactly(invitation.id());

        assertThat(stored(acme, invitation.id())).contains(invitation);
        assertThat(stored(acme, invitation.id()).orElseThrow().address().value())
                .isEqualTo("Grace.O'Hopper@globex.example");
    }

    @Test
    void an_invitation_by_the_host_comes_back_as_it_was_added() {
        Invitation invitation = aPendingInvitation().in(acme).build();

        assertThat(insert(invitation)).containsExactly(invitation.id());

        assertThat(stored(acme, invitation.id())).contains(invitation);
    }

    @Test
    void a_second_open_invitation_to_an_address_is_left_out_in_any_case_of_letters() {
        Invitation first = invited(acme, aPendingInvitation().to("Grace@globex.example"));
        Invitation second =
                aPendingInvitation().in(acme).to("gRACE@globex.example").build();
        Invitation other = aPendingInvitation().in(acme).build();

        assertThat(insert(second, other)).containsExactly(other.id());

        assertThat(stored(acme, second.id())).isEmpty();
        assertThat(stored(acme, first.id())).contains(first);
    }

    @Test
    void of_two_to_one_address_in_one_call_one_is_added() {
        Invitation one =
                aPendingInvitation().in(acme).to("grace@globex.example").build();
        Invitation two =
                aPendingInvitation().in(acme).to("Grace@globex.example").build();

        Set<InvitationId> added = insert(one, two);

        assertThat(added).hasSize(1).isSubsetOf(one.id(), two.id());
        assertThat(changing(acme, unit -> unit.invitations().current(acme, Set.of(one.id(), two.id())))
                        .keySet())
                .isEqualTo(added);
    }

    @Test
    void an_expired_invitation_keeps_its_place() {
        Invitation expired = invited(
                acme,
                aPendingInvitation().to("grace@globex.example").expiringAt(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(insert(
                        aPendingInvitation().in(acme).to("grace@globex.example").build()))
                .isEmpty();

        assertThat(open("grace@globex.example")).containsExactly(expired);
    }

    @Test
    void a_closed_invitation_gives_its_place_up_and_is_kept() {
        UserId user = anAddedUser();
        List<Invitation> closed = List.of(
                invited(acme, aRevokedInvitation().to("grace@globex.example")),
                invited(acme, Fixtures.aDeclinedInvitation().to("grace@globex.example")),
                invited(acme, aPendingInvitation().to("grace@globex.example").acceptedBy(user)));

        Invitation next = invited(acme, aPendingInvitation().to("grace@globex.example"));

        assertThat(open("grace@globex.example")).containsExactly(next);
        assertThat(closed)
                .allSatisfy(each -> assertThat(stored(acme, each.id())).contains(each));
    }

    @Test
    void an_address_has_an_open_invitation_to_each_organization() {
        OrganizationId globex = anOpenedOrganization();
        Invitation here = invited(acme, aPendingInvitation().to("grace@globex.example"));
        Invitation there = invited(globex, aPendingInvitation().to("grace@globex.example"));

        assertThat(stored(acme, here.id())).contains(here);
        assertThat(stored(globex, there.id())).contains(there);
    }

    @Test
    void an_id_that_is_there_is_left_out_open_or_final() {
        Invitation open = invited(acme, aPendingInvitation());
        Invitation closed = invited(acme, aRevokedInvitation());

        assertThat(insert(
                        aPendingInvitation().in(acme).id(open.id()).build(),
                        aPendingInvitation().in(acme).id(closed.id()).build()))
                .isEmpty();

        assertThat(stored(acme, open.id())).contains(open);
        assertThat(stored(acme, closed.id())).contains(closed);
    }

    @Test
    void thousands_are_added_found_and_closed_with_one_call_each() {
        List<Invitation> all = IntStream.range(0, 2_500)
                .mapToObj(i -> aPendingInvitation().in(acme).build())
                .toList();

        assertThat(insert(all.toArray(Invitation[]::new))).isEqualTo(ids(all));
        // As sets: comparing thousands in any order is quadratic.
        assertThat(Set.copyOf(
                        open(all.stream().map(each -> each.address().value()).toArray(String[]::new))))
                .isEqualTo(Set.copyOf(all));

        List<Invitation> closed = all.stream()
                .map(each -> each.closed(InvitationStatus.REVOKED, Optional.empty(), Fixtures.START))
                .toList();
        assertThat(update(closed.toArray(Invitation[]::new))).isEqualTo(ids(all));
        assertThat(Set.copyOf(current(ids(all).toArray(InvitationId[]::new)).values()))
                .isEqualTo(Set.copyOf(closed));
    }

    @Test
    void an_update_takes_the_place_of_all_that_was_there() {
        UserId sender = joined(acme, aMember()).user();
        Invitation before =
                invited(acme, aPendingInvitation().requestKey("first").withoutSeat());
        Invitation renewed =
                before.renewed(RICH, new Actor.Member(sender), Optional.of("second"), Fixtures.START.plusSeconds(9));

        assertThat(update(renewed)).containsExactly(before.id());

        assertThat(stored(acme, before.id())).contains(renewed);
        assertThat(renewed.generation()).isEqualTo(2);
    }

    @Test
    void an_update_closes_and_says_who_accepted() {
        UserId user = anAddedUser();
        Invitation accepted = invited(acme, aPendingInvitation())
                .closed(InvitationStatus.ACCEPTED, Optional.of(user), Fixtures.START.plusSeconds(9));

        assertThat(update(accepted)).containsExactly(accepted.id());

        assertThat(stored(acme, accepted.id())).contains(accepted);
    }

    @Test
    void what_is_final_is_never_written_again() {
        UserId user = anAddedUser();
        for (InvitationBuilder end : List.of(
                aRevokedInvitation(),
                Fixtures.aDeclinedInvitation(),
                aPendingInvitation().acceptedBy(user))) {
            Invitation closed = invited(acme, end);

            for (Invitation other : List.of(
                    end.asPending(),
                    end.generation(5).asPending(),
                    end.asPending().closed(InvitationStatus.REVOKED, Optional.empty(), Fixtures.START))) {
                assertThat(update(other))
                        .as("written over one that is %s", closed.status())
                        .isEmpty();
            }
            assertThat(stored(acme, closed.id())).contains(closed);
        }
    }

    @Test
    void a_later_generation_is_not_written_over() {
        Invitation stored = invited(acme, aPendingInvitation().generation(3));
        InvitationBuilder same = aPendingInvitation()
                .in(acme)
                .id(stored.id())
                .to(stored.address().value());

        assertThat(update(same.generation(2).build())).isEmpty();
        assertThat(stored(acme, stored.id())).contains(stored);

        Invitation again = same.generation(3).withoutSeat().build();
        assertThat(update(again)).containsExactly(stored.id());
        assertThat(stored(acme, stored.id())).contains(again);

        Invitation next = same.generation(4).build();
        assertThat(update(next)).containsExactly(stored.id());
        assertThat(stored(acme, stored.id())).contains(next);
    }

    @Test
    void an_update_names_those_that_it_wrote_and_no_others() {
        Invitation pending = invited(acme, aPendingInvitation());
        Invitation closed = invited(acme, aRevokedInvitation());
        Invitation unknown = aPendingInvitation().in(acme).build();
        Invitation after = pending.closed(InvitationStatus.DECLINED, Optional.empty(), Fixtures.START);

        assertThat(update(closed, after, unknown)).containsExactly(pending.id());

        assertThat(stored(acme, pending.id())).contains(after);
        assertThat(stored(acme, unknown.id())).isEmpty();
    }

    @Test
    void an_invitation_of_another_organization_is_neither_found_nor_written() {
        OrganizationId globex = anOpenedOrganization();
        Invitation there = invited(globex, aPendingInvitation());
        Invitation here = invited(acme, aPendingInvitation());

        assertThat(current(there.id(), here.id())).containsOnly(Map.entry(here.id(), here));
        assertThat(update(aPendingInvitation().in(acme).id(there.id()).build())).isEmpty();
        assertThat(stored(globex, there.id())).contains(there);
    }

    @Test
    void open_and_final_ones_are_found_by_id() {
        Invitation open = invited(acme, aPendingInvitation());
        Invitation closed = invited(acme, aRevokedInvitation());
        invited(acme, aPendingInvitation());

        assertThat(current(open.id(), closed.id(), Fixtures.anInvitationId()))
                .containsOnly(Map.entry(open.id(), open), Map.entry(closed.id(), closed));
    }

    @Test
    void open_ones_are_found_by_the_whole_address_in_any_case_of_letters() {
        Invitation grace = invited(acme, aPendingInvitation().to("Grace@globex.example"));
        invited(acme, aPendingInvitation().to("grace@globex.example.org"));
        invited(acme, aPendingInvitation().to("ada@globex.example"));
        invited(acme, aRevokedInvitation().to("linus@globex.example"));
        invited(anOpenedOrganization(), aPendingInvitation().to("ken@globex.example"));

        assertThat(open("gRACE@globex.example", "linus@globex.example", "ken@globex.example", "a_a@globex.example"))
                .containsExactly(grace);
    }

    @Test
    void open_ones_are_found_by_who_stands_for_them() {
        UserId ada = joined(acme, aMember()).user();
        UserId ken = joined(acme, aMember()).user();
        UserId linus = joined(acme, aMember()).user();
        OrganizationId globex = anOpenedOrganization();
        Invitation first = invited(acme, aPendingInvitation().by(ada));
        Invitation second = invited(acme, aPendingInvitation().by(ada));
        Invitation third = invited(acme, aPendingInvitation().by(ken));
        invited(acme, aPendingInvitation().by(linus));
        invited(acme, aPendingInvitation());
        invited(acme, aRevokedInvitation().by(ada));
        invited(globex, aPendingInvitation().by(ada));

        assertThat(openBy(ada, ken)).containsExactlyInAnyOrder(first, second, third);
    }

    @Test
    void whoever_sent_an_invitation_last_stands_for_it() {
        UserId ada = joined(acme, aMember()).user();
        UserId ken = joined(acme, aMember()).user();
        Invitation before = invited(acme, aPendingInvitation().by(ada));
        Invitation after = before.renewed(before.terms(), new Actor.Member(ken), Optional.empty(), Fixtures.START);
        update(after);

        assertThat(openBy(ada)).isEmpty();
        assertThat(openBy(ken)).containsExactly(after);
    }

    @Test
    void those_of_a_request_are_found_open_or_final_and_only_there() {
        Invitation open = invited(acme, aPendingInvitation().requestKey("call"));
        Invitation closed = invited(acme, aRevokedInvitation().requestKey("call"));
        invited(acme, aPendingInvitation().requestKey("Call"));
        invited(acme, aPendingInvitation().requestKey("call-2"));
        invited(acme, aPendingInvitation());
        invited(anOpenedOrganization(), aPendingInvitation().requestKey("call"));

        assertThat(withRequestKey("call")).containsExactlyInAnyOrder(open, closed);
    }

    @Test
    void expired_ones_give_up_their_seats_and_stay_as_they_are() {
        Instant time = Fixtures.START.plus(Duration.ofDays(1));
        InvitationBuilder justExpired = aPendingInvitation().expiringAt(time).terms(RICH);
        Invitation expired = invited(acme, justExpired);
        invited(acme, aPendingInvitation().expiringAt(time.minusSeconds(99)));
        Invitation good = invited(acme, aPendingInvitation().expiringAt(time.plusNanos(1_000)));
        Invitation seatless = invited(
                acme, aPendingInvitation().expiringAt(time.minusSeconds(9)).withoutSeat());

        assertThat(release(acme, time)).isEqualTo(2);

        assertThat(stored(acme, expired.id()))
                .contains(justExpired.withoutSeat().build());
        assertThat(stored(acme, good.id())).contains(good);
        assertThat(stored(acme, seatless.id())).contains(seatless);
        assertThat(release(acme, time)).isZero();
    }

    @Test
    void seats_are_released_in_one_organization_only() {
        OrganizationId globex = anOpenedOrganization();
        Instant time = Fixtures.START.plus(Duration.ofDays(30));
        Invitation there = invited(globex, aPendingInvitation());
        invited(acme, aPendingInvitation());

        assertThat(release(acme, time)).isEqualTo(1);

        assertThat(stored(globex, there.id())).contains(there);
    }

    @Test
    void a_transaction_sees_its_own_invitations() {
        UserId ada = joined(acme, aMember()).user();
        Invitation invitation = aPendingInvitation()
                .in(acme)
                .by(ada)
                .requestKey("call")
                .terms(new Terms(
                        roles("admin"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Duration.ofDays(1),
                        true))
                .build();

        List<List<Invitation>> seen = changing(acme, unit -> {
            unit.invitations().insert(List.of(invitation));
            return List.of(
                    List.copyOf(unit.invitations()
                            .current(acme, List.of(invitation.id()))
                            .values()),
                    List.copyOf(unit.invitations()
                            .open(acme, List.of(invitation.address()))
                            .values()),
                    unit.invitations().openBy(acme, List.of(ada)),
                    unit.invitations().withRequestKey(acme, "call"));
        });

        assertThat(seen).containsOnly(List.of(invitation));
    }

    @Test
    void open_ones_are_found_by_a_role_that_they_offer_and_only_there() {
        RoleId role = Fixtures.aRoleId();
        Invitation first = invited(acme, aPendingInvitation().offering(role.key()));
        Invitation second = invited(
                acme,
                aPendingInvitation()
                        .offering("normal", role.key(), Fixtures.aRoleId().key())
                        .expiringAt(Instant.parse("2020-01-01T00:00:00Z")));
        invited(acme, aPendingInvitation());
        invited(acme, aPendingInvitation().offering(Fixtures.aRoleId().key()));
        invited(acme, aRevokedInvitation().offering(role.key()));
        invited(anOpenedOrganization(), aPendingInvitation().offering(role.key()));

        assertThat(offering(role, 10)).containsExactlyInAnyOrder(first, second);
        assertThat(offering(role, 2)).containsExactlyInAnyOrder(first, second);
        assertThat(offering(role, 1)).hasSize(1);
        assertThat(offering(Fixtures.aRoleId(), 10)).isEmpty();
    }

    @Test
    void those_added_together_are_found_by_the_roles_that_they_offer() {
        RoleId one = Fixtures.aRoleId();
        RoleId other = Fixtures.aRoleId();
        List<Invitation> all = IntStream.range(0, 600)
                .mapToObj(i -> aPendingInvitation()
                        .in(acme)
                        .offering((i % 2 == 0 ? one : other).key())
                        .build())
                .toList();
        insert(all.toArray(Invitation[]::new));

        assertThat(ids(offering(one, 1_000)))
                .isEqualTo(ids(
                        IntStream.range(0, 300).mapToObj(i -> all.get(2 * i)).toList()));
        assertThat(offering(other, 250)).hasSize(250);
    }

    @Test
    void one_that_is_closed_offers_no_role_any_more() {
        RoleId role = Fixtures.aRoleId();
        Invitation open = invited(acme, aPendingInvitation().offering(role.key()));
        Invitation closed = invited(acme, aPendingInvitation().offering(role.key(), "normal"));
        Invitation changed = invited(acme, aPendingInvitation().offering(role.key()));

        update(
                closed.closed(InvitationStatus.DECLINED, Optional.empty(), Fixtures.START),
                changed.offering(roles("normal")).closed(InvitationStatus.REVOKED, Optional.empty(), Fixtures.START));

        assertThat(offering(role, 10)).containsExactly(open);
    }

    @Test
    void one_that_offers_something_else_is_found_by_that() {
        RoleId before = Fixtures.aRoleId();
        RoleId after = Fixtures.aRoleId();
        Invitation to = invited(acme, aPendingInvitation().offering(before.key()));
        Invitation from = invited(acme, aPendingInvitation().offering(before.key()));
        Invitation plain = invited(acme, aPendingInvitation());
        Invitation same = invited(acme, aPendingInvitation().offering(before.key()));
        Invitation moved = to.offering(roles(after.key()));
        Invitation renewed = plain.renewed(
                plain.terms().offering(roles(after.key())),
                plain.inviter(),
                Optional.empty(),
                Fixtures.START.plusSeconds(9));
        Invitation resent = same.renewed(same.terms(), same.inviter(), Optional.empty(), Fixtures.START.plusSeconds(9));

        update(moved, from.offering(roles("normal")), renewed, resent);

        assertThat(offering(before, 10)).containsExactly(resent);
        assertThat(offering(after, 10)).containsExactlyInAnyOrder(moved, renewed);
    }

    @Test
    void what_was_not_written_offers_what_it_did() {
        RoleId role = Fixtures.aRoleId();
        RoleId other = Fixtures.aRoleId();
        Invitation later =
                invited(acme, aPendingInvitation().offering(role.key()).generation(3));
        Invitation closed = invited(acme, aRevokedInvitation().offering(role.key()));
        InvitationBuilder stale = aPendingInvitation().in(acme).offering(other.key());

        assertThat(update(
                        stale.id(later.id()).generation(2).build(),
                        stale.id(closed.id()).build()))
                .isEmpty();
        insert(stale.id(later.id()).build());

        assertThat(offering(role, 10)).containsExactly(later);
        assertThat(offering(other, 10)).isEmpty();
    }

    private List<Invitation> offering(RoleId role, int most) {
        return changing(acme, unit -> unit.invitations().offering(acme, role, most));
    }

    private Set<InvitationId> insert(Invitation... invitations) {
        return changing(acme, unit -> unit.invitations().insert(List.of(invitations)));
    }

    private Set<InvitationId> update(Invitation... invitations) {
        return changing(acme, unit -> unit.invitations().update(List.of(invitations)));
    }

    private Map<InvitationId, Invitation> current(InvitationId... ids) {
        return changing(acme, unit -> unit.invitations().current(acme, List.of(ids)));
    }

    private List<Invitation> openBy(UserId... inviters) {
        return changing(acme, unit -> unit.invitations().openBy(acme, List.of(inviters)));
    }

    private List<Invitation> withRequestKey(String key) {
        return changing(acme, unit -> unit.invitations().withRequestKey(acme, key));
    }

    private int release(OrganizationId organization, Instant time) {
        return changing(organization, unit -> unit.invitations().releaseExpiredSeats(organization, time));
    }

    private List<Invitation> open(String... addresses) {
        List<EmailAddress> asked = Stream.of(addresses).map(Fixtures::address).toList();
        Map<EmailAddress, Invitation> found =
                changing(acme, unit -> unit.invitations().open(acme, asked));
        found.forEach((key, invitation) -> assertThat(invitation.address()).isEqualTo(key));
        return List.copyOf(found.values());
    }
}
