package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.Roster;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.entering.Welcome;
import dev.roster.invitation.Offer;
import dev.roster.member.Member;
import dev.roster.member.Membership;
import dev.roster.organization.OrganizationStatus;
import dev.roster.signin.Entering;
import dev.roster.signin.SignIn;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where somebody may go who has signed in, and what those are told who may not. */
public abstract class EnteringScenarios implements Scenario {

    private static final Duration DAY = Duration.ofDays(1);

    private final ReportPortal portal = new ReportPortal();
    private final Consumer<Offer> asUser = offer -> offer.role(portal.user);
    private Stage stage;
    private Team acme;
    private Team globex;
    private UserId grace;

    @BeforeEach
    void grace_is_in_two_organizations() {
        stage = new Stage(this, portal);
        acme = stage.team("Acme", stage.user("Ada"));
        globex = stage.team("Globex", stage.user("Olga"));
        grace = acme.member("Grace", asUser);
        joins(globex, grace);
    }

    @Test
    void A7_she_signs_in_once_and_switches_between_her_organizations() {
        assertThat(namesOf(signedIn(grace))).containsExactlyInAnyOrder("Acme", "Globex");
        assertThat(signedIn(grace).lastUsed()).isEmpty();

        Entering.Entered first = enter(grace, acme).orElseThrow();
        assertThat(first.membership().organization().name()).isEqualTo("Acme");
        assertThat(first.membership().member().orElseThrow().rights().roles()).containsExactly("user");
        assertThat(signedIn(grace).lastUsed()).contains(acme.id());

        enter(grace, globex).orElseThrow();
        assertThat(signedIn(grace).lastUsed()).contains(globex.id());
        assertThat(signedIn(acme.ownerId()).lastUsed()).isEmpty();
        assertThat(stage.roster().user(grace).isCurrent(signedIn(grace).version()))
                .isTrue();
    }

