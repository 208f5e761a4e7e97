package dev.roster.scenario;

import static dev.roster.scenario.SessionScenarios.Whose.ELSEWHERE;
import static dev.roster.scenario.SessionScenarios.Whose.HERS;
import static dev.roster.scenario.SessionScenarios.Whose.LOGIN;
import static dev.roster.scenario.SessionScenarios.Whose.NEIGHBOURS;
import static dev.roster.scenario.SessionScenarios.Whose.NEIGHBOURS_LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.ActingMember;
import dev.roster.HostedOrganization;
import dev.roster.catalog.Plan;
import dev.roster.id.UserId;
import dev.roster.member.Membership;
import dev.roster.role.CustomRole;
import dev.roster.signin.AuthorizationVersion;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long a session is good: its version changes when what it rests on does, and otherwise not. */
public abstract class SessionScenarios implements Scenario {

    private final PlannedCatalog app = new PlannedCatalog();
    private Stage stage;
    private Team acme;
    private Team globex;
    private UserId grace;
    private UserId linus;
    private CustomRole retail;
    private CustomRole unheld;

    private static final class PlannedCatalog extends CustomRoleCatalog {
        final Plan basic = plan("basic").without(exports);
        final Plan pro = plan("pro");
    }

    /** Whose version. */
    enum Whose {
        /** Of Grace herself. */
        LOGIN,
        /** Of Grace in Acme, where things happen. */
        HERS,
        /** Of Grace in Globex. */
        ELSEWHERE,
        /** Of Linus himself. */
        NEIGHBOURS_LOGIN,
        /** Of Linus in Acme. */
        NEIGHBOURS
    }

    /** What happens, and whose version moves by it. */
    enum Happening {
        HER_ROLES_ARE_CHANGED(hers(), play -> play.ada().edit(play.grace, edit -> edit.role(play.app.plain))),
        A_PERMISSION_IS_WITHDRAWN_FROM_HER(
                hers(), play -> play.ada().edit(play.grace, edit -> edit.withdraw(play.app.partnerData))),
        HER_REACH_IS_CHANGED(
                hers(), play -> play.ada().edit(play.grace, edit -> edit.reach(play.app.partner.of("initech")))),
        WHAT_THE_HOST_KEEPS_OF_HER_IS_CHANGED(
                hers(), play -> play.ada().edit(play.grace, edit -> edit.mergeAttributes(Map.of("limit", "5")))),
        AN_EDIT_COMES_TO_NOTHING(
                none(), play -> play.ada().edit(play.grace, edit -> edit.reach(play.app.partner.of("globex")))),
        SHE_IS_SUSPENDED(hers(), play -> play.ada().suspend(play.grace, "on leave")),
        SHE_IS_SUSPENDED_AND_REACTIVATED(hers(), play -> {
            play.ada().suspend(play.grace, "on leave");
            play.ada().reactivate(play.grace, "back");
        }),
        SHE_IS_REMOVED(hers(), play -> play.ada().remove(play.grace)),
        SHE_LEAVES(hers(), play -> play.acme.as(play.grace).leave()),
        SHE_IS_REMOVED_AND_COMES_BACK_AS_SHE_WAS(hers(), play -> {
            play.ada().remove(play.grace);
            play.joins(play.acme, play.grace);
        }),
        OWNERSHIP_PASSES_TO_HER(hers(), play -> {
            play.ada().offerOwnership(play.grace);
            play.acme.as(play.grace).acceptOwnership();
        }),
        ANOTHER_MEMBER_IS_CHANGED(
                EnumSet.of(NEIGHBOURS), play -> play.ada().edit(play.linus, edit -> edit.role(play.app.plain))),
        SHE_IS_CHANGED_ELSEWHERE(
                EnumSet.of(ELSEWHERE), play -> play.globex.owner().edit(play.grace, edit -> edit.role(play.app.plain))),
        A_ROLE_SHE_HOLDS_IS_CHANGED(
                everybodys(), play -> play.ada().roles().edit(play.retail.id(), role -> role.permissions())),
        A_ROLE_SHE_HOLDS_IS_REPLACED(
                everybodys(), play -> play.ada().roles().replace(play.retail.id(), play.app.clerk)),
        A_ROLE_IS_DEFINED(none(), play -> play.ada().roles().define("Night shift", play.app.clerk, role -> {})),
        THE_PLAN_IS_CHANGED(everybodys(), play -> play.organization().changePlan(play.app.pro)),
        THE_ORGANIZATION_IS_SUSPENDED(everybodys(), play -> play.organization().suspend()),
        THE_ORGANIZATION_IS_SUSPENDED_AND_REACTIVATED(everybodys(), play -> {
            play.organization().suspend();
            play.organization().reactivate();
        }),
        THE_ORGANIZATION_IS_CLOSED(everybodys(), play -> play.organization().close()),
        THE_ORGANIZATION_IS_CLOSED_AND_REOPENED(everybodys(), play -> {
            play.organization().close();
            play.organization().reopen();
        }),
        THE_ORGANIZATION_IS_ERASED(everybodys(), play -> {
            play.organization().close();
            play.organization().erase();
        }),
        THE_ORGANIZATION_IS_RENAMED(none(), play -> play.organization().edit(edit -> edit.name("Acme & Sons"))),
        SOMEBODY_IS_INVITED_AND_JOINS(none(), play -> play.acme.member("Bea", offer -> offer.role(play.app.clerk))),
        OWNERSHIP_IS_OFFERED_TO_HER(none(), play -> play.ada().offerOwnership(play.grace)),
        SHE_ENTERS_AND_IS_ACTIVE(none(), play -> {
            play.stage.roster().user(play.grace).enter(play.acme.id());
            play.stage.roster().in(play.acme.id()).seen(play.grace);
        }),
        HER_CREDENTIAL_IS_CHANGED(allHers(), play -> play.change(User::withSessionsEnded)),
        SHE_IS_SUSPENDED_ALTOGETHER(allHers(), play -> play.change(user -> user.withStatus(UserStatus.SUSPENDED))),
        SHE_IS_SUSPENDED_ALTOGETHER_AND_BACK(allHers(), play -> {
            play.change(user -> user.withStatus(UserStatus.SUSPENDED));
            play.change(user -> user.withStatus(UserStatus.ACTIVE));
        }),
        SHE_IS_ERASED(allHers(), play -> play.change(user -> user.withStatus(UserStatus.ERASED))),
        HER_LANGUAGE_IS_CHANGED(
                none(),
                play -> play.change(user -> user.withProfile(user.name(), Optional.of(Locale.GERMAN), Map.of())));

