package dev.roster.internal.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.Roster;
import dev.roster.catalog.Catalog;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.member.MemberStatus;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.memory.SettableClock;
import dev.roster.user.PersonName;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Time passes while somebody is suspended: a later catalog may have smaller plans and other roles. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReactivationTest {

    /** What is declared at one time. */
    private static final class Rules extends Catalog {

        Rules(String guestRole, int seats) {
            role(guestRole);
            owner("owner").manages(everyRole());
            if (seats == 0) {
                plan("standard").onlyTheOwner();
            } else {
                plan("standard").seats(seats);
            }
        }
    }

    private final SettableClock clock = new SettableClock();
    private final InMemoryStorage storage = new InMemoryStorage(clock);
    private final Rules first = new Rules("guest", 4);
    private final Roster roster = deployed(first);
    private final UserId ada = roster.asHost("test")
            .addUser("ada@acme.example", PersonName.of("Ada", "Lovelace"))
            .id();
    private final OrganizationId acme = roster.asHost("test")
            .openOrganization("Acme", opening -> opening.owner(ada))
            .id();
    private UserId grace;

    @BeforeEach
    void grace_is_suspended_and_linus_is_invited() {
        grace = roster.asHost("test")
                .addUser("grace@acme.example", PersonName.of("Grace", "Hopper"))
                .id();
        String token = roster.in(acme)
                .asHost("test")
                .link(invited("grace@acme.example"))
                .token();
        roster.invitations().accept(token, Acceptance.asExistingUser(grace)).orElseThrow();
        roster.in(acme).as(ada).suspend(grace, "on leave");
        invited("linus@acme.example");
    }

    private InvitationId invited(String address) {
        return roster.in(acme)
                .as(ada)
                .invite(Invitee.of(address), offer -> offer.role(first.roleNamed("guest")))
                .invitation()
                .id();
    }

    @Test
    void somebody_comes_back_to_a_plan_with_as_many_seats_as_are_taken() {
        reactivated(new Rules("guest", 3));

        assertThat(status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void nobody_comes_back_while_more_seats_are_taken_than_the_plan_has() {
        assertRefused(Reason.NO_SEAT_LEFT, new Rules("guest", 2));
    }

    @Test
    void invitations_that_have_expired_take_no_seat_from_who_comes_back() {
        clock.advance(Duration.ofDays(7));

        reactivated(new Rules("guest", 2));

        assertThat(status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void nobody_comes_back_to_a_plan_without_additional_users() {
        assertRefused(Reason.PLAN_WITHOUT_ADDITIONAL_USERS, new Rules("guest", 0));
    }

    @Test
    void nobody_comes_back_with_rights_that_the_catalog_lost() {
        assertRefused(Reason.NOT_IN_CATALOG, new Rules("visitor", 4));
    }

    @Test
    void who_is_active_stays_so_whatever_the_plan_has() {
        reactivated(new Rules("guest", 4));

        reactivated(new Rules("guest", 0));

        assertThat(status()).isEqualTo(MemberStatus.ACTIVE);
    }

    private void reactivated(Rules later) {
        deployed(later).in(acme).as(ada).reactivate(grace, "back again");
    }

    private void assertRefused(Reason reason, Rules later) {
        Refused refused = catchThrowableOfType(Refused.class, () -> reactivated(later));

        assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
        assertThat(status()).isEqualTo(MemberStatus.SUSPENDED);
    }

    private MemberStatus status() {
        return roster.in(acme).as(ada).members().get(grace).member().status();
    }

    private Roster deployed(Rules catalog) {
        return Roster.builder()
                .storage(storage)
                .mailer(new RecordingMailer())
                .catalog(catalog)
                .linkBase("https://app.example/join")
                .build();
    }
}
