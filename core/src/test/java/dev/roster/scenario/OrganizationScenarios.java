package dev.roster.scenario;

import static dev.roster.scenario.Given.GRACE;
import static dev.roster.scenario.Outcomes.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.access.Decision;
import dev.roster.delivery.DeliveryState;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.ListedInvitation;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Preview;
import dev.roster.journal.Entry;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.journal.Stream;
import dev.roster.message.InvitationMessage;
import dev.roster.organization.InvitePolicy;
import dev.roster.organization.Organization;
import dev.roster.organization.OrganizationStatus;
import dev.roster.organization.PlanChange;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organization itself: what describes it, whom it lets in, its plan, its pauses and its end. */
public abstract class OrganizationScenarios implements Scenario {

    private final TeamAccounts accounts = new TeamAccounts();
    private final Consumer<Offer> asAdditional = offer -> offer.role(accounts.additional);
    private Stage stage;
    private Team acme;

    @BeforeEach
    void acme_is_on_the_pro_plan() {
        stage = new Stage(this, accounts);
        acme = stage.team(
                "Acme",
                stage.user("Ada"),
                opening ->
                        opening.plan(accounts.pro).hostReference("customer-1").attribute("branch", "chess"));
    }

    // ---- what describes it

    @Test
    void whoever_sees_the_members_sees_the_organization() {
        UserId grace = acme.member("Grace", asAdditional);

        assertThat(acme.owner().organization().get())
                .isEqualTo(acme.host().organization().get());
        assertThat(acme.owner().organization().get().name()).isEqualTo("Acme");
        Picture.refused(
                acme, Reason.NOT_ALLOWED, () -> acme.as(grace).organization().get());
    }