        private final Set<Whose> moved;
        private final Consumer<SessionScenarios> act;

        Happening(Set<Whose> moved, Consumer<SessionScenarios> act) {
            this.moved = moved;
            this.act = act;
        }

        private static Set<Whose> none() {
            return EnumSet.noneOf(Whose.class);
        }

        private static Set<Whose> hers() {
            return EnumSet.of(HERS);
        }

        private static Set<Whose> everybodys() {
            return EnumSet.of(HERS, NEIGHBOURS);
        }

        private static Set<Whose> allHers() {
            return EnumSet.of(LOGIN, HERS, ELSEWHERE);
        }
    }

    @BeforeEach
    void grace_and_linus_are_in_acme_and_grace_is_in_globex() {
        stage = new Stage(this, app);
        acme = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(app.basic));
        globex = stage.team("Globex", stage.user("Olga"), opening -> opening.plan(app.basic));
        retail = ada().roles().define("Retail", app.clerk, role -> role.permissions(app.partnerData));
        unheld = ada().roles().define("Unheld", app.clerk, role -> {});
        grace = stage.user("Grace");
        joins(acme, grace);
        linus = acme.member("Linus", offer -> offer.role(app.clerk));
        globex.invites(Stage.addressOf("Grace"), offer -> offer.role(app.clerk));
        stage.accept(stage.linkFor(Stage.addressOf("Grace")), grace).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void a_version_moves_when_what_a_session_rests_on_does_and_not_otherwise(Happening happening) {
        Map<Whose, Optional<AuthorizationVersion>> before = versions();
        assertThat(before.values()).allMatch(Optional::isPresent);

        happening.act.accept(this);

        Map<Whose, Optional<AuthorizationVersion>> after = versions();
        assertThat(Arrays.stream(Whose.values())
                        .filter(whose -> !after.get(whose).equals(before.get(whose))))
                .containsExactlyInAnyOrderElementsOf(happening.moved);
        for (Whose whose : Whose.values()) {
            AuthorizationVersion kept = before.get(whose).orElseThrow();
            assertThat(isCurrent(whose, kept)).as("%s", whose).isEqualTo(!happening.moved.contains(whose));
        }
    }

    @Test
    void a_role_that_is_deleted_unheld_moves_nothing_that_anybody_rests_on_wrongly() {
        Map<Whose, Optional<AuthorizationVersion>> before = versions();

        ada().roles().delete(unheld.id());

        assertThat(versions().get(LOGIN)).isEqualTo(before.get(LOGIN));
        assertThat(versions().get(ELSEWHERE)).isEqualTo(before.get(ELSEWHERE));
    }