    @Test
    void A7_an_organization_of_others_is_answered_like_one_that_there_is_none_of() {
        Team strange = stage.team("Initech", stage.user("Stan"));
        Team gone = stage.team("Hooli", stage.user("Gavin"));
        joins(gone, grace);
        stage.roster().in(gone.id()).asHost("test").organization().close();
        stage.roster().in(gone.id()).asHost("test").organization().erase();

        Refused unknown = refusedToEnter(new OrganizationId(new UUID(7, 7)));

        assertThat(unknown.reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(refusedToEnter(strange.id()).refusal()).isEqualTo(unknown.refusal());
        assertThat(refusedToEnter(gone.id()).refusal()).isEqualTo(unknown.refusal());
    }

    @Test
    void C6_who_was_removed_is_told_by_which_organization_and_when() {
        globex.owner().remove(grace);
        stage.pass(DAY);
        acme.owner().remove(grace);
        Instant then = stage.clock().instant();
        stage.pass(DAY);

        assertThat(answer(grace)).isEqualTo(new SignIn.AccessRevoked(grace, acme.id(), "Acme", then));
        assertThat(enter(grace, acme)).isEqualTo(new Entering.AccessRevoked(acme.id(), "Acme", then));
        assertThat(enter(grace, globex)).isEqualTo(new Entering.AccessRevoked(globex.id(), "Globex", then.minus(DAY)));
        assertThat(answer(grace).refusal().orElseThrow().message()).contains("revoked by Acme");
        assertThat(enter(grace, acme).refusal().orElseThrow().reason()).isEqualTo(Reason.ACCESS_REVOKED);
    }

    @Test
    void C6_who_is_invited_again_and_accepts_is_in_again() {
        globex.owner().remove(grace);
        acme.owner().remove(grace);
        acme.invites(Stage.addressOf("Grace"), asUser);
        assertThat(answer(grace)).isInstanceOf(SignIn.AccessRevoked.class);

        stage.accept(stage.linkFor(Stage.addressOf("Grace")), grace).orElseThrow();

        assertThat(namesOf(signedIn(grace))).containsExactly("Acme");
        assertThat(enter(grace, acme)).isInstanceOf(Entering.Entered.class);
    }

    @Test
    void C6_removed_from_one_of_two_she_is_simply_signed_in_to_the_other() {
        enter(grace, acme).orElseThrow();
        acme.owner().remove(grace);

        assertThat(namesOf(signedIn(grace))).containsExactly("Globex");
        assertThat(signedIn(grace).lastUsed()).isEmpty();
        assertThat(enter(grace, globex)).isInstanceOf(Entering.Entered.class);
    }

    @Test
    void C6_who_left_is_told_so_too_and_an_erased_organization_is_not_named() {
        globex.as(grace).leave();
        stage.pass(DAY);
        acme.owner().remove(grace);
        assertThat(answer(grace))
                .isInstanceOfSatisfying(
                        SignIn.AccessRevoked.class,
                        told -> assertThat(told.organizationName()).isEqualTo("Acme"));

        acme.host().organization().close();
        acme.host().organization().erase();

        assertThat(answer(grace))
                .isInstanceOfSatisfying(
                        SignIn.AccessRevoked.class,
                        told -> assertThat(told.organizationName()).isEqualTo("Globex"));
    }

    @Test
    void who_never_was_a_member_is_signed_in_and_may_go_nowhere() {
        SignIn.SignedIn answer = signedIn(stage.user("Stan"));

        assertThat(answer.organizations().items()).isEmpty();
        assertThat(answer.lastUsed()).isEmpty();
    }

    @Test
    void who_is_suspended_wherever_a_place_is_left_is_told_where() {
        globex.owner().remove(grace);
        acme.owner().suspend(grace, "on leave");

        assertThat(answer(grace)).isEqualTo(new SignIn.Suspended(grace, Optional.of(acme.id()), Optional.of("Acme")));
        assertThat(enter(grace, acme)).isEqualTo(new Entering.Suspended(Optional.of("Acme")));

        acme.owner().reactivate(grace, "back");
        assertThat(namesOf(signedIn(grace))).containsExactly("Acme");
    }

    @Test
    void who_is_suspended_in_one_organization_accepts_an_invitation_to_another() {
        globex.owner().remove(grace);
        acme.owner().suspend(grace, "on leave");
        stage.mailer().clear();
        stage.team("Initech", stage.user("Stan")).invites(Stage.addressOf("Grace"), asUser);
        UserId known = ((SignIn.Suspended) answer(grace)).user();

        stage.accept(stage.linkFor(Stage.addressOf("Grace")), known).orElseThrow();

        assertThat(namesOf(signedIn(grace))).containsExactly("Initech");
    }

    @Test
    void an_organization_that_is_not_in_use_is_not_entered() {
        globex.owner().remove(grace);
        enter(grace, acme).orElseThrow();
        acme.host().organization().suspend();

        assertThat(answer(grace)).isEqualTo(new SignIn.Suspended(grace, Optional.of(acme.id()), Optional.of("Acme")));
        assertThat(enter(grace, acme))
                .isEqualTo(new Entering.OrganizationNotActive("Acme", OrganizationStatus.SUSPENDED));

        acme.host().organization().reactivate();
        assertThat(signedIn(grace).lastUsed()).contains(acme.id());
        acme.host().organization().close();
        assertThat(enter(grace, acme)).isEqualTo(new Entering.OrganizationNotActive("Acme", OrganizationStatus.CLOSED));
        assertThat(enter(grace, acme).refusal().orElseThrow().reason()).isEqualTo(Reason.ORGANIZATION_NOT_ACTIVE);
    }

    @Test
    void who_was_removed_learns_nothing_of_what_became_of_the_organization() {
        acme.owner().remove(grace);
        Entering before = enter(grace, acme);

        acme.host().organization().suspend();

        assertThat(enter(grace, acme)).isEqualTo(before).isInstanceOf(Entering.AccessRevoked.class);
    }

    @Test
    void who_is_suspended_altogether_enters_nowhere_and_learns_of_no_place() {
        become(grace, UserStatus.SUSPENDED);

        assertThat(answer(grace)).isEqualTo(new SignIn.Suspended(grace, Optional.empty(), Optional.empty()));
        assertThat(enter(grace, acme)).isEqualTo(new Entering.Suspended(Optional.empty()));
        assertThat(stage.roster().user(grace).enter(new OrganizationId(new UUID(7, 7))))
                .isEqualTo(new Entering.Suspended(Optional.empty()));
        assertThat(answer(grace).refusal().orElseThrow().reason()).isEqualTo(Reason.USER_SUSPENDED);
    }

    @Test
    void who_is_erased_is_nobody() {
        User before = profile(grace);
        become(grace, UserStatus.ERASED);

        assertThat(new Welcome(stage.storage()).answer(before.withStatus(UserStatus.ERASED)))
                .isEqualTo(new SignIn.Rejected());
        assertThat(refusedToEnter(acme.id()).reason()).isEqualTo(Reason.NOT_FOUND);
        Refused unknown = catchThrowableOfType(
                Refused.class,
                () -> stage.roster().user(new UserId(new UUID(7, 7))).enter(acme.id()));
        assertThat(refusedToEnter(acme.id()).refusal()).isEqualTo(unknown.refusal());
    }

    @Test
    void entering_counts_as_activity_and_is_no_change() {
        stage.pass(DAY);
        enter(grace, acme).orElseThrow();
        assertThat(member(grace).activeAt()).isEqualTo(stage.clock().instant());
        Picture before = acme.picture();

        stage.pass(Duration.ofMinutes(1));
        enter(grace, globex).orElseThrow();
        enter(grace, acme).orElseThrow();

        assertThat(acme.picture()).isEqualTo(before);
        assertThat(signedIn(grace).lastUsed()).contains(acme.id());
    }

    @Test
    void who_may_not_enter_is_not_taken_for_active_and_keeps_the_last_place() {
        enter(grace, globex).orElseThrow();
        acme.owner().suspend(grace, "on leave");
        stage.pass(DAY);
        Picture before = acme.picture();

        enter(grace, acme);

        assertThat(acme.picture()).isEqualTo(before);
        assertThat(signedIn(grace).lastUsed()).contains(globex.id());
    }

    @Test
    void entering_in_a_transaction_that_the_host_rolls_back_is_not_remembered() {
        enter(grace, acme).orElseThrow();
        try (Backing.HostWork work = stage.begin()) {
            Roster joined = stage.roster().joining(work.transaction());
            joined.user(grace).enter(globex.id()).orElseThrow();
        }
        assertThat(signedIn(grace).lastUsed()).contains(acme.id());

        try (Backing.HostWork work = stage.begin()) {
            Roster joined = stage.roster().joining(work.transaction());
            joined.user(grace).enter(globex.id()).orElseThrow();
            work.commit();
        }
        assertThat(signedIn(grace).lastUsed()).contains(globex.id());
    }

    @Test
    void hundreds_of_organizations_of_one_person_are_paged_through_without_a_miss() {
        UserId wanda = stage.user("Wanda");
        List<OrganizationId> hers = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            hers.add(stage.team("Shop " + i, wanda).id());
        }
        OrganizationId closed = hers.remove(300);
        stage.roster().in(closed).asHost("test").organization().close();

        List<Membership> found = new ArrayList<>(signedIn(wanda).organizations().items());
        var next = signedIn(wanda).organizations().next();
        while (next.isPresent()) {
            var page = stage.roster().user(wanda).enterable(100, next.get());
            found.addAll(page.items());
            next = page.next();
        }

        assertThat(found).extracting(each -> each.organization().id()).containsExactlyElementsOf(hers);
        assertThat(stage.roster().user(wanda).enterable(1000).items()).isEqualTo(found);
    }