    @Test
    void details_are_changed_in_one_step_and_the_record_holds_none_of_them() {
        Organization after = acme.owner()
                .organization()
                .edit(edit -> edit.name("Grace Hopper & Co")
                        .locale(Locale.GERMAN)
                        .mergeAttributes(Map.of("contact", "Grace"))
                        .invitePolicy(InvitePolicy.only("people.example"))
                        .because("as agreed"));

        assertThat(after).isEqualTo(acme.owner().organization().get());
        assertThat(after.name()).isEqualTo("Grace Hopper & Co");
        assertThat(after.locale()).isEqualTo(Locale.GERMAN);
        assertThat(after.attributes()).isEqualTo(Map.of("branch", "chess", "contact", "Grace"));
        Entry entry = newest();
        assertThat(entry.event()).isEqualTo(Event.ORGANIZATION_EDITED);
        assertThat(entry.reason()).contains("as agreed");
        assertThat(entry.lines())
                .containsExactly(
                        Line.of(acme.id(), Facet.DETAILS, List.of("attributes", "locale", "name")),
                        Line.of(acme.id(), Facet.INVITE_POLICY, List.of("DOMAINS")));
        acme.invites(GRACE, asAdditional);
        stage.sendMail();
        InvitationMessage mail = (InvitationMessage) stage.mailer().lastTo(GRACE);
        assertThat(mail.organizationName()).isEqualTo("Grace Hopper & Co");
        assertThat(mail.locale()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void fields_are_merged_or_replaced_and_there_are_50_at_most_afterwards() {
        Map<String, String> fifty = fields("field", 50);
        Picture.refused(
                acme,
                Reason.LIST_TOO_LONG,
                () -> acme.owner().organization().edit(edit -> edit.mergeAttributes(fifty)));
        Picture.refused(
                acme,
                Reason.LIST_TOO_LONG,
                () -> acme.owner().organization().edit(edit -> edit.replaceAttributes(fields("field", 51))));

        assertThat(acme.owner()
                        .organization()
                        .edit(edit -> edit.replaceAttributes(fifty))
                        .attributes())
                .isEqualTo(fifty);
        assertThat(acme.owner()
                        .organization()
                        .edit(edit -> edit.mergeAttributes(Map.of("field 0", "other")))
                        .attributes())
                .hasSize(50)
                .containsEntry("field 0", "other")
                .containsEntry("field 1", "1");
        assertThat(acme.owner()
                        .organization()
                        .edit(edit -> edit.replaceAttributes(Map.of()).mergeAttributes(Map.of("last", "")))
                        .attributes())
                .isEqualTo(Map.of("last", ""));
    }

    @Test
    void what_comes_to_nothing_is_not_on_record() {
        Organization before = acme.owner().organization().get();
        Picture picture = acme.picture();

        assertThat(acme.owner()
                        .organization()
                        .edit(edit -> edit.name("Acme")
                                .mergeAttributes(Map.of("branch", "chess"))
                                .because("nothing")))
                .isEqualTo(before);
        assertThat(acme.host().organization().changePlan(accounts.pro).organization())
                .isEqualTo(before);
        assertThat(acme.host().organization().reactivate()).isEqualTo(before);
        assertThat(acme.host().organization().reopen()).isEqualTo(before);
        assertThat(acme.picture()).isEqualTo(picture);
        acme.host().organization().suspend();
        assertThat(acme.host().organization().suspend())
                .isEqualTo(acme.host().organization().get());
        acme.host().organization().close();
        acme.host().organization().close();
        assertThat(acme.picture().journal()).hasSize(picture.journal().size() + 2);
    }

    // ---- whom it lets in

    @Test
    void only_listed_domains_are_let_in_and_an_entry_fails_no_other() {
        acme.owner().organization().edit(edit -> edit.invitePolicy(InvitePolicy.only("people.example", "*.corp.com")));

        String list = "a@people.example, b@corp.com, c@north.corp.com, d@evilcorp.com, e@sub.people.example";
        List<String> expected = List.of(DONE, "DOMAIN_NOT_ALLOWED", DONE, "DOMAIN_NOT_ALLOWED", "DOMAIN_NOT_ALLOWED");
        assertThat(Outcomes.of(acme.owner().invite(list, asAdditional))).isEqualTo(expected);
        assertThat(Outcomes.of(acme.host().invite(list, asAdditional)))
                .as("the host too")
                .isEqualTo(expected);
        Picture.refused(
                acme, Reason.DOMAIN_NOT_ALLOWED, () -> acme.host().invite(Invitee.of("d@evilcorp.com"), asAdditional));
    }

    @Test
    void a_policy_that_became_stricter_holds_up_what_is_open_until_it_lets_it_in_again() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        String link = stage.linkFor(GRACE);
        for (var each : Map.of(
                        InvitePolicy.only("corp.com"),
                        Reason.DOMAIN_NOT_ALLOWED,
                        InvitePolicy.NOBODY,
                        Reason.INVITATIONS_NOT_ALLOWED)
                .entrySet()) {
            acme.owner().organization().edit(edit -> edit.invitePolicy(each.getKey()));

            assertNotNow(each.getValue(), link);
            Picture.refused(acme, each.getValue(), () -> acme.owner().resend(invitation.id()));
            Picture.refused(acme, each.getValue(), () -> acme.host().link(invitation.id()));
            Picture.refused(acme, each.getValue(), () -> acme.invites(GRACE, asAdditional));
        }

        acme.owner().organization().edit(edit -> edit.invitePolicy(InvitePolicy.only("PEOPLE.example")));
        assertThat(stage.accept(link, "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void where_nobody_is_let_in_the_whole_call_is_refused() {
        acme.owner().organization().edit(edit -> edit.invitePolicy(InvitePolicy.NOBODY));

        for (var acting : List.of(acme.owner(), acme.host())) {
            Picture.refused(
                    acme,
                    Reason.INVITATIONS_NOT_ALLOWED,
                    () -> acting.invite("a@people.example, b@corp.com", asAdditional));
        }
    }

    @Test
    void a_mail_that_waits_is_not_sent_to_whom_the_policy_does_not_let_in_any_more() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        acme.owner().organization().edit(edit -> edit.invitePolicy(InvitePolicy.only("corp.com")));

        stage.sendMail();

        assertNotSentAndToBeResent(invitation);
    }

    @Test
    void an_organization_is_opened_with_a_policy() {
        Team globex = stage.team(
                "Globex",
                stage.user("Olga"),
                opening -> opening.plan(accounts.pro).invitePolicy(InvitePolicy.only("globex.example")));

        assertThat(globex.picture().journal().get(0).lines())
                .contains(Line.of(globex.id(), Facet.INVITE_POLICY, List.of("DOMAINS")));
        Picture.refused(globex, Reason.DOMAIN_NOT_ALLOWED, () -> globex.invites(GRACE, asAdditional));
        globex.invites("grace@globex.example", asAdditional);
    }

    // ---- its plan

    @Test
    void a_lesser_plan_tells_what_is_over_and_removes_nobody() {
        acme.host().organization().changePlan(accounts.proForTwelve);
        List<UserId> members = IntStream.range(0, 4)
                .mapToObj(i -> acme.member("Member" + "abcd".charAt(i), asAdditional))
                .toList();
        Invitation open = acme.invites("open@people.example", asAdditional);
        String link = stage.linkFor("open@people.example");

        PlanChange change = acme.host().organization().changePlan(accounts.proForFive);

        assertThat(change.seatsOver()).isEqualTo(1);
        assertThat(change.membersOver()).isZero();
        assertThat(change.masked()).isEmpty();
        assertThat(change.organization()).isEqualTo(acme.owner().organization().get());
        assertThat(change.organization().rightsRevision())
                .isEqualTo(change.organization().revision());
        assertThat(acme.picture().members()).hasSize(5);
        assertThat(newest().event()).isEqualTo(Event.PLAN_CHANGED);
        assertThat(newest().lines()).containsExactly(Line.of(acme.id(), Facet.PLAN, List.of("pro-for-five")));
        Picture.refused(acme, Reason.NO_SEAT_LEFT, () -> acme.invites(GRACE, asAdditional));
        assertThat(stage.accept(link, "Otto", "Open"))
                .as("who holds a seat keeps it")
                .isInstanceOf(Admission.Joined.class);
        Picture.refused(acme, Reason.NO_SEAT_LEFT, () -> acme.invites(GRACE, asAdditional));
        acme.owner().remove(members.get(0));
        Picture.refused(acme, Reason.NO_SEAT_LEFT, () -> acme.invites(GRACE, asAdditional));
        acme.owner().remove(members.get(1));
        acme.invites(GRACE, asAdditional);
        assertThat(open.status().isClosed()).isFalse();
    }

    @Test
    void expired_invitations_are_not_over() {
        acme.owner()
                .invite(
                        IntStream.range(0, 9)
                                .mapToObj(i -> "invited" + i + "@people.example")
                                .collect(Collectors.joining(",")),
                        asAdditional);

        assertThat(acme.host().organization().changePlan(accounts.proForFive).seatsOver())
                .isEqualTo(5);
        stage.pass(Duration.ofDays(7));
        assertThat(acme.host().organization().changePlan(accounts.proForFive).seatsOver())
                .isZero();
    }

    @Test
    void what_a_plan_masks_is_gone_at_once_and_back_with_a_better_one() {
        UserId grace = acme.member("Grace", asAdditional);
        acme.invites("open@people.example", asAdditional);

        PlanChange change = acme.host().organization().changePlan(accounts.basic);

        assertThat(change.masked()).containsExactly("statistics");
        assertThat(change.membersOver()).isEqualTo(1);
        assertThat(change.seatsOver()).isZero();
        assertThat(acme.access(grace).explain(accounts.statistics).reason()).isEqualTo(Decision.Reason.NOT_IN_PLAN);
        assertThat(acme.access(grace).can(accounts.tasks)).isTrue();
        stage.sendMail();
        assertThat(stage.mailer().sentTo("open@people.example"))
                .as("nobody could join")
                .isEmpty();

        acme.host().organization().changePlan(accounts.pro);
        assertThat(acme.access(grace).can(accounts.statistics)).isTrue();
    }

    // ---- its pauses

    @Test
    void in_a_suspended_organization_nobody_sees_or_does_anything_but_leave() {
        UserId grace = acme.member("Grace", asAdditional);
        Invitation invitation = acme.invites("open@people.example", asAdditional);
        String link = stage.linkFor("open@people.example");

        Organization suspended = acme.host().organization().suspend();

        assertThat(suspended.status()).isEqualTo(OrganizationStatus.SUSPENDED);
        assertThat(suspended).isEqualTo(acme.host().organization().get());
        assertThat(newest().lines()).containsExactly(Line.of(acme.id(), Facet.STATUS, List.of("SUSPENDED")));
        assertThat(acme.access(grace).explain(accounts.tasks).reason())
                .isEqualTo(Decision.Reason.ORGANIZATION_SUSPENDED);
        for (Runnable act : List.<Runnable>of(
                () -> acme.owner().organization().get(),
                () -> acme.owner().organization().edit(edit -> edit.name("Other")),
                () -> acme.owner().organization().close(),
                () -> acme.owner().members().byName().page(1),
                () -> acme.owner().journal().page(1),
                () -> acme.invites(GRACE, asAdditional),
                () -> acme.owner().remove(grace))) {
            Picture.refused(acme, Reason.NOT_ALLOWED, act::run);
        }
        for (Runnable act : List.<Runnable>of(
                () -> acme.host().organization().edit(edit -> edit.name("Other")),
                () -> acme.host().invite(Invitee.of(GRACE), asAdditional),
                () -> acme.host().resend(invitation.id()),
                () -> acme.host().link(invitation.id()),
                () -> acme.host().remove(grace))) {
            Picture.refused(acme, Reason.ORGANIZATION_NOT_ACTIVE, act::run);
        }
        assertNotNow(Reason.ORGANIZATION_NOT_ACTIVE, link);
        acme.as(grace).leave();

        assertThat(acme.host().organization().reactivate().status()).isEqualTo(OrganizationStatus.ACTIVE);
        assertThat(acme.picture().members()).hasSize(1);
        assertThat(stage.accept(link, "Otto", "Open")).isInstanceOf(Admission.Joined.class);
    }

    @Test
    void mails_that_fall_due_meanwhile_are_not_sent_and_are_resent_afterwards() {
        Invitation invitation = acme.invites(GRACE, asAdditional);
        acme.host().organization().suspend();
        stage.sendMail();
        acme.host().organization().reactivate();
        stage.sendMail();

        assertNotSentAndToBeResent(invitation);
        acme.owner().resend(invitation.id());
        assertThat(stage.accept(stage.linkFor(GRACE), "Grace", "Hopper")).isInstanceOf(Admission.Joined.class);
    }

    // ---- its end

    @Test
    void a_member_with_the_right_closes_it_and_the_host_reopens_it_in_time() {
        UserId grace = acme.member("Grace", asAdditional);
        Invitation invitation = acme.invites("open@people.example", asAdditional);
        Picture.refused(
                acme, Reason.NOT_ALLOWED, () -> acme.as(grace).organization().close());

        Organization closed = acme.owner().organization().close();

        assertThat(closed.status()).isEqualTo(OrganizationStatus.CLOSED);
        assertThat(closed.closedAt()).contains(stage.clock().instant());
        assertThat(newest().event()).isEqualTo(Event.ORGANIZATION_CLOSED);
        assertThat(acme.access(grace).explain(accounts.tasks).reason()).isEqualTo(Decision.Reason.ORGANIZATION_CLOSED);
        stage.sendMail();
        Picture.refused(
                acme, Reason.NOT_ALLOWED, () -> acme.owner().organization().close());
        Picture.refused(
                acme,
                Reason.ORGANIZATION_NOT_ACTIVE,
                () -> acme.host().organization().suspend());
        Picture.refused(
                acme,
                Reason.ORGANIZATION_NOT_ACTIVE,
                () -> acme.host().organization().reactivate());
        stage.pass(Duration.ofDays(30).minusNanos(1_000));

        assertThat(acme.host().organization().reopen().status()).isEqualTo(OrganizationStatus.ACTIVE);
        assertThat(acme.access(grace).can(accounts.tasks)).isTrue();
        acme.owner().resend(invitation.id());
        assertThat(stage.accept(stage.linkFor("open@people.example"), "Otto", "Open"))
                .isInstanceOf(Admission.Joined.class);
    }

    @Test
    void after_that_time_it_stays_closed() {
        acme.owner().organization().close();
        stage.pass(Duration.ofDays(30));

        Picture.refused(acme, Reason.TOO_LATE, () -> acme.host().organization().reopen());
    }

    @Test
    void closing_is_no_way_around_a_suspension() {
        acme.host().organization().suspend();
        acme.host().organization().close();

        assertThat(acme.host().organization().reopen().status()).isEqualTo(OrganizationStatus.SUSPENDED);
        assertThat(newest().lines()).containsExactly(Line.of(acme.id(), Facet.STATUS, List.of("SUSPENDED")));
        assertThat(acme.access(acme.ownerId()).can(accounts.tasks)).isFalse();
    }

    @Test
    void only_a_closed_organization_is_erased() {
        Picture.refused(
                acme,
                Reason.ORGANIZATION_NOT_CLOSED,
                () -> acme.host().organization().erase());
        acme.host().organization().suspend();
        Picture.refused(
                acme,
                Reason.ORGANIZATION_NOT_CLOSED,
                () -> acme.host().organization().erase());
    }

    @Test
    void an_erased_organization_is_answered_like_one_that_never_was() {
        UserId grace = acme.member("Grace", asAdditional);
        Invitation invitation = acme.invites("open@people.example", asAdditional);
        String link = stage.linkFor("open@people.example");
        acme.owner().organization().close();

        acme.host().organization().erase();

        assertRefused(Reason.NOT_FOUND, () -> acme.access(grace).explain(accounts.tasks));
        assertThat(stage.roster().user(grace).organizations(10).items()).isEmpty();
        assertThat(stage.roster().user(grace).profile().name().given()).isEqualTo("Grace");
        assertThat(stage.roster().invitations().peek(link)).isEqualTo(new Preview.Dead(DeadLink.UNKNOWN));
        assertThat(stage.accept(link, "Otto", "Open")).isEqualTo(new Admission.Dead(DeadLink.UNKNOWN));
        assertThat(stage.roster().invitations().decline(link)).contains(DeadLink.UNKNOWN);
        for (Runnable act : List.<Runnable>of(
                () -> acme.host().organization().get(),
                () -> acme.host().organization().reopen(),
                () -> acme.host().organization().changePlan(accounts.basic),
                () -> acme.host().journal().page(1),
                () -> acme.host().members().byName().page(1),
                () -> acme.host().invite(Invitee.of(GRACE), asAdditional),
                () -> acme.host().revoke(invitation.id()))) {
            assertRefused(Reason.NOT_FOUND, act);
        }
        assertRefused(Reason.NOT_ALLOWED, () -> acme.owner().organization().get());
        assertRefused(Reason.NOT_FOUND, () -> acme.as(grace).leave());
    }

    @Test
    void what_is_left_of_an_erased_organization_is_its_record_without_a_name() {
        UserId grace = acme.member("Grace", asAdditional);
        acme.owner().edit(grace, edit -> edit.because("Grace Hopper asked").withdraw());
        acme.owner().organization().edit(edit -> edit.name("Hopper Inc").because("Hopper again"));
        stage.roster()
                .in(acme.id())
                .asHost("Hopper on the phone")
                .organization()
                .close();
        List<Entry> before = acme.picture().journal();

        stage.roster().in(acme.id()).asHost("by law").organization().erase();
        stage.roster().in(acme.id()).asHost("once more").organization().erase();

        Organization tombstone =
                stage.storage().lookups().organizations(List.of(acme.id())).get(acme.id());
        assertThat(tombstone.status()).isEqualTo(OrganizationStatus.ERASED);
        assertThat(tombstone.toString()).doesNotContain("Hopper", "customer-1", "chess", "people.example");
        List<Entry> after = stage.storage().listings().journal(Stream.of(acme.id()), Long.MAX_VALUE, 100);
        assertThat(after.toString()).doesNotContain("Hopper", "support desk").contains("by law");
        assertThat(after).extracting(Entry::number).isEqualTo(countdown(before.size() + 1));
        assertThat(after.get(0).event()).isEqualTo(Event.ORGANIZATION_ERASED);
        assertThat(after.subList(1, after.size()))
                .extracting(Entry::lines)
                .isEqualTo(before.stream().map(Entry::lines).toList());
        stage.team(
                "New", stage.user("Nora"), opening -> opening.plan(accounts.pro).hostReference("customer-1"));
    }

    // ---- what all of them ask

    private Entry newest() {
        return acme.picture().journal().get(0);
    }

    private static List<Long> countdown(long from) {
        return LongStream.iterate(from, number -> number > 0, number -> number - 1)
                .boxed()
                .toList();
    }

    private static Map<String, String> fields(String name, int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> name + " " + i, String::valueOf));
    }

    private void assertNotNow(Reason reason, String link) {
        Picture before = acme.picture();
        assertThat(stage.accept(link, "Grace", "Hopper"))
                .isInstanceOfSatisfying(
                        Admission.NotNow.class,
                        refused -> assertThat(refused.why().reason()).isEqualTo(reason));
        assertThat(acme.picture()).isEqualTo(before);
    }

    private void assertNotSentAndToBeResent(Invitation invitation) {
        ListedInvitation listed = acme.owner().invitations().get(invitation.id());
        assertThat(stage.mailer().attempts()).isEmpty();
        assertThat(listed.delivery().orElseThrow().state()).isEqualTo(DeliveryState.VOID);
        assertThat(listed.advice().orElseThrow()).contains("Resend");
    }

    private static void assertRefused(Reason reason, Runnable act) {
        assertThat(catchThrowableOfType(Refused.class, act::run))
                .extracting(Refused::refusal)
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }
}