    @Test
    void an_older_version_never_comes_back() {
        Set<AuthorizationVersion> seen = new HashSet<>();
        for (int round = 0; round < 5; round++) {
            for (Happening happening : List.of(
                    Happening.SHE_IS_REMOVED_AND_COMES_BACK_AS_SHE_WAS,
                    Happening.SHE_IS_SUSPENDED_AND_REACTIVATED,
                    Happening.THE_ORGANIZATION_IS_CLOSED_AND_REOPENED,
                    Happening.SHE_IS_SUSPENDED_ALTOGETHER_AND_BACK)) {
                happening.act.accept(this);
                assertThat(seen.add(versions().get(HERS).orElseThrow()))
                        .as("%s in round %s", happening, round)
                        .isTrue();
            }
        }
    }

    @Test
    void all_versions_are_different_and_each_is_good_for_one_only() {
        Map<Whose, Optional<AuthorizationVersion>> all = versions();

        assertThat(all.values()).doesNotHaveDuplicates();
        for (Whose whose : Whose.values()) {
            for (Whose others : Whose.values()) {
                assertThat(isCurrent(whose, all.get(others).orElseThrow()))
                        .as("that of %s for %s", others, whose)
                        .isEqualTo(whose == others);
            }
        }
    }

    @Test
    void whoever_may_not_be_there_has_no_version_there() {
        UserId stranger = stage.user("Stan");
        AuthorizationVersion some = versions().get(HERS).orElseThrow();
        ada().suspend(grace, "on leave");

        for (UserId user : List.of(grace, stranger, new UserId(new UUID(7, 7)))) {
            assertThat(stage.roster().in(acme.id()).version(user)).isEmpty();
            assertThat(stage.roster().in(acme.id()).isCurrent(user, some)).isFalse();
        }
        assertThat(stage.roster().user(stranger).version()).isPresent();
        assertThat(stage.roster().user(new UserId(new UUID(7, 7))).version()).isEmpty();
    }

    @Test
    void entering_gives_the_version_that_is_current_and_it_outlives_being_stored() {
        AuthorizationVersion entered =
                stage.roster().user(grace).enter(acme.id()).orElseThrow().version();

        AuthorizationVersion read = AuthorizationVersion.parse(entered.text());

        assertThat(read).isEqualTo(entered);
        assertThat(versions().get(HERS)).contains(read);
        assertThat(stage.roster().in(acme.id()).isCurrent(grace, read)).isTrue();
    }

    @Test
    void the_membership_that_was_entered_is_that_of_the_version() {
        Membership before =
                stage.roster().user(grace).enter(acme.id()).orElseThrow().membership();

        assertThat(before.customRoles()).containsExactly(retail.definition());
        assertThat(before.member().orElseThrow().name()).isEqualTo(PersonName.of("Grace", "Example"));
    }

    private ActingMember ada() {
        return acme.owner();
    }

    private HostedOrganization organization() {
        return acme.host().organization();
    }

    /** Always the same rights. */
    private void joins(Team team, UserId user) {
        team.invites(Stage.addressOf("Grace"), offer -> offer.role(retail).reach(app.partner.of("globex")));
        stage.accept(stage.linkFor(Stage.addressOf("Grace")), user).orElseThrow();
    }

    private void change(UnaryOperator<User> change) {
        stage.storage()
                .inTransaction(unit -> unit.users()
                        .update(change.apply(unit.users().change(grace).orElseThrow())));
    }

    private Map<Whose, Optional<AuthorizationVersion>> versions() {
        Map<Whose, Optional<AuthorizationVersion>> versions = new EnumMap<>(Whose.class);
        versions.put(LOGIN, stage.roster().user(grace).version());
        versions.put(HERS, stage.roster().in(acme.id()).version(grace));
        versions.put(ELSEWHERE, stage.roster().in(globex.id()).version(grace));
        versions.put(NEIGHBOURS_LOGIN, stage.roster().user(linus).version());
        versions.put(NEIGHBOURS, stage.roster().in(acme.id()).version(linus));
        return versions;
    }

    private boolean isCurrent(Whose whose, AuthorizationVersion version) {
        return switch (whose) {
            case LOGIN -> stage.roster().user(grace).isCurrent(version);
            case HERS -> stage.roster().in(acme.id()).isCurrent(grace, version);
            case ELSEWHERE -> stage.roster().in(globex.id()).isCurrent(grace, version);
            case NEIGHBOURS_LOGIN -> stage.roster().user(linus).isCurrent(version);
            case NEIGHBOURS -> stage.roster().in(acme.id()).isCurrent(linus, version);
        };
    }
}
