package dev.roster.contract;

import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aPendingInvitation;
import static dev.roster.contract.Fixtures.aQueuedMail;
import static dev.roster.contract.Fixtures.anEntry;
import static dev.roster.contract.Fixtures.roles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.delivery.Delivery;
import dev.roster.delivery.DeliveryState;
import dev.roster.id.DeliveryId;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.journal.Entry;
import dev.roster.journal.Stream;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.organization.Organization;
import dev.roster.port.Settlement;
import dev.roster.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds when many do the same at one moment. */
public abstract class RaceContract extends StorageSuite {

    private static final int MANY = 32;
    private static final Duration LEASE = Duration.ofMinutes(10);

    private OrganizationId acme;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
    }

    @Test
    void of_many_who_invite_one_address_one_wins() {
        List<Set<InvitationId>> added = Together.run(
                MANY,
                i -> changing(
                        acme,
                        unit -> unit.invitations()
                                .insert(List.of(aPendingInvitation()
                                        .in(acme)
                                        .to("grace@globex.example")
                                        .build()))));

        assertThat(added.stream().mapToInt(Set::size).sum()).isEqualTo(1);
        Collection<Invitation> open = changing(
                        acme, unit -> unit.invitations().open(acme, List.of(Fixtures.address("grace@globex.example"))))
                .values();
        assertThat(added).contains(ids(open));
    }

    @Test
    void of_many_who_accept_one_invitation_one_wins() {
        Invitation invitation = invited(acme, aPendingInvitation());
        List<UserId> users =
                IntStream.range(0, MANY).mapToObj(i -> anAddedUser()).toList();

        List<Set<InvitationId>> written = Together.run(
                MANY,
                i -> changing(
                        acme,
                        unit -> unit.invitations()
                                .update(List.of(invitation.closed(
                                        InvitationStatus.ACCEPTED, Optional.of(users.get(i)), Fixtures.START)))));

        assertThat(written.stream().mapToInt(Set::size).sum()).isEqualTo(1);
        int winner = written.indexOf(Set.of(invitation.id()));
        assertThat(stored(acme, invitation.id()).orElseThrow().acceptedBy()).contains(users.get(winner));
    }

    @Test
    void of_many_who_add_one_user_one_wins() {
        List<User> users = IntStream.range(0, MANY)
                .mapToObj(i -> Fixtures.aUser().address("Grace@globex.example").build())
                .toList();

        List<Boolean> added = Together.run(
                MANY, i -> storage().inTransaction(unit -> unit.users().insert(users.get(i))));

        assertThat(added).containsOnlyOnce(true);
        assertThat(storage()
                        .lookups()
                        .usersByAddress(List.of(Fixtures.address("grace@globex.example")))
                        .values())
                .containsExactly(users.get(added.indexOf(true)));
    }

    @Test
    void of_many_who_open_an_organization_of_one_reference_one_wins() {
        List<Organization> organizations = IntStream.range(0, MANY)
                .mapToObj(i -> Fixtures.anOrganization().hostReference("acme").build())
                .toList();

        List<Boolean> added = Together.run(
                MANY, i -> storage().inTransaction(unit -> unit.organizations().insert(organizations.get(i))));

        assertThat(added).containsOnlyOnce(true);
        assertThat(stored(organizations.get(added.indexOf(true)).id())).isPresent();
    }

    @Test
    void of_two_owners_who_leave_together_one_stays() {
        for (int round = 0; round < 10; round++) {
            OrganizationId organization = anOpenedOrganization();
            List<Member> owners = joined(
                    organization, aMember().rights(roles("owner")), aMember().rights(roles("owner")));

            List<Boolean> left = Together.run(
                    2,
                    i -> changing(organization, unit -> {
                        Member owner = owners.get(i);
                        boolean another = unit.members().anyActive(organization, "owner", Set.of(owner.user()));
                        if (another) {
                            unit.members().update(List.of(owner.with(MemberStatus.REMOVED, roles(), 9)));
                        }
                        return another;
                    }));

            assertThat(left).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void no_mail_is_claimed_twice() {
        List<Delivery> mails = IntStream.range(0, 1_000)
                .mapToObj(i ->
                        aQueuedMail().in(acme).dueAt(now().minusSeconds(60)).build())
                .toList();
        queued(mails.toArray(Delivery[]::new));

        List<List<Delivery>> claimed = Together.run(8, i -> {
            List<Delivery> mine = new ArrayList<>();
            // A claim may pass over what another one has its hands on, so an empty one is no proof of an end.
            for (int claims = 0; claims < 40; claims++) {
                mine.addAll(storage().inTransaction(unit -> unit.outbox().claim(10, LEASE)));
            }
            return mine;
        });
        List<Delivery> all = new ArrayList<>();
        claimed.forEach(all::addAll);
        all.addAll(storage().inTransaction(unit -> unit.outbox().claim(1_000, LEASE)));

        assertThat(all).extracting(Delivery::id).doesNotHaveDuplicates();
        assertThat(idsOf(all)).isEqualTo(idsOf(mails));
        assertThat(all).extracting(Delivery::attempt).containsOnly(1);
    }

    @Test
    void of_many_answers_to_one_claim_one_is_recorded() {
        queued(aQueuedMail().in(acme).dueAt(now().minusSeconds(60)).build());
        Delivery claimed = storage()
                .<List<Delivery>>inTransaction(unit -> unit.outbox().claim(1, LEASE))
                .get(0);

        List<Set<DeliveryId>> recorded = Together.run(
                MANY,
                i -> storage()
                        .inTransaction(unit -> unit.outbox()
                                .settle(List.of(new Settlement(
                                        claimed.id(),
                                        claimed.attempt(),
                                        claimed.tries(),
                                        DeliveryState.SENT,
                                        Optional.empty(),
                                        Optional.of("answer " + i))))));

        assertThat(recorded.stream().mapToInt(Set::size).sum()).isEqualTo(1);
        assertThat(stored(acme, claimed).orElseThrow().detail())
                .contains("answer " + recorded.indexOf(Set.of(claimed.id())));
    }

    @Test
    void changes_of_one_organization_are_numbered_without_gaps() {
        int threads = 16;
        int each = 10;

        Together.run(threads, i -> {
            for (int change = 0; change < each; change++) {
                storage().inTransaction(unit -> {
                    Organization changed = unit.organizations().change(acme).orElseThrow();
                    unit.organizations().update(changed.withCounts(changed.members() + 1, 0));
                    unit.journal().append(anEntry(Stream.of(acme), changed.revision()));
                    return changed;
                });
            }
            return threads;
        });

        Organization after = stored(acme).orElseThrow();
        assertThat(after.revision()).isEqualTo(1 + threads * each);
        assertThat(after.members()).isEqualTo(1 + threads * each);
        assertThat(storage().listings().journal(Stream.of(acme), Long.MAX_VALUE, 1_000))
                .extracting(Entry::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(2, 1 + threads * each)
                        .map(number -> 3 + threads * each - number)
                        .boxed()
                        .toList());
    }

    @Test
    void changes_of_many_organizations_do_not_disturb_each_other() {
        List<OrganizationId> organizations =
                IntStream.range(0, 16).mapToObj(i -> anOpenedOrganization()).toList();

        Together.run(16, i -> {
            for (int change = 0; change < 5; change++) {
                changing(
                        organizations.get(i),
                        unit -> change(unit.invitations()
                                .insert(List.of(aPendingInvitation()
                                        .in(organizations.get(i))
                                        .build()))));
            }
            return i;
        });

        assertThat(organizations)
                .allSatisfy(each ->
                        assertThat(stored(each).orElseThrow().revision()).isEqualTo(6));
    }

    private static int change(Set<InvitationId> added) {
        assertThat(added).hasSize(1);
        return added.size();
    }
}