    @Test
    void entering_beside_a_removal_is_in_before_it_or_out_after_it() {
        for (int round = 0; round < 10; round++) {
            enter(grace, globex).orElseThrow();
            List<Object> answers = Race.run(List.<Callable<?>>of(() -> enter(grace, acme), () -> {
                acme.owner().remove(grace);
                return enter(grace, acme);
            }));

            assertThat(answers.get(1)).isInstanceOf(Entering.AccessRevoked.class);
            if (answers.get(0) instanceof Entering.Entered entered) {
                assertThat(stage.roster().in(acme.id()).isCurrent(grace, entered.version()))
                        .isFalse();
            } else {
                assertThat(answers.get(0)).isInstanceOf(Entering.AccessRevoked.class);
            }
            assertThat(signedIn(grace).lastUsed())
                    .isEqualTo(
                            answers.get(0) instanceof Entering.Entered ? Optional.empty() : Optional.of(globex.id()));
            joins(acme, grace);
        }
    }

    private void joins(Team team, UserId user) {
        String address = profile(user).address().toString();
        team.invites(address, asUser);
        stage.accept(stage.linkFor(address), user).orElseThrow();
    }

    private User profile(UserId user) {
        return stage.roster().user(user).profile();
    }

    private Member member(UserId user) {
        return acme.host().members().get(user).member();
    }

    /** What signing in comes to once the credential has verified. */
    private SignIn answer(UserId user) {
        return new Welcome(stage.storage()).answer(profile(user));
    }

    private SignIn.SignedIn signedIn(UserId user) {
        return answer(user).orElseThrow();
    }

    private Entering enter(UserId user, Team team) {
        return stage.roster().user(user).enter(team.id());
    }

    private Refused refusedToEnter(OrganizationId organization) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> stage.roster().user(grace).enter(organization));
        assertThat(refused).as("was not refused").isNotNull();
        return refused;
    }

    private void become(UserId user, UserStatus status) {
        stage.storage()
                .inTransaction(unit -> unit.users()
                        .update(unit.users().change(user).orElseThrow().withStatus(status)));
    }

    private static List<String> namesOf(SignIn.SignedIn answer) {
        return answer.organizations().items().stream()
                .map(each -> each.organization().name())
                .toList();
    }
}
