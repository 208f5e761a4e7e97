package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roster.Acting;
import dev.roster.ActingHost;
import dev.roster.ActingMember;
import dev.roster.ActingOrganization;
import dev.roster.ActingReview;
import dev.roster.ActingReviews;
import dev.roster.ActingSuppressions;
import dev.roster.AsHost;
import dev.roster.HostedOrganization;
import dev.roster.InOrganization;
import dev.roster.OneUser;
import dev.roster.PersonalLinks;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import dev.roster.invitation.Preview;
import dev.roster.member.Member;
import dev.roster.member.MemberEdit;
import dev.roster.member.MemberStatus;
import dev.roster.organization.Opening;
import dev.roster.organization.OrganizationEdit;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.ProfileEdit;
import dev.roster.user.User;
import dev.roster.user.UserEdit;
import java.lang.reflect.Method;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members who go, come back, or are touched by others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MemberTest {

    private final House house = new House();

    @ParameterizedTest
    @ValueSource(strings = {"removed", "removed by the host", "left", "selected"})
    void case_24_whoever_goes_takes_open_invitations_along(String way) {
        UserId mona = house.aMember("mona", house.app.manager);
        InvitationId hers = house.as(mona)
                .invite(Invitee.of(House.at("mona+alias")), offer -> offer.role(house.app.clerk))
                .invitation()
                .id();
        String alias = house.link(hers);
        InvitationId another = house.invite("linus");

        switch (way) {
            case "removed" -> house.as(house.ada).remove(mona);
            case "removed by the host" -> house.asHost().remove(mona);
            case "left" -> house.as(mona).leave();
            default ->
                house.as(house.ada)
                        .remove(house.as(house.ada).members().byAddress().startingWith("mona"));
        }

        assertThat(house.stored(hers).status()).isEqualTo(InvitationStatus.REVOKED);
        assertThat(house.roster.invitations().peek(alias)).isEqualTo(new Preview.Dead(DeadLink.REVOKED));
        assertThat(house.stored(another).status()).isEqualTo(InvitationStatus.PENDING);
        house.dispatch();
        assertThat(house.mailer.sentTo(House.at("mona+alias"))).isEmpty();
        assertThat(refusal(() -> house.as(mona).resend(another))).isEqualTo(Reason.NOT_ALLOWED);
        Consistent.check(house);
    }

    @Test
    void case_25_the_last_active_owner_stays_on_every_path() {
        UserId ben = house.aMember("ben", house.app.admin);
        house.set(ben, MemberStatus.SUSPENDED);
        UserId mona = house.aMember("mona", house.app.manager);
        String before = house.state();

        assertThat(refusal(() -> house.as(house.ada).leave())).isEqualTo(Reason.LAST_OWNER);
        assertThat(refusal(() -> house.asHost().remove(house.ada))).isEqualTo(Reason.LAST_OWNER);
        assertThat(refusal(() -> house.as(house.ada).edit(house.ada, edit -> edit.role(house.app.manager))))
                .isEqualTo(Reason.LAST_OWNER);
        assertThat(refusal(() -> house.asHost().edit(house.ada, edit -> edit.role(house.app.clerk))))
                .isEqualTo(Reason.LAST_OWNER);
        assertThat(refusal(() -> house.as(mona).remove(house.ada))).isEqualTo(Reason.ROLE_NOT_MANAGED);
        assertThat(house.state()).isEqualTo(before);

        assertThat(house.asHost().remove(house.asHost().members().byName()))
                .filteredOn(outcome -> outcome.refusal().isPresent())
                .extracting(outcome -> outcome.entry())
                .containsExactly(house.ada.toString());
        Consistent.check(house);
    }

    @Test
    void case_27_no_method_in_an_organization_takes_or_changes_what_is_a_persons_own() {
        Set<Class<?>> own = Set.of(EmailAddress.class, PersonName.class, User.class);
        for (Class<?> view :
                List.of(Acting.class, ActingMember.class, InOrganization.class, ActingOrganization.class)) {
            for (Method method : view.getMethods()) {
                assertThat(method.getParameterTypes()).as(method.toString()).noneMatch(own::contains);
                assertThat(method.getReturnType()).as(method.toString()).isNotIn(own);
            }
        }
        assertThat(methodsOf(Acting.class))
                .as("what is new here must not reach a person's address, credential or other memberships")
                .containsExactlyInAnyOrder(
                        "invite",
                        "rehearse",
                        "rehearseMail",
                        "resend",
                        "revoke",
                        "correct",
                        "suppressions",
                        "members",
                        "whoCan",
                        "explain",
                        "invitations",
                        "everyone",
                        "roles",
                        "reviews",
                        "assignable",
                        "journal",
                        "organization",
                        "edit",
                        "suspend",
                        "reactivate",
                        "remove");
        assertThat(methodsOf(ActingSuppressions.class)).containsExactlyInAnyOrder("page", "lift");
        assertThat(methodsOf(ActingReviews.class)).containsExactlyInAnyOrder("start", "resume", "review", "page");
        assertThat(methodsOf(ActingReview.class))
                .containsExactlyInAnyOrder(
                        "get",
                        "progress",
                        "items",
                        "keep",
                        "remove",
                        "close",
                        "cancel",
                        "exportCsv",
                        "exportJsonLines");
        assertThat(methodsOf(ActingOrganization.class)).containsExactlyInAnyOrder("get", "edit", "close");
        assertThat(methodsOf(OrganizationEdit.class))
                .containsExactlyInAnyOrder(
                        "name", "locale", "mergeAttributes", "replaceAttributes", "invitePolicy", "because");
        assertThat(methodsOf(MemberEdit.class))
                .containsExactlyInAnyOrder(
                        "role",
                        "grant",
                        "withdraw",
                        "reach",
                        "reset",
                        "mergeAttributes",
                        "replaceAttributes",
                        "because");
    }

    @Test
    void case_27_what_is_a_persons_own_is_not_reached_from_an_organization() {
        Set<Class<?>> own = Set.of(OneUser.class, PersonalLinks.class, AsHost.class, ProfileEdit.class, UserEdit.class);
        for (Class<?> view : List.of(
                Acting.class,
                ActingMember.class,
                ActingHost.class,
                InOrganization.class,
                ActingOrganization.class,
                HostedOrganization.class)) {
            for (Method method : view.getMethods()) {
                assertThat(method.getReturnType()).as(method.toString()).isNotIn(own);
                assertThat(method.toGenericString())
                        .as(method.toString())
                        .doesNotContain(ProfileEdit.class.getName(), UserEdit.class.getName());
            }
        }
    }

    @Test
    void case_27_an_administrator_sees_nothing_of_a_members_other_organizations() {
        UserId grace = house.aMember("grace", house.app.clerk);
        OrganizationId secret = house.anOrganization("Secret", grace, house.app.open);

        Everything seen = Everything.on(
                house.as(house.ada).members().get(grace),
                house.as(house.ada).members().getAll(List.of(grace)),
                house.as(house.ada).members().byName().page(10),
                house.as(house.ada).everyone().page(10),
                house.as(house.ada).journal().page(100));

        assertThat(seen.text()).doesNotContain(secret.toString(), "Secret");
    }

    @Test
    void case_27_what_happens_to_a_member_leaves_the_user_as_she_is() {
        UserId grace = house.aMember("grace", house.app.clerk);
        User before = house.roster.user(grace).profile();

        house.as(house.ada).invite("Mallory <GRACE@globex.example>", offer -> offer.role(house.app.clerk));
        house.as(house.ada).edit(grace, edit -> edit.role(house.app.manager));
        house.as(house.ada).remove(grace);
        house.as(house.ada)
                .invite(Invitee.of("GRACE@GLOBEX.example").named("Not", "Grace"), offer -> offer.role(house.app.clerk));
        house.roster
                .invitations()
                .accept(house.mailed("grace"), Acceptance.asExistingUser(grace))
                .orElseThrow();

        assertThat(house.roster.user(grace).profile()).isEqualTo(before);
        assertThat(house.member(grace).orElseThrow().name()).isEqualTo(before.name());
    }

    @Test
    void case_29_whoever_was_removed_and_comes_back_has_what_the_new_invitation_says_and_no_more() {
        long seed = Long.getLong("roster.seed", new SecureRandom().nextLong());
        Random random = new Random(seed);
        House fresh = new House();
        UserId grace = fresh.aMember("grace", fresh.app.clerk);
        for (int i = 0; i < 200; i++) {
            fresh.as(fresh.ada).edit(grace, edit -> randomly(fresh, random, edit));
            fresh.as(fresh.ada).remove(grace);
            Member gone = fresh.member(grace).orElseThrow();
            assertThat(gone.rights().roles()).as("seed %s", seed).isEmpty();
            assertThat(gone.rights().switches()).isEmpty();
            assertThat(gone.rights().assigned()).isEmpty();
            Invitation offered = fresh.as(fresh.ada)
                    .invite(Invitee.of(House.at("grace")), offer -> randomly(fresh, random, offer))
                    .invitation();
            fresh.roster
                    .invitations()
                    .accept(fresh.link(offered.id()), Acceptance.asExistingUser(grace))
                    .orElseThrow();
            Member back = fresh.member(grace).orElseThrow();
            assertThat(back.rights())
                    .as("seed %s, run %s", seed, i)
                    .isEqualTo(offered.terms().rights());
            assertThat(back.attributes()).isEqualTo(offered.terms().attributes());
            assertThat(back.joinedAt()).isEqualTo(fresh.clock.instant());
            fresh.clock.advance(Duration.ofSeconds(1));
        }
        Consistent.check(fresh);
        System.out.println("case 29: 200 rounds, seed " + seed);
    }

    private static void randomly(House house, Random random, MemberEdit edit) {
        switch (random.nextInt(3)) {
            case 0 ->
                edit.role(house.app.clerk)
                        .reach(house.app.partner.of("p" + random.nextInt(5), "q" + random.nextInt(5)))
                        .grant(house.app.reprocess)
                        .withdraw(house.app.view);
            case 1 ->
                edit.role(house.app.external)
                        .reach(house.app.partner.of("p" + random.nextInt(5)))
                        .reset(house.app.view, house.app.reprocess)
                        .grant(house.app.comment);
            default ->
                edit.role(house.app.manager)
                        .reach(house.app.partner.of())
                        .reset(house.app.view, house.app.comment)
                        .withdraw(house.app.reprocess);
        }
    }

    private static void randomly(House house, Random random, Offer offer) {
        offer.attribute("n", String.valueOf(random.nextInt()));
        switch (random.nextInt(3)) {
            case 0 -> offer.role(house.app.clerk).grant(house.app.comment);
            case 1 -> offer.role(house.app.external).reach(house.app.partner.of("r" + random.nextInt(5)));
            default -> offer.role(house.app.manager);
        }
    }

    @Test
    void case_30_what_can_be_said_of_somebody_is_on_a_closed_list() {
        assertThat(methodsOf(Offer.class))
                .containsExactlyInAnyOrder(
                        "role",
                        "grant",
                        "withdraw",
                        "reach",
                        "note",
                        "locale",
                        "attribute",
                        "expiresIn",
                        "requestKey",
                        "refuseIfInvited",
                        "allOrNothing",
                        "withoutMail");
        assertThat(methodsOf(Opening.class))
                .containsExactlyInAnyOrder("owner", "plan", "locale", "hostReference", "attribute", "invitePolicy");
        assertThat(Arrays.stream(Invitee.class.getRecordComponents()).map(each -> each.getName()))
                .containsExactly("address", "name");
    }

    @Test
    void case_30_an_offer_kept_and_spoken_to_later_changes_nothing() {
        Offer[] kept = new Offer[1];
        InvitationId id = house.as(house.ada)
                .invite(Invitee.of(House.at("grace")), offer -> kept[0] = offer.role(house.app.clerk))
                .invitation()
                .id();
        String before = house.state();

        kept[0].role(house.app.admin).attribute("more", "of it").note("later");

        assertThat(house.state()).isEqualTo(before);
        UserId grace = house.accept(house.link(id), "Grace");
        assertThat(house.member(grace).orElseThrow().rights().roles()).containsExactly("clerk");
    }

    @Test
    void an_id_of_another_organization_is_answered_like_one_that_is_nowhere() {
        UserId bob = house.aUser("bob");
        OrganizationId globex = house.anOrganization("Globex", bob, house.app.open);
        InvitationId foreign = house.roster
                .in(globex)
                .as(bob)
                .invite(Invitee.of(House.at("grace")), offer -> offer.role(house.app.clerk))
                .invitation()
                .id();
        InvitationId nowhere = new InvitationId(new UUID(7, 7));
        UserId nobody = new UserId(new UUID(7, 8));
        ActingMember ada = house.as(house.ada);
        String before = house.state();

        assertThat(answer(() -> ada.resend(foreign))).isEqualTo(answer(() -> ada.resend(nowhere)));
        assertThat(answer(() -> ada.revoke(foreign))).isEqualTo(answer(() -> ada.revoke(nowhere)));
        assertThat(answer(() -> ada.invitations().get(foreign)))
                .isEqualTo(answer(() -> ada.invitations().get(nowhere)));
        assertThat(answer(() -> house.asHost().link(foreign)))
                .isEqualTo(answer(() -> house.asHost().link(nowhere)));
        assertThat(answer(() -> ada.edit(bob, edit -> edit.role(house.app.clerk))))
                .isEqualTo(answer(() -> ada.edit(nobody, edit -> edit.role(house.app.clerk))));
        assertThat(answer(() -> ada.remove(bob))).isEqualTo(answer(() -> ada.remove(nobody)));
        assertThat(answer(() -> ada.members().get(bob)))
                .isEqualTo(answer(() -> ada.members().get(nobody)));
        assertThat(ada.members().getAll(List.of(bob))).isEqualTo(ada.members().getAll(List.of(nobody)));
        assertThat(ada.invitations().getAll(List.of(foreign)))
                .isEqualTo(ada.invitations().getAll(List.of(nowhere)));
        assertThat(answer(() -> ada.explain(bob, house.app.permissions().get(0))))
                .isEqualTo(
                        answer(() -> ada.explain(nobody, house.app.permissions().get(0))));
        OrganizationId none = new OrganizationId(new UUID(7, 9));
        for (OrganizationId there : List.of(globex, none)) {
            ActingMember stranger = house.roster.in(there).as(house.ada);
            assertThat(refusal(() -> stranger.members().byName().page(1))).isEqualTo(Reason.NOT_ALLOWED);
            assertThat(refusal(() -> stranger.journal().page(1))).isEqualTo(Reason.NOT_ALLOWED);
            assertThat(refusal(() -> stranger.journal().access(bob, house.clock.instant())))
                    .isEqualTo(Reason.NOT_ALLOWED);
            assertThat(refusal(() -> stranger.resend(foreign))).isEqualTo(Reason.NOT_ALLOWED);
            assertThat(refusal(() -> stranger.remove(bob))).isEqualTo(Reason.NOT_ALLOWED);
            assertThat(refusal(() -> stranger.invite("x@y.example", offer -> offer.role(house.app.clerk))))
                    .isEqualTo(Reason.NOT_ALLOWED);
            assertThat(refusal(() -> stranger.rehearse("x@y.example", offer -> offer.role(house.app.clerk))))
                    .isEqualTo(Reason.NOT_ALLOWED);
            assertThat(refusal(() ->
                            stranger.rehearseMail(Invitee.of("x@y.example"), offer -> offer.role(house.app.clerk))))
                    .isEqualTo(Reason.NOT_ALLOWED);
            assertThat(refusal(() -> stranger.members().getAll(List.of(bob)))).isEqualTo(Reason.NOT_ALLOWED);
            assertThat(refusal(() -> stranger.invitations().getAll(List.of(foreign))))
                    .isEqualTo(Reason.NOT_ALLOWED);
            assertThat(refusal(
                            () -> stranger.journal().upTo(house.clock.instant()).page(1)))
                    .isEqualTo(Reason.NOT_ALLOWED);
        }
        assertThat(answer(() -> house.roster.in(globex).as(house.ada).leave()))
                .isEqualTo(answer(() -> house.roster.in(none).as(house.ada).leave()));
        assertThat(house.state()).isEqualTo(before);
    }

    @Test
    void a_selection_of_another_organization_removes_nobody_here() {
        UserId bob = house.aUser("bob");
        OrganizationId globex = house.anOrganization("Globex", bob, house.app.open);
        var foreign = house.roster.in(globex).as(bob).members().byName();
        String before = house.state();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> house.as(house.ada).remove(foreign));
        assertThat(house.state()).isEqualTo(before);
    }

    private static Set<String> methodsOf(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    private static String answer(Runnable call) {
        try {
            call.run();
            return "done";
        } catch (Refused refused) {
            return refused.refusal().toString();
        }
    }

    private static Reason refusal(Runnable call) {
        try {
            call.run();
            return null;
        } catch (Refused refused) {
            return refused.reason();
        }
    }
}
