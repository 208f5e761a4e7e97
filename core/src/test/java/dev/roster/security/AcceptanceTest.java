package dev.roster.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.roster.InvitationLinks;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.internal.user.NewUser;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.DeadLink;
import dev.roster.invitation.InvitationStatus;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Preview;
import dev.roster.member.MemberStatus;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.UserStore;
import dev.roster.user.EmailAddress;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceptanceTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration TICK = Duration.ofNanos(1000);

    private final House house = new House();

    @Test
    void case_3_a_link_accepted_once_is_dead_afterwards() {
        String token = house.mail("grace");
        UserId grace = house.accept(token, "Grace");
        String before = house.state();

        assertDead(token, grace, DeadLink.ACCEPTED);

        assertThat(house.state()).isEqualTo(before);
        Consistent.check(house);
    }

    @Test
    void case_3_every_link_of_an_accepted_invitation_is_dead() {
        InvitationId id = house.invite("grace");
        List<String> links = Stream.generate(() -> house.link(id)).limit(5).toList();
        UserId grace = house.accept(links.get(2), "Grace");

        links.forEach(link -> assertDead(link, grace, DeadLink.ACCEPTED));
    }

    @Test
    void case_8_nothing_on_the_accepting_side_takes_an_address() {
        Set<Class<?>> taken = Arrays.stream(InvitationLinks.class.getMethods())
                .filter(method -> method.getDeclaringClass() == InvitationLinks.class)
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .collect(Collectors.toSet());
        assertThat(taken).containsExactlyInAnyOrder(String.class, Acceptance.class);

        for (Class<?> kind : Acceptance.class.getPermittedSubclasses()) {
            assertThat(Arrays.stream(kind.getRecordComponents())
                            .map(RecordComponent::getGenericType)
                            .map(Object::toString))
                    .allMatch(type -> Stream.of("PersonName", "UserId", ".Password", "IdentityClaims")
                            .anyMatch(type::contains));
        }
        for (Method method : Acceptance.class.getMethods()) {
            assertThat(method.getParameterTypes()).doesNotContain(EmailAddress.class, Invitee.class);
        }
        assertThat(Acceptance.class.getMethods())
                .as("its texts are names; one that is new here must be no address")
                .extracting(Method::getName)
                .containsOnly("asNewUser", "asExistingUser");
    }

    @Test
    void case_8_the_user_who_is_made_has_the_invited_address_whatever_she_says_of_herself() {
        UserId made = house.accept(house.mail("Grace.Hopper"), "Mallory");

        assertThat(house.roster.user(made).profile().address().canonical()).isEqualTo("grace.hopper@globex.example");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Acceptance.asNewUser("mallory@evil.example", ""))
                .matches(refused -> refused.reason() == Reason.LOOKS_LIKE_A_LINK);
    }

    @Test
    void case_9_somebody_else_is_refused_and_the_invitation_is_untouched() {
        UserId bob = house.aUser("bob");
        house.aUser("grace");
        String token = house.mail("grace");
        String before = house.state();

        for (UserId other : List.of(bob, house.ada, new UserId(new UUID(7, 7)))) {
            Admission answer = house.roster.invitations().accept(token, Acceptance.asExistingUser(other));

            assertThat(answer).isInstanceOf(Admission.WrongAccount.class);
            assertThat(answer.toString() + answer.refusal()).doesNotContain("grace", House.at("grace"));
        }
        assertThat(house.state()).isEqualTo(before);
    }

    @Test
    void case_9_somebody_else_is_refused_where_the_address_has_no_user_yet() {
        String token = house.mail("grace");
        String before = house.state();

        assertThat(house.roster.invitations().accept(token, Acceptance.asExistingUser(house.ada)))
                .isInstanceOf(Admission.WrongAccount.class);
        assertThat(house.state()).isEqualTo(before);
        assertThat(house.accept(token, "Grace")).isNotNull();
    }

    @Test
    void case_9_a_masked_address_never_shows_the_local_part() {
        for (String name : List.of("a", "ab", "abc", "grace.hopper", "x".repeat(64))) {
            String masked = EmailAddress.parse(House.at(name)).masked();

            assertThat(masked).doesNotContain(House.at(name));
            assertThat(masked.substring(0, masked.indexOf('@'))).isNotEqualTo(name);
        }
    }

    @Test
    void case_10_and_12_a_user_is_made_only_by_the_link_or_by_the_host() {
        JavaClasses library = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.roster");

        assertThat(callers(library, UserStore.class, "insert")).containsExactly("dev.roster.internal.user.NewUser");
        assertThat(callers(library, NewUser.class, "add"))
                .containsExactlyInAnyOrder(
                        "dev.roster.internal.user.AddUser", "dev.roster.internal.invitation.Newcomer");
        assertThat(callers(library, "dev.roster.internal.user.AddUser")).containsExactly("dev.roster.AsHost");
        assertThat(callers(library, UserStore.class, "insertAll"))
                .containsExactly("dev.roster.internal.user.AdoptUsers");
        assertThat(callers(library, "dev.roster.internal.user.AdoptUsers")).containsExactly("dev.roster.AsHost");
        assertThat(UserStore.class.getMethods())
                .as("nothing writes a user but these; what does must ask for a proof of the mailbox")
                .extracting(Method::getName)
                .containsOnly(
                        "insert", "insertAll", "giveReferences", "having", "change", "update", "toCopy", "current");
        assertThat(callers(library, UserStore.class, "update")).containsExactly("dev.roster.internal.PersonalChange");
    }

    private static Set<String> callers(JavaClasses library, Class<?> owner, String method) {
        return library.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isAssignableTo(owner)
                        && call.getName().equals(method))
                .map(JavaMethodCall::getOriginOwner)
                .map(type -> type.getName().replaceAll("\\$.*", ""))
                .filter(name -> !name.equals(owner.getName()))
                .collect(Collectors.toSet());
    }

    private static Set<String> callers(JavaClasses library, String constructed) {
        return library.stream()
                .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getName().equals(constructed))
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toSet());
    }

    @Test
    void case_10_invitations_are_listed_by_the_stored_address_only() {
        house.mail("grace");
        UserId near = house.roster
                .asHost("test")
                .addUser("grace@globex.example.evil.example", PersonName.of("Grace", "Tester"))
                .id();
        UserId plus = house.aUser("grace+x");

        assertThat(house.roster.user(near).invitations(10)).isEmpty();
        assertThat(house.roster.user(plus).invitations(10)).isEmpty();
        UserId grace = house.aUser("grace");
        assertThat(house.roster.user(grace).invitations(10)).hasSize(1);
    }

    @Test
    void case_11_the_link_neither_signs_in_nor_changes_a_user_who_is_there() {
        UserId grace = house.aUser("grace");
        User before = house.roster.user(grace).profile();
        String token = house.mail("grace");
        String state = house.state();

        assertThat(house.roster.invitations().accept(token, Acceptance.asNewUser("Mallory", "Tester")))
                .isEqualTo(new Admission.SignInFirst());
        assertThat(house.roster.invitations().accept(token, Acceptance.asNewUser()))
                .isEqualTo(new Admission.SignInFirst());
        assertThat(house.state()).isEqualTo(state);

        house.roster
                .invitations()
                .accept(token, Acceptance.asExistingUser(grace))
                .orElseThrow();
        assertThat(house.roster.user(grace).profile()).isEqualTo(before);
        Consistent.check(house);
    }

    @Test
    void case_11_the_answer_to_sign_in_first_does_not_tell_who_the_user_is() {
        UserId grace = house.aUser("grace");
        String token = house.mail("grace");

        Admission answer = house.roster.invitations().accept(token, Acceptance.asNewUser("Mallory", "Tester"));

        assertThat(answer.toString() + answer.refusal()).doesNotContain(grace.toString());
    }

    @Test
    void case_13_a_link_is_good_until_the_microsecond_before_its_expiry() {
        for (Duration off : List.of(TICK.negated(), Duration.ZERO, TICK)) {
            boolean alive = off.isNegative();
            House fresh = new House();
            InvitationId[] ids = {fresh.invite("peek"), fresh.invite("accept"), fresh.invite("decline")};
            String[] tokens = Arrays.stream(ids).map(id -> fresh.link(id)).toArray(String[]::new);
            Instant expiry = fresh.stored(ids[0]).expiresAt();
            assertThat(expiry).isEqualTo(fresh.clock.instant().plus(WEEK));
            fresh.clock.set(expiry.plus(off));

            var links = fresh.roster.invitations();
            assertThat(links.peek(tokens[0]) instanceof Preview.Open)
                    .as("peek %s", off)
                    .isEqualTo(alive);
            Admission answer = links.accept(tokens[1], Acceptance.asNewUser("Grace", "Tester"));
            assertThat(answer instanceof Admission.Joined).as("accept %s", off).isEqualTo(alive);
            if (!alive) {
                assertThat(answer).isEqualTo(new Admission.Dead(DeadLink.EXPIRED));
            }
            assertThat(links.decline(tokens[2]).isEmpty()).as("decline %s", off).isEqualTo(alive);
            assertThat(refusal(() -> fresh.link(ids[0])) == null)
                    .as("link %s", off)
                    .isEqualTo(alive);
            assertThat(fresh.as(fresh.ada).invitations().get(ids[0]).status() == InvitationStatus.PENDING)
                    .as("list %s", off)
                    .isEqualTo(alive);
            Consistent.check(fresh);
        }
    }

    @Test
    void case_13_a_fraction_of_a_microsecond_opens_no_gap() {
        String token = house.mail("grace");
        house.clock.advance(WEEK.minusNanos(1));
        assertThat(house.roster.invitations().peek(token)).isInstanceOf(Preview.Open.class);

        house.clock.advance(Duration.ofNanos(1));
        assertThat(house.roster.invitations().peek(token)).isEqualTo(new Preview.Dead(DeadLink.EXPIRED));
    }

    @Test
    void case_13_a_resent_invitation_lives_from_the_resending_on() {
        InvitationId id = house.invite("grace");
        house.clock.advance(WEEK.plusDays(100));
        house.as(house.ada).resend(id);
        String token = house.mailed("grace");
        house.clock.advance(WEEK.minus(TICK));

        assertThat(house.accept(token, "Grace")).isNotNull();
    }

    @Test
    void case_17_nobody_joins_a_suspended_or_closed_organization_until_it_is_active_again() {
        for (OrganizationStatus status : List.of(OrganizationStatus.SUSPENDED, OrganizationStatus.CLOSED)) {
            House fresh = new House();
            String token = fresh.mail("grace");
            fresh.set(status);

            assertRefusedWithoutTrace(fresh, token, Reason.ORGANIZATION_NOT_ACTIVE);
            assertThat(refusal(() -> fresh.link(
                            Stored.in(fresh.memory).invitations().get(0).id())))
                    .isEqualTo(Reason.ORGANIZATION_NOT_ACTIVE);

            fresh.set(OrganizationStatus.ACTIVE);
            assertThat(fresh.accept(token, "Grace")).isNotNull();
        }
    }

    @Test
    void case_17_what_a_suspended_inviter_offers_cannot_be_accepted_until_she_is_back() {
        UserId mona = house.aMember("mona", house.app.manager);
        String token = mailBy(mona);
        house.set(mona, MemberStatus.SUSPENDED);

        assertRefusedWithoutTrace(house, token, Reason.INVITER_LOST_RIGHT);

        house.set(mona, MemberStatus.ACTIVE);
        assertThat(house.accept(token, "Grace")).isNotNull();
    }

    @Test
    void case_17_what_a_demoted_inviter_offers_cannot_be_accepted_until_she_is_promoted_again() {
        UserId mona = house.aMember("mona", house.app.manager);
        String token = mailBy(mona);
        house.as(house.ada).edit(mona, edit -> edit.role(house.app.clerk));

        assertRefusedWithoutTrace(house, token, Reason.INVITER_LOST_RIGHT);

        house.as(house.ada).edit(mona, edit -> edit.role(house.app.manager));
        assertThat(house.accept(token, "Grace")).isNotNull();
    }

    @Test
    void case_17_another_who_resends_stands_for_the_invitation_instead() {
        UserId mona = house.aMember("mona", house.app.manager);
        mailBy(mona);
        house.set(mona, MemberStatus.SUSPENDED);
        house.as(house.ada).resend(open(house));

        assertThat(house.accept(house.mailed("grace"), "Grace")).isNotNull();
    }

    @Test
    void case_17_a_removed_inviter_takes_her_invitations_along_for_good() {
        UserId mona = house.aMember("mona", house.app.manager);
        String token = mailBy(mona);
        house.as(house.ada).remove(mona);

        assertThat(house.roster.invitations().peek(token)).isEqualTo(new Preview.Dead(DeadLink.REVOKED));
        String back = house.mail("mona");
        house.roster.invitations().accept(back, Acceptance.asExistingUser(mona)).orElseThrow();
        assertThat(house.roster.invitations().peek(token)).isEqualTo(new Preview.Dead(DeadLink.REVOKED));
    }

    private String mailBy(UserId inviter) {
        house.as(inviter).invite(House.at("grace"), offer -> offer.role(house.app.clerk));
        return house.mailed("grace");
    }

    private static InvitationId open(House house) {
        return house.as(house.ada)
                .invitations()
                .openByAddress("grace")
                .page(1)
                .items()
                .get(0)
                .invitation()
                .id();
    }

    private static void assertRefusedWithoutTrace(House house, String token, Reason reason) {
        String before = house.state();
        Admission answer = house.roster.invitations().accept(token, Acceptance.asNewUser("Grace", "Tester"));

        assertThat(answer).isInstanceOf(Admission.NotNow.class);
        assertThat(answer.refusal().orElseThrow().reason()).isEqualTo(reason);
        assertThat(house.state()).isEqualTo(before);
    }

    private void assertDead(String token, UserId user, DeadLink why) {
        var links = house.roster.invitations();
        Collection<Admission> answers = List.of(
                links.accept(token, Acceptance.asNewUser("Mallory", "Tester")),
                links.accept(token, Acceptance.asExistingUser(user)));
        assertThat(answers).containsOnly(new Admission.Dead(why));
        assertThat(links.decline(token)).contains(why);
        assertThat(links.peek(token)).isEqualTo(new Preview.Dead(why));
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
