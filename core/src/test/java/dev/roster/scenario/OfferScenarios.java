package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static dev.roster.scenario.Outcomes.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Switch;
import dev.roster.failure.Refusal.Reason;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.EditedInvitation;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Preview;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.message.InvitationMessage;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Open invitations that are changed, and many of them that are resent or revoked at once. */
public abstract class OfferScenarios implements Scenario {

    private static final String LINUS = "linus@people.example";

    private final PartnerNetwork net = new PartnerNetwork();
    private final Consumer<Offer> asNormal = offer -> offer.role(net.normal);
    private Stage stage;
    private Team acme;
    private Given given;
    private UserId bea;

    @BeforeEach
    void acme_has_two_admins() {
        stage = new Stage(this, net);
        acme = stage.team("Acme", stage.user("Ada"));
        bea = acme.member("Bea", offer -> offer.role(net.admin));
        given = new Given(acme, asNormal);
    }

    private InvitationMessage letter() {
        return (InvitationMessage) stage.mailer().lastTo(GRACE);
    }

    private Entry newest() {
        return acme.picture().journal().get(0);
    }

    private Preview peek() {
        return stage.roster().invitations().peek(given.link());
    }

    // ---- what is offered and said

    @Test
    void the_link_that_was_sent_gives_what_is_offered_by_then() {
        Invitation sent = given.aPendingInvitation();

        Invitation now = acme.as(bea)
                .edit(
                        sent.id(),
                        edit -> edit.role(net.partnerUser)
                                .reach(net.partner.of("globex"))
                                .grant(net.issueComments)
                                .mergeAttributes(Map.of("desk", "12")))
                .invitation();

        assertThat(now.generation()).isEqualTo(sent.generation());
        assertThat(now.expiresAt()).isEqualTo(sent.expiresAt());
        assertThat(now.inviter()).isEqualTo(new Actor.Member(bea));
        UserId grace =
                stage.accept(given.link(), "Grace", "Hopper").orElseThrow().user();
        assertThat(acme.access(grace).can(net.partnerData, "globex")).isTrue();
        assertThat(acme.access(grace).can(net.issueComments)).isTrue();
        assertThat(acme.owner().members().get(grace).member().attributes()).isEqualTo(Map.of("desk", "12"));
        assertThat(acme.owner().members().get(grace).member().invitedBy()).contains(bea);
        assertThat(stage.mailer().sentTo(GRACE)).as("no second mail").hasSize(1);
    }

    @Test
    void a_mail_that_waits_says_what_holds_when_it_is_sent() {
        Invitation invitation = acme.invites(
                GRACE, offer -> offer.role(net.normal).note("See you on Monday").locale(Locale.ENGLISH));

        acme.as(bea)
                .edit(
                        invitation.id(),
                        edit -> edit.role(net.admin)
                                .note("See you on Tuesday")
                                .name(PersonName.of("Grace", "Hopper"))
                                .locale(Locale.FRENCH));
        stage.sendMail();

        assertThat(stage.mailer().sentTo(GRACE)).hasSize(1);
        assertThat(letter().note()).contains("See you on Tuesday");
        assertThat(letter().name()).contains(PersonName.of("Grace", "Hopper"));
        assertThat(letter().locale()).isEqualTo(Locale.FRENCH);
        assertThat(letter().offered().roles()).containsExactly("admin");
        assertThat(letter().inviterName()).contains(PersonName.of("Bea", "Example"));

        acme.owner().edit(invitation.id(), edit -> edit.withoutNote().sendAgain());
        stage.sendMail();
        assertThat(letter().note()).isEmpty();
    }

