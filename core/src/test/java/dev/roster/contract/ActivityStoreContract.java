package dev.roster.contract;

import static dev.roster.contract.Fixtures.aMember;
import static dev.roster.contract.Fixtures.aRemovedMember;
import static dev.roster.contract.Fixtures.aSuspendedMember;
import static dev.roster.contract.Fixtures.roles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.organization.Organization;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.roster.port.ActivityStore} promises. */
public abstract class ActivityStoreContract extends StorageSuite {

    private static final Instant LATER =
            Fixtures.START.plus(Duration.ofHours(2)).plusNanos(1000);

    private OrganizationId acme;

    @BeforeEach
    void openAcme() {
        acme = anOpenedOrganization();
    }

    @Test
    void present_members_are_seen_without_the_lock_of_their_organization() {
        Member active = joined(acme, aMember().rights(Fixtures.richRights()));
        Member suspended = joined(acme, aSuspendedMember());
        Organization before = stored(acme).orElseThrow();

        seen(acme, active.user(), LATER);
        seen(acme, suspended.user(), LATER.plusSeconds(1));

        assertThat(listed(active.user())).isEqualTo(active.seenAt(LATER));
        assertThat(listed(suspended.user())).isEqualTo(suspended.seenAt(LATER.plusSeconds(1)));
        assertThat(stored(acme)).contains(before);
    }

    @Test
    void the_last_activity_never_goes_back() {
        Member member = joined(acme, aMember().activeAt(LATER));

        seen(acme, member.user(), LATER.minusNanos(1000));
        assertThat(listed(member.user()).activeAt()).isEqualTo(LATER);

        seen(acme, member.user(), LATER.plusNanos(1000));
        seen(acme, member.user(), LATER);
        assertThat(listed(member.user()).activeAt()).isEqualTo(LATER.plusNanos(1000));
    }

    @Test
    void whoever_is_not_present_there_is_passed_over() {
        OrganizationId globex = anOpenedOrganization();
        Member here = joined(acme, aMember());
        Member elsewhere = joined(globex, aMember().user(here.user()));
        Member removed = joined(acme, aRemovedMember());
        Member neighbour = joined(acme, aMember());

        seen(acme, here.user(), LATER);
        seen(acme, removed.user(), LATER);
        seen(acme, Fixtures.aUserId(), LATER);
        seen(Fixtures.anOrganizationId(), here.user(), LATER);

        assertThat(listed(here.user()).activeAt()).isEqualTo(LATER);
        assertThat(List.of(listed(removed.user()), listed(neighbour.user()))).containsExactly(removed, neighbour);
        assertThat(stored(globex, here.user())).contains(elsewhere);
    }

    @Test
    void a_change_of_a_member_loses_no_activity_since_it_was_read() {
        Member read = joined(acme, aMember());
        seen(acme, read.user(), LATER);

        update(read.with(MemberStatus.SUSPENDED, roles("other"), 3));

        assertThat(listed(read.user()))
                .isEqualTo(read.with(MemberStatus.SUSPENDED, roles("other"), 3).seenAt(LATER));
    }

    @Test
    void a_change_of_a_member_may_say_a_later_activity() {
        Member read = joined(acme, aRemovedMember());
        Member back = read.with(MemberStatus.ACTIVE, roles("normal"), 3).seenAt(LATER);

        update(back);

        assertThat(listed(read.user())).isEqualTo(back);
    }

    @Test
    void changes_and_activity_at_once_are_both_there_in_the_end() {
        Member member = joined(acme, aMember());
        for (int round = 1; round <= 10; round++) {
            Instant at = LATER.plusSeconds(round);
            long revision = 10 + round;

            Together.run(2, thread -> {
                if (thread == 0) {
                    seen(acme, member.user(), at);
                } else {
                    change(member.user(), revision);
                }
                return thread;
            });

            Member after = listed(member.user());
            assertThat(after.activeAt()).as("round %s", round).isEqualTo(at);
            assertThat(after.rights()).as("round %s", round).isEqualTo(roles("r" + revision));
        }
    }

    private void seen(OrganizationId organization, UserId user, Instant at) {
        storage().inTransaction(unit -> {
            unit.activity().seen(organization, user, at);
            return at;
        });
    }

    private void change(UserId user, long revision) {
        changing(acme, unit -> {
            Member read = unit.members().current(acme, List.of(user)).get(user);
            unit.members().update(List.of(read.with(MemberStatus.ACTIVE, roles("r" + revision), revision)));
            return read;
        });
    }

    private void update(Member member) {
        changing(acme, unit -> {
            unit.members().update(List.of(member));
            return member;
        });
    }

    private Member listed(UserId user) {
        return storage().lookups().membership(acme, user).orElseThrow().member().orElseThrow();
    }
}
