package dev.roster.port;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.member.MemberStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nothing can be asked of a list that no index serves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CriteriaTest {

    @Test
    void invitations_go_by_address_only_while_open_and_a_prefix_only_by_address() {
        for (boolean open : new boolean[] {true, false}) {
            for (boolean undelivered : new boolean[] {true, false}) {
                for (InvitationCriteria.Order order : InvitationCriteria.Order.values()) {
                    for (Optional<String> prefix : Set.of(Optional.<String>empty(), Optional.of("gra"))) {
                        boolean byAddress = order == InvitationCriteria.Order.ADDRESS;
                        boolean served = byAddress ? open && !undelivered : prefix.isEmpty() && (open || !undelivered);
                        Runnable asking = () -> new InvitationCriteria(open, undelivered, order, prefix);
                        check(served, asking, open + " " + undelivered + " " + order + " " + prefix);
                    }
                }
            }
        }
    }

    @Test
    void members_in_a_role_go_by_name_a_prefix_never_by_activity_and_activity_by_itself() {
        Set<MemberStatus> all = EnumSet.allOf(MemberStatus.class);
        for (MemberCriteria.Order order : MemberCriteria.Order.values()) {
            for (Optional<String> role : Set.of(Optional.<String>empty(), Optional.of("clerk"))) {
                for (Optional<String> prefix : Set.of(Optional.<String>empty(), Optional.of("gra"))) {
                    for (Optional<Instant> since : Set.of(Optional.<Instant>empty(), Optional.of(Instant.EPOCH))) {
                        boolean byActivity = order == MemberCriteria.Order.ACTIVITY;
                        boolean served = (role.isEmpty() || order == MemberCriteria.Order.NAME)
                                && (prefix.isEmpty() || !byActivity)
                                && (since.isEmpty() || byActivity);
                        Runnable asking = () -> new MemberCriteria(order, false, all, role, prefix, since);
                        check(served, asking, order + " " + role + " " + prefix + " " + since);
                    }
                }
            }
        }
        assertThatThrownBy(() -> new MemberCriteria(
                        MemberCriteria.Order.NAME,
                        false,
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one status");
    }

    private static void check(boolean served, Runnable asking, String what) {
        if (served) {
            asking.run();
        } else {
            assertThatThrownBy(asking::run).as(what).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
