package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Preview;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceptOnceTest {

    private final House house = new House();

    @Test
    void case_3_a_link_accepted_once_is_dead_afterwards() {
        String token = house.mail("grace");
        UserId grace = house.accept(token, "Grace");
        String before = house.state();

        assertThat(house.roster.invitations().accept(token, Acceptance.asNewUser("Mallory", "Tester")))
                .isEqualTo(new Admission.Dead(DeadLink.ACCEPTED));
        assertThat(house.roster.invitations().accept(token, Acceptance.asExistingUser(grace)))
                .isEqualTo(new Admission.Dead(DeadLink.ACCEPTED));
        assertThat(house.roster.invitations().decline(token)).contains(DeadLink.ACCEPTED);
        assertThat(house.roster.invitations().peek(token)).isEqualTo(new Preview.Dead(DeadLink.ACCEPTED));
        assertThat(house.state()).isEqualTo(before);
        Consistent.check(house);
    }
}