    @Test
    void what_loses_its_effect_goes_and_is_told() {
        Invitation invitation = acme.invites(
                GRACE,
                offer -> offer.role(net.normal)
                        .grant(net.reprocess, net.issueComments)
                        .reach(net.partner.of("globex", "initech")));

        EditedInvitation edited = acme.owner().edit(invitation.id(), edit -> edit.role(net.admin));

        assertThat(edited.droppedSwitches())
                .isEqualTo(Set.of(Switch.granted(net.reprocess), Switch.granted(net.issueComments)));
        assertThat(edited.droppedResources()).hasSize(2);
        assertThat(edited.invitation().terms().rights().switches()).isEmpty();
    }

    @Test
    void what_does_not_fit_together_is_refused() {
        Invitation invitation = given.aPendingInvitation();

        Picture.refused(
                acme,
                Reason.EXACTLY_ONE_NEEDED,
                () -> acme.owner().edit(invitation.id(), edit -> edit.role(net.partnerUser)));
        Picture.refused(
                acme,
                Reason.PERMISSION_ALWAYS_ON,
                () -> acme.owner().edit(invitation.id(), edit -> edit.withdraw(net.network)));
        Picture.refused(
                acme,
                Reason.BAD_EXPIRY,
                () -> acme.owner().edit(invitation.id(), edit -> edit.expiresIn(Duration.ofDays(31))));
    }

    @Test
    void the_record_says_what_changed_and_not_in_which_words() {
        Invitation invitation = given.aPendingInvitation();
        Duration month = Duration.ofDays(30);

        acme.owner()
                .edit(
                        invitation.id(),
                        edit -> edit.grant(net.reprocess)
                                .note("Our secret")
                                .replaceAttributes(Map.of("desk", "secret"))
                                .expiresIn(month)
                                .because("as agreed"));

        Entry entry = newest();
        assertThat(entry.event()).isEqualTo(Event.INVITATION_EDITED);
        assertThat(entry.reason()).contains("as agreed");
        assertThat(entry.lines())
                .containsExactlyInAnyOrder(
                        Line.of(invitation.id(), Facet.SWITCHES, List.of("+messages.reprocess")),
                        Line.of(invitation.id(), Facet.ATTRIBUTES, List.of("desk")),
                        Line.of(invitation.id(), Facet.MAIL, List.of("note")),
                        Line.of(
                                invitation.id(),
                                Facet.EXPIRY,
                                List.of(stage.clock().instant().plus(month).toString())));
        assertThat(acme.picture().journal().toString()).doesNotContain("ecret");
    }

    @Test
    void if_nothing_changes_nobody_else_comes_to_stand_for_it() {
        Invitation invitation = given.aPendingInvitation();
        Picture before = acme.picture();

        acme.as(bea).edit(invitation.id(), edit -> {});
        acme.as(bea)
                .edit(
                        invitation.id(),
                        edit -> edit.role(net.normal).withoutNote().because("nothing"));

        assertThat(acme.picture()).isEqualTo(before);
    }

    // ---- for how long

