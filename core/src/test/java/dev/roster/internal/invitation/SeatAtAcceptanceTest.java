package dev.roster.internal.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.Roster;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Plan;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invitee;
import dev.roster.memory.InMemoryStorage;
import dev.roster.memory.RecordingMailer;
import dev.roster.organization.Organization;
import dev.roster.user.PersonName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An invitation that is good and holds no seat: its seat was released, and its expiry moved since. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeatAtAcceptanceTest {

    private static final class Rules extends Catalog {
        final Role member = role("member");
        final Role owner = owner("owner").manages(everyRole());
        final Plan two = plan("two").seats(2);
        final Plan alone = plan("alone").onlyTheOwner();
    }

    private final Rules app = new Rules();
    private final InMemoryStorage storage = new InMemoryStorage();
    private final RecordingMailer mailer = new RecordingMailer();
    private final Roster roster = Roster.builder()
            .storage(storage)
            .mailer(mailer)
            .catalog(app)
            .linkBase("https://app.example/join")
            .build();
    private final UserId ada = roster.asHost("test")
            .addUser("ada@acme.example", PersonName.of("Ada", "Lovelace"))
            .id();
    private final OrganizationId acme = roster.asHost("test")
            .openOrganization("Acme", opening -> opening.owner(ada).plan(app.two))
            .id();

    @Test
    void takes_a_seat_if_there_is_one() {
        String token = invitedWithoutSeat();

        assertThat(accept(token)).isInstanceOf(Admission.Joined.class);

        assertThat(organization().members()).isEqualTo(2);
        assertThat(organization().seatsHeld()).isZero();
    }

    @Test
    void waits_if_there_is_none() {
        String token = invitedWithoutSeat();
        roster.in(acme).as(ada).invite(Invitee.of("linus@globex.example"), offer -> offer.role(app.member));

        assertThat(accept(token).refusal().map(Refusal::reason)).contains(Reason.NO_SEAT_LEFT);

        assertThat(organization().members()).isEqualTo(1);
        assertThat(organization().seatsHeld()).isEqualTo(1);
        Invitation linus = roster.in(acme)
                .as(ada)
                .invitations()
                .openByAddress("linus")
                .page(1)
                .items()
                .get(0)
                .invitation();
        roster.in(acme).as(ada).revoke(linus.id());
        assertThat(accept(token)).as("now there is one").isInstanceOf(Admission.Joined.class);
    }

    @Test
    void waits_if_the_plan_has_no_additional_users_any_more() {
        String token = invitedWithoutSeat();
        change(organization().withRights("alone", organization().lifespan()));

        assertThat(accept(token).refusal().map(Refusal::reason)).contains(Reason.PLAN_WITHOUT_ADDITIONAL_USERS);
    }

    @Test
    void is_not_resent_if_the_plan_has_no_additional_users_any_more() {
        invitedWithoutSeat();
        Invitation open = roster.in(acme)
                .as(ada)
                .invitations()
                .open()
                .page(1)
                .items()
                .get(0)
                .invitation();
        change(organization().withRights("alone", organization().lifespan()));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> roster.in(acme).as(ada).resend(open.id()))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.PLAN_WITHOUT_ADDITIONAL_USERS));
    }

    private Admission accept(String token) {
        return roster.invitations().accept(token, Acceptance.asNewUser("Grace", "Hopper"));
    }

    private String invitedWithoutSeat() {
        Invitation made = roster.in(acme)
                .as(ada)
                .invite(Invitee.of("grace@globex.example"), offer -> offer.role(app.member))
                .invitation();
        roster.dispatcher().drain();
        Invitation without = new Invitation(
                made.organization(),
                made.id(),
                made.address(),
                made.terms(),
                made.inviter(),
                made.status(),
                made.generation(),
                made.createdAt(),
                made.expiresAt(),
                false,
                made.requestKey(),
                made.closedAt(),
                made.acceptedBy());
        Set<?> written = storage.inTransaction(unit -> {
            Organization now = unit.organizations().change(acme).orElseThrow();
            unit.organizations().update(now.withCounts(1, 0).withRevision(now.revision() - 1));
            return unit.invitations().update(List.of(without));
        });
        assertThat(written).hasSize(1);
        return mailer.linkTo("grace@globex.example").token();
    }

    private void change(Organization to) {
        storage.inTransaction(unit -> {
            Organization now = unit.organizations().change(acme).orElseThrow();
            unit.organizations().update(to.withRevision(now.revision() - 1));
            return now;
        });
    }

    private Organization organization() {
        return storage.lookups().organizations(List.of(acme)).get(acme);
    }
}
