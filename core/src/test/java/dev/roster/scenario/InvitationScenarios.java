package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static dev.roster.scenario.Outcomes.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roster.delivery.SecretLink;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal.Reason;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invited.How;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.ListedInvitation;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Preview;
import dev.roster.invitation.ReceivedInvitation;
import dev.roster.user.PersonName;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations, beyond what the four products ask for. */
public abstract class InvitationScenarios implements Scenario {

    private final PartnerNetwork net = new PartnerNetwork();
    private final Consumer<Offer> asNormal = offer -> offer.role(net.normal);
    private Stage stage;
    private Team acme;
    private Given given;

    @BeforeEach
    void acme_has_an_admin() {
        stage = new Stage(this, net);
        acme = stage.team("Acme", stage.user("Ada"));
        given = new Given(acme, asNormal);
    }

    @Test
    void a_preview_shows_who_invites_to_what_and_changes_nothing() {
        given.aPendingInvitation();
        Picture before = acme.picture();

        for (int scanner = 0; scanner < 3; scanner++) {
            Preview.Open preview = (Preview.Open) stage.roster().invitations().peek(given.link());
            assertThat(preview.organizationName()).isEqualTo("Acme");
            assertThat(preview.inviterName()).contains(PersonName.of("Ada", "Example"));
            assertThat(preview.offered().roles()).containsExactly("normal");
        }
        assertThat(acme.picture()).isEqualTo(before);
        assertThat(stage.accept(given.link(), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void a_declined_invitation_is_final_and_the_address_can_be_invited_anew() {
        Invitation declined = given.aDeclinedInvitation();
        String old = given.link();

        assertThat(acme.owner().invitations().get(declined.id()).status()).isEqualTo(InvitationStatus.DECLINED);
        assertThat(stage.accept(old, "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.DECLINED));
        assertThat(stage.roster().invitations().decline(old)).contains(DeadLink.DECLINED);
        Picture.refused(acme, Reason.INVITATION_CLOSED, () -> acme.owner().revoke(declined.id()));
        Invited anew = acme.owner().invite(Invitee.of(GRACE), asNormal);
        assertThat(anew.how()).isEqualTo(How.NEW);
        assertThat(anew.invitation().id()).isNotEqualTo(declined.id());
    }

    @Test
    void a_revoked_invitation_is_final() {
        Invitation revoked = given.aRevokedInvitation();

        assertThat(stage.roster().invitations().peek(given.link())).isEqualTo(new Preview.Dead(DeadLink.REVOKED));
        assertThat(stage.accept(given.link(), "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.REVOKED));
        Picture.refused(acme, Reason.INVITATION_CLOSED, () -> acme.owner().revoke(revoked.id()));
    }

    @Test
    void an_expired_invitation_can_be_revoked() {
        Invitation expired = given.anExpiredInvitation();

        assertThat(acme.owner().revoke(expired.id()).status()).isEqualTo(InvitationStatus.REVOKED);
        assertThat(acme.picture().open()).isEmpty();
    }

    @Test
    void an_invitation_of_another_organization_is_answered_like_an_unknown_one() {
        Team globex = stage.team("Globex", stage.user("Olga"));
        Invitation theirs = given.aPendingInvitation();
        InvitationId invented = new InvitationId(new UUID(7, 7));

        for (Consumer<InvitationId> act : List.<Consumer<InvitationId>>of(
                id -> globex.owner().revoke(id),
                id -> globex.owner().resend(id),
                id -> globex.owner().invitations().get(id),
                id -> globex.host().link(id))) {
            var foreign = Picture.refused(acme, Reason.NOT_FOUND, () -> act.accept(theirs.id()));
            assertThat(Picture.refused(globex, Reason.NOT_FOUND, () -> act.accept(invented)))
                    .isEqualTo(foreign);
        }
    }

    @Test
    void each_invitation_may_have_its_own_expiry() {
        acme.invites(GRACE, offer -> offer.role(net.normal).expiresIn(Duration.ofHours(2)));
        acme.invites("linus@people.example", offer -> offer.role(net.normal).expiresIn(Duration.ofDays(30)));
        String hers = stage.linkFor(GRACE);
        String his = stage.linkFor("linus@people.example");

        stage.pass(Duration.ofHours(2));
        assertThat(stage.roster().invitations().peek(hers)).isEqualTo(new Preview.Dead(DeadLink.EXPIRED));
        stage.pass(Duration.ofDays(29));
        assertThat(stage.roster().invitations().peek(his)).isInstanceOf(Preview.Open.class);

        Invitation renewed = acme.owner()
                .resend(acme.owner()
                        .everyone()
                        .startingWith(GRACE)
                        .page(1)
                        .items()
                        .get(0)
                        .invitation()
                        .orElseThrow()
                        .invitation()
                        .id());
        assertThat(renewed.expiresAt()).isEqualTo(stage.clock().instant().plus(Duration.ofHours(2)));
    }

    @Test
    void an_expiry_out_of_bounds_is_refused() {
        for (Duration bad : List.of(
                Duration.ZERO,
                Duration.ofDays(-1),
                Duration.ofSeconds(59),
                Duration.ofDays(30).plusMillis(1))) {
            Picture.refused(
                    acme,
                    Reason.BAD_EXPIRY,
                    () -> acme.invites(GRACE, offer -> offer.role(net.normal).expiresIn(bad)));
        }
    }

    @Test
    void the_host_takes_a_link_and_delivers_it_itself() {
        Invitation invitation =
                acme.invites(GRACE, offer -> offer.role(net.normal).withoutMail());
        stage.sendMail();
        assertThat(stage.mailer().attempts()).isEmpty();
        assertThat(acme.owner().invitations().get(invitation.id()).delivery()).isEmpty();

        SecretLink link = acme.host().link(invitation.id());
        SecretLink again = acme.host().link(invitation.id());

        assertThat(link.toString()).doesNotContain(link.token());
        assertThat(again.token()).isNotEqualTo(link.token());
        assertThat(stage.roster().invitations().peek(again.token())).isInstanceOf(Preview.Open.class);
        assertThat(stage.accept(link.token(), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
        assertThat(stage.accept(again.token(), "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.ACCEPTED));
    }

    @Test
    void the_host_gets_no_link_of_an_invitation_that_cannot_be_answered() {
        for (Invitation closed : List.of(given.aRevokedInvitation(), given.anExpiredInvitation())) {
            Picture.refused(acme, Reason.INVITATION_CLOSED, () -> acme.host().link(closed.id()));
        }
    }

    @Test
    void the_mail_is_in_the_language_of_the_invitation_or_else_of_the_organization() {
        Team chez = stage.team("Chez Nous", stage.user("Olga"), opening -> opening.locale(Locale.FRENCH));
        chez.invites(GRACE, asNormal);
        chez.invites("linus@people.example", offer -> offer.role(net.normal).locale(Locale.GERMAN));
        stage.sendMail();

        assertThat(stage.mailer().lastTo(GRACE).locale()).isEqualTo(Locale.FRENCH);
        assertThat(stage.mailer().lastTo("linus@people.example").locale()).isEqualTo(Locale.GERMAN);
        Picture.refused(
                chez,
                Reason.MALFORMED,
                () -> chez.invites(
                        "x@people.example", offer -> offer.role(net.normal).locale(Locale.ROOT)));
    }

    @Test
    void the_hosts_own_fields_are_carried_over_at_acceptance() {
        UserId grace = acme.member(
                "Grace", offer -> offer.role(net.normal).attribute("desk", "12").attribute("cost-centre", "R&D"));

        assertThat(acme.owner().members().get(grace).member().attributes())
                .isEqualTo(Map.of("desk", "12", "cost-centre", "R&D"));
    }

    @Test
    void switches_and_reach_of_the_offer_are_the_members() {
        UserId grace = acme.member(
                "Grace", offer -> offer.role(net.normal).grant(net.reprocess).reach(net.partner.of("globex")));

        assertThat(acme.access(grace).can(net.reprocess)).isTrue();
        assertThat(acme.access(grace).can(net.partnerData, "globex")).isTrue();
        assertThat(acme.owner().members().get(grace).member().invitedBy()).contains(acme.ownerId());
    }

    @Test
    void inviting_again_refreshes_the_open_invitation_with_the_new_offer() {
        Invitation first = given.aPendingInvitation();
        String old = given.link();

        Invited again = acme.owner()
                .invite(
                        Invitee.of("GRACE@people.example"),
                        offer -> offer.role(net.partnerUser).reach(net.partner.of("globex")));

        assertThat(again.how()).isEqualTo(How.REFRESHED);
        assertThat(again.invitation().id()).isEqualTo(first.id());
        assertThat(acme.picture().open()).hasSize(1);
        String fresh = stage.linkFor(GRACE);
        assertThat(stage.accept(old, "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.SUPERSEDED));
        UserId grace = stage.accept(fresh, "Grace", "Hopper").orElseThrow().user();
        assertThat(acme.owner().members().get(grace).member().rights().roles()).containsExactly("partner");
    }

    @Test
    void inviting_again_is_refused_if_that_is_asked_for() {
        given.anExpiredInvitation();

        Picture.refused(
                acme,
                Reason.ALREADY_INVITED,
                () -> acme.invites(GRACE, offer -> offer.role(net.normal).refuseIfInvited()));
    }

    @Test
    void all_or_nothing_invites_nobody_if_one_entry_is_bad() {
        Picture before = acme.picture();

        List<Outcome<Invited>> outcomes = acme.owner()
                .invite(
                        "grace@people.example, nonsense, linus@people.example",
                        offer -> offer.role(net.normal).allOrNothing());

        assertThat(Outcomes.of(outcomes)).containsExactly("BATCH_REFUSED", "BAD_ADDRESS", "BATCH_REFUSED");
        assertThat(acme.picture()).isEqualTo(before);
        assertThat(Outcomes.of(acme.owner()
                        .invite(
                                "grace@people.example, linus@people.example",
                                offer -> offer.role(net.normal).allOrNothing())))
                .containsExactly(DONE, DONE);
    }

    @Test
    void a_repeated_call_with_the_same_key_does_nothing_again() {
        Consumer<Offer> keyed = offer -> offer.role(net.normal).requestKey("order 4711");
        List<Outcome<Invited>> first = acme.owner().invite("grace@people.example, linus@people.example", keyed);
        String link = stage.linkFor(GRACE);
        Picture before = acme.picture();

        List<Outcome<Invited>> repeat = acme.owner().invite("grace@people.example, linus@people.example", keyed);
        stage.sendMail();

        assertThat(repeat)
                .extracting(outcome -> outcome.orElseThrow().how())
                .containsExactly(How.REPEATED, How.REPEATED);
        assertThat(repeat)
                .extracting(outcome -> outcome.orElseThrow().invitation())
                .isEqualTo(first.stream()
                        .map(outcome -> outcome.orElseThrow().invitation())
                        .toList());
        assertThat(acme.picture()).isEqualTo(before);
        assertThat(stage.accept(link, "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
        assertThat(acme.owner().invite(Invitee.of(GRACE), keyed).how())
                .as("repeated after acceptance")
                .isEqualTo(How.REPEATED);
    }

    @Test
    void a_person_sees_her_invitations_over_all_organizations() {
        UserId grace = stage.user("Grace");
        Team globex = stage.team("Globex", stage.user("Olga"));
        given.anExpiredInvitation();
        globex.invites(GRACE, offer -> offer.role(net.admin).note("Join us"));
        stage.team("Initech", stage.user("Ian")).invites("other@people.example", asNormal);
        Team umbrella = stage.team("Umbrella", stage.user("Uma"));
        umbrella.owner().revoke(umbrella.invites(GRACE, asNormal).id());

        assertThat(Pages.all(
                        1,
                        stage.roster().user(grace)::invitations,
                        stage.roster().user(grace)::invitations))
                .extracting(ReceivedInvitation::organizationName, ReceivedInvitation::status)
                .containsExactlyInAnyOrder(
                        tuple("Acme", InvitationStatus.EXPIRED), tuple("Globex", InvitationStatus.PENDING));
        assertThat(stage.roster().user(grace).invitations(10).items())
                .filteredOn(each -> each.organizationName().equals("Globex"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.note()).contains("Join us");
                    assertThat(each.offered().roles()).isEqualTo(Set.of("admin"));
                });
    }

    @Test
    void the_same_address_is_invited_to_two_organizations_with_two_links() {
        Team globex = stage.team("Globex", stage.user("Olga"));
        given.aPendingInvitation();
        String toAcme = given.link();
        globex.invites(GRACE, asNormal);
        String toGlobex = stage.linkFor(GRACE);

        UserId grace = stage.accept(toAcme, "Grace", "Hopper").orElseThrow().user();
        assertThat(stage.accept(toGlobex, "Grace", "Hopper")).isInstanceOf(Admission.SignInFirst.class);
        assertThat(stage.roster().invitations().accept(toGlobex, Acceptance.asExistingUser(grace)))
                .isEqualTo(new Admission.Joined(globex.id(), grace, false));
    }

    @Test
    void open_and_past_invitations_are_paged_newest_first() {
        for (int i = 0; i < 5; i++) {
            acme.invites("p" + i + "@people.example", asNormal);
        }
        acme.owner()
                .revoke(acme.owner()
                        .invitations()
                        .openByAddress("P3")
                        .page(1)
                        .items()
                        .get(0)
                        .invitation()
                        .id());

        var open = acme.owner().invitations().open();
        assertThat(Pages.all(2, open::page, open::page))
                .extracting(line -> line.invitation().address().toString())
                .containsExactly("p4@people.example", "p2@people.example", "p1@people.example", "p0@people.example");
        assertThat(acme.owner().invitations().past().page(10).items())
                .extracting(ListedInvitation::status)
                .containsExactly(InvitationStatus.REVOKED);
        assertThat(acme.owner().invitations().openByAddress("p3").page(1).items())
                .isEmpty();
    }

    @Test
    void some_are_found_by_their_ids_in_the_order_asked_each_once() {
        Invitation open = given.aPendingInvitation();
        Invitation revoked = acme.invites("linus@people.example", asNormal);
        acme.owner().revoke(revoked.id());
        Team globex = stage.team("Globex", stage.user("Olga"));
        Invitation theirs = globex.invites(GRACE, asNormal);
        InvitationId nowhere = new InvitationId(new UUID(7, 7));
        var invitations = acme.owner().invitations();

        List<ListedInvitation> found =
                invitations.getAll(List.of(revoked.id(), theirs.id(), open.id(), nowhere, revoked.id()));

        assertThat(found).isEqualTo(List.of(invitations.get(revoked.id()), invitations.get(open.id())));
        assertThat(found.get(1).delivery()).as("with its mail").isPresent();
        assertThat(invitations.getAll(List.of())).isEmpty();
        assertThat(invitations.getAll(List.of(theirs.id()))).isEqualTo(invitations.getAll(List.of(nowhere)));
    }

    @Test
    void whoever_may_not_see_invitations_finds_none_by_their_ids_and_lists_are_bounded() {
        Invitation open = given.aPendingInvitation();
        UserId norman = acme.member("Norman", asNormal);

        Picture.refused(
                acme, Reason.NOT_ALLOWED, () -> acme.as(norman).invitations().getAll(List.of(open.id())));
        assertThat(acme.owner().invitations().getAll(Collections.nCopies(1_000, open.id())))
                .hasSize(1);
        Picture.refused(
                acme,
                Reason.LIST_TOO_LONG,
                () -> acme.owner().invitations().getAll(Collections.nCopies(1_001, open.id())));
        Picture.refused(acme, Reason.MISSING, () -> acme.owner().invitations().getAll(Arrays.asList(open.id(), null)));
    }

    @Test
    void open_invitations_are_paged_by_address_each_of_them_once() {
        acme.owner().invite("c@x.example, a@x.example, d@x.example, b@x.example, e@y.example", asNormal);
        var byAddress = acme.owner().invitations().openByAddress("");

        assertThat(Pages.all(2, byAddress::page, byAddress::page))
                .extracting(listed -> listed.invitation().address().value())
                .containsExactly("a@x.example", "b@x.example", "c@x.example", "d@x.example", "e@y.example");
    }

    @Test
    void an_offer_is_said_in_one_sentence() {
        Invitation invitation = acme.invites(
                GRACE,
                offer -> offer.withoutMail()
                        .note("See you")
                        .locale(Locale.GERMAN)
                        .attribute("desk", "12")
                        .requestKey("import-1")
                        .expiresIn(Duration.ofHours(3))
                        .refuseIfInvited()
                        .allOrNothing()
                        .reach(net.partner.of("globex"))
                        .grant(net.reprocess, net.issueComments)
                        .withdraw(net.issueComments)
                        .role(net.normal));

        assertThat(invitation.terms().mailed()).isFalse();
        assertThat(invitation.terms().note()).contains("See you");
        assertThat(invitation.terms().locale()).contains(Locale.GERMAN);
        assertThat(invitation.terms().attributes()).containsEntry("desk", "12");
        assertThat(invitation.requestKey()).contains("import-1");
        assertThat(invitation.expiresAt()).isEqualTo(stage.clock().instant().plus(Duration.ofHours(3)));
        assertThat(invitation.terms().rights().toString())
                .contains("[normal]", "+messages.reprocess", "-issue-comments", "partner/globex");
    }

    @Test
    void an_invitation_that_the_host_delivers_is_resent_without_mail_too() {
        Invitation invitation =
                acme.invites(GRACE, offer -> offer.role(net.normal).withoutMail());
        String old = acme.host().link(invitation.id()).token();

        acme.owner().resend(invitation.id());
        String fresh = acme.host().link(invitation.id()).token();
        stage.sendMail();

        assertThat(stage.mailer().attempts()).isEmpty();
        assertThat(stage.accept(old, "Grace", "Hopper")).isEqualTo(new Admission.Dead(DeadLink.SUPERSEDED));
        assertThat(stage.accept(fresh, "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }
}