    @Test
    void sent_again_it_has_a_new_link_and_a_new_expiry() {
        Invitation sent = given.aPendingInvitation();
        String old = given.link();
        stage.pass(Duration.ofDays(3));

        Invitation now = acme.owner()
                .edit(sent.id(), edit -> edit.expiresIn(Duration.ofDays(2)).sendAgain())
                .invitation();

        assertThat(now.generation()).isEqualTo(2);
        assertThat(now.expiresAt()).isEqualTo(stage.clock().instant().plus(Duration.ofDays(2)));
        assertThat(newest().lines()).containsExactly(Line.of(sent.id(), Facet.GENERATION, List.of("2")));
        assertThat(stage.accept(old, "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.SUPERSEDED));
        assertThat(stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void a_new_lifetime_counts_from_now_and_the_link_stays_good() {
        Invitation sent = given.aPendingInvitation();
        stage.pass(Duration.ofDays(6));

        acme.owner().edit(sent.id(), edit -> edit.expiresIn(Duration.ofDays(7)));
        stage.pass(Duration.ofDays(7).minusMillis(1));
        assertThat(peek()).isInstanceOf(Preview.Open.class);
        stage.pass(Duration.ofMillis(1));
        assertThat(peek()).isEqualTo(new Preview.Dead(DeadLink.EXPIRED));
    }

    @Test
    void a_shorter_lifetime_holds_at_once() {
        Invitation sent = given.aPendingInvitation();

        acme.owner().edit(sent.id(), edit -> edit.expiresIn(Duration.ofHours(1)));
        stage.pass(Duration.ofHours(1));

        assertThat(peek()).isEqualTo(new Preview.Dead(DeadLink.EXPIRED));
    }

    @Test
    void an_expired_one_lives_again_by_a_new_lifetime() {
        Invitation expired = given.anExpiredInvitation();

        acme.owner().edit(expired.id(), edit -> edit.note("Still?"));
        assertThat(acme.owner().invitations().get(expired.id()).status()).isEqualTo(InvitationStatus.EXPIRED);

        acme.owner().edit(expired.id(), edit -> edit.expiresIn(Duration.ofDays(1)));
        assertThat(acme.owner().invitations().get(expired.id()).status()).isEqualTo(InvitationStatus.PENDING);
        assertThat(stage.accept(given.link(), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void it_lives_again_only_if_a_seat_is_left() {
        TeamAccounts accounts = new TeamAccounts();
        Stage other = new Stage(this, accounts);
        Team team = other.team("Globex", other.user("Olga"), opening -> opening.plan(accounts.proForFive));
        Invitation expired = team.invites(GRACE, offer -> offer.role(accounts.additional));
        String link = other.linkFor(GRACE);
        other.pass(Duration.ofDays(7));
        team.owner()
                .invite(
                        "a@people.example, b@people.example, c@people.example, d@people.example",
                        offer -> offer.role(accounts.additional));

        Picture.refused(
                team,
                Reason.NO_SEAT_LEFT,
                () -> team.owner().edit(expired.id(), edit -> edit.expiresIn(Duration.ofDays(1))));
        team.owner().edit(expired.id(), edit -> edit.note("no seat is needed for that"));
        team.owner().revoke(team.picture().open().get(0).invitation().id());
        team.owner().edit(expired.id(), edit -> edit.expiresIn(Duration.ofDays(1)));

        assertThat(other.accept(link, "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
        Picture.refused(
                team,
                Reason.NO_SEAT_LEFT,
                () -> team.invites("e@people.example", offer -> offer.role(accounts.additional)));
    }

    @Test
    void what_is_final_stays_as_it_is() {
        for (Invitation over :
                List.of(given.aDeclinedInvitation(), given.aRevokedInvitation(), given.anAcceptedInvitation())) {
            Picture.refused(
                    acme, Reason.INVITATION_CLOSED, () -> acme.owner().edit(over.id(), edit -> edit.note("again")));
        }
    }

    @Test
    void whoever_changes_it_stands_for_it() {
        Invitation invitation = acme.as(bea).invite(Invitee.of(GRACE), asNormal).invitation();
        String link = stage.linkFor(GRACE);
        acme.owner().suspend(bea, "on leave");
        assertThat(stage.accept(link, "Grace", "Hopper")).isInstanceOf(Admission.NotNow.class);

        acme.owner().edit(invitation.id(), edit -> edit.note("I stand in for Bea"));
        acme.owner().remove(bea);

        assertThat(stage.accept(link, "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    // ---- many at once

    @Test
    void many_are_resent_with_an_outcome_each() {
        Invitation closed = given.aRevokedInvitation();
        Invitation grace = given.anExpiredInvitation();
        Invitation linus = acme.invites(LINUS, asNormal);
        InvitationId unknown = new InvitationId(new UUID(7, 7));
        String old = given.link();

        var outcomes = acme.as(bea).resend(List.of(grace.id(), unknown, linus.id(), grace.id(), closed.id()));

        assertThat(Outcomes.of(outcomes))
                .containsExactly(DONE, "NOT_FOUND", DONE, "DUPLICATE_ENTRY", "INVITATION_CLOSED");
        assertThat(outcomes.get(0).orElseThrow().generation()).isEqualTo(2);
        assertThat(newest().event()).isEqualTo(Event.INVITATION_RESENT);
        assertThat(newest().lines()).hasSize(2);
        assertThat(stage.accept(old, "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.SUPERSEDED));
        assertThat(stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
        assertThat(stage.mailer().sentTo(LINUS))
                .as("the first one had not been sent yet")
                .hasSize(1);
    }

    @Test
    void many_are_revoked_with_an_outcome_each() {
        Invitation grace = given.aPendingInvitation();
        Invitation linus = acme.invites(LINUS, asNormal);

        assertThat(Outcomes.of(acme.owner().revoke(List.of(linus.id(), grace.id(), linus.id()))))
                .containsExactly(DONE, DONE, "DUPLICATE_ENTRY");

        assertThat(acme.picture().open()).isEmpty();
        assertThat(peek()).isEqualTo(new Preview.Dead(DeadLink.REVOKED));
        assertThat(Outcomes.of(acme.owner().revoke(List.of(linus.id())))).containsExactly("INVITATION_CLOSED");
    }

    @Test
    void as_many_are_resent_as_there_are_seats() {
        TeamAccounts accounts = new TeamAccounts();
        Stage other = new Stage(this, accounts);
        Team team = other.team("Globex", other.user("Olga"), opening -> opening.plan(accounts.proForFive));
        List<InvitationId> expired = team
                .owner()
                .invite(
                        "a@people.example, b@people.example, c@people.example",
                        offer -> offer.role(accounts.additional))
                .stream()
                .map(outcome -> outcome.orElseThrow().invitation().id())
                .toList();
        other.pass(Duration.ofDays(7));
        for (String address : List.of("d@people.example", "e@people.example")) {
            team.invites(address, offer -> offer.role(accounts.additional));
        }
        team.owner().invite("f@people.example", offer -> offer.role(accounts.additional));

        assertThat(Outcomes.of(team.owner().resend(expired))).containsExactly(DONE, "NO_SEAT_LEFT", "NO_SEAT_LEFT");
    }

    @Test
    void a_list_that_is_empty_or_too_long_is_refused_as_a_whole() {
        Invitation invitation = given.aPendingInvitation();
        List<InvitationId> tooMany = Collections.nCopies(1001, invitation.id());

        Picture.refused(acme, Reason.LIST_EMPTY, () -> acme.owner().resend(List.of()));
        Picture.refused(acme, Reason.LIST_EMPTY, () -> acme.owner().revoke(List.of()));
        Picture.refused(acme, Reason.LIST_TOO_LONG, () -> acme.owner().resend(tooMany));
        Picture.refused(acme, Reason.LIST_TOO_LONG, () -> acme.owner().revoke(tooMany));
        Picture.refused(acme, Reason.LIST_TOO_LONG, () -> acme.owner().suspend(Collections.nCopies(1001, bea), "x"));
    }

    @Test
    void an_invitation_that_the_host_delivers_is_changed_without_mail() {
        Invitation invitation =
                acme.invites(GRACE, offer -> offer.role(net.normal).withoutMail());
        String old = acme.host().link(invitation.id()).token();

        acme.owner().edit(invitation.id(), edit -> edit.note("Hello").sendAgain());
        stage.sendMail();

        assertThat(stage.mailer().sentTo(GRACE)).isEmpty();
        assertThat(stage.roster().invitations().decline(old)).isEqualTo(Optional.of(DeadLink.SUPERSEDED));
        assertThat(stage.accept(acme.host().link(invitation.id()).token(), "Grace", "Hopper"))
                .isInstanceOf(Admission.Joined.class);
    }
}
