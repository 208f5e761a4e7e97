package dev.roster.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.roster.access.Decision;
import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.DeclaredRole;
import dev.roster.catalog.Management;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.Plan;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.journal.AccessChange;
import dev.roster.journal.RecordedAccess;
import dev.roster.member.MemberStatus;
import dev.roster.organization.OrganizationStatus;
import dev.roster.role.CustomRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody could do at an instant, and what changed since, by what is on record. */
@Tag("past")
public abstract class RecordAskedScenarios implements Scenario {

    /** A product of which versions follow each other. */
    private static class Product extends Catalog {
        final ResourceType<String> partner = resource("partner", String.class);
        final PermissionOn<String> view = permission("partner.view", partner);
        final Permission exports = permission("exports");
        final Role clerk = clerk(role("clerk"));
        final Role external = role("external").always(view).exactlyOne(partner);
        final Role admin = owner("admin").always(all()).everything(partner).manages(everyRole());
        final Role desk = role("desk").assigned(partner).may(Management.SEE_MEMBERS, Management.INVITE);
        final Plan full = plan("full");
        final Plan basic = plan("basic").without(exports);

        DeclaredRole clerk(DeclaredRole role) {
            return role.byDefault(view).optional(exports).assigned(partner);
        }
    }

    /** Clerks have exports always and view no more; there is more to see. */
    private static final class NextProduct extends Product {
        final PermissionOn<String> archive = permission("partner.archive", partner);

        @Override
        DeclaredRole clerk(DeclaredRole role) {
            return role.always(exports).assigned(partner);
        }
    }

    private final Product app = new Product();
    private Stage stage;
    private Team acme;
    private UserId grace;
    private Instant begin;

    @BeforeEach
    void acme_has_an_admin_and_a_clerk() {
        stage = new Stage(this, app);
        stage.pass(Duration.ofMinutes(1));
        begin = now();
        stage.pass(Duration.ofMinutes(1));
        acme = stage.team("Acme", stage.user("Ada"), opening -> opening.plan(app.full));
        stage.pass(Duration.ofMinutes(1));
        grace = acme.member("Grace", offer -> offer.role(app.clerk).reach(app.partner.of("globex", "initech")));
    }

    private Instant now() {
        return stage.clock().instant();
    }

    /** Whatever comes next, comes later. */
    private Instant then() {
        Instant then = now();
        stage.pass(Duration.ofHours(1));
        return then;
    }

    private RecordedAccess graceAt(Instant at) {
        return acme.owner().journal().access(grace, at);
    }

    private static Reach only(String... ids) {
        return new Reach.Only(Set.of(ids));
    }

    @Test
    void an_edit_counts_from_its_instant_on_and_not_before() {
        Instant joined = then();
        acme.owner().edit(grace, edit -> edit.grant(app.exports).withdraw(app.view.on("globex")));
        Instant edited = then();
        acme.owner().edit(grace, edit -> edit.reach(app.partner.of("globex")).reset(app.view.on("globex")));
        Instant last = then();

        assertThat(graceAt(joined).reach("exports")).isEqualTo(Reach.NOTHING);
        assertThat(graceAt(joined).reach("partner.view")).isEqualTo(only("globex", "initech"));
        assertThat(graceAt(edited.minusNanos(1_000)).reach("exports")).isEqualTo(Reach.NOTHING);
        assertThat(graceAt(edited).reach("exports")).isEqualTo(Reach.EVERYTHING);
        assertThat(graceAt(edited).reach("partner.view")).isEqualTo(only("initech"));
        assertThat(graceAt(last.minusNanos(1_000)).reach("partner.view")).isEqualTo(only("initech"));
        assertThat(graceAt(last).reaches())
                .isEqualTo(Map.of("partner.view", only("globex"), "exports", Reach.EVERYTHING));
    }

    @Test
    void the_answer_says_what_was_held_and_why_something_was_refused() {
        acme.owner().edit(grace, edit -> edit.withdraw(app.view.on("globex")));
        Instant edited = then();
        acme.owner().edit(grace, edit -> edit.role(app.external).reach(app.partner.of("initech")));

        RecordedAccess then = graceAt(edited);

        assertThat(then.at()).isEqualTo(edited);
        assertThat(then.organization()).contains(OrganizationStatus.ACTIVE);
        assertThat(then.plan()).contains("full");
        assertThat(then.member()).contains(MemberStatus.ACTIVE);
        assertThat(then.rights())
                .isEqualTo(new Rights(
                        Set.of("clerk"),
                        Set.of(Switch.withdrawn(app.view.on("globex"))),
                        Set.of(app.partner.one("globex"), app.partner.one("initech"))));
        assertThat(then.explain("partner.view", "globex").sentence())
                .isEqualTo(
                        "Refused: role clerk includes partner.view on partner/globex, but it is switched off for this"
                                + " member. Ask a member in the role admin to change that.");
        assertThat(then.explain("partner.view", "initech").allowed()).isTrue();
        assertThat(then.explain("partner.view", "hooli").reason()).isEqualTo(Decision.Reason.OUT_OF_REACH);
        assertThat(then.explain("exports").reason()).isEqualTo(Decision.Reason.NOT_GRANTED);
        assertThat(then.management()).isEmpty();
        assertThat(acme.owner().journal().access(acme.ownerId(), edited).management())
                .containsExactly(Management.values());
        assertThat(reason(() -> then.explain("partner.view"))).isEqualTo(Reason.MISSING);
        assertThat(reason(() -> then.explain("exports", "globex"))).isEqualTo(Reason.MALFORMED);
        assertThat(reason(() -> then.reach("export"))).isEqualTo(Reason.NOT_IN_CATALOG);
    }

    /** Resources are named by numbers and by UUIDs, which can be written in several ways. */
    private static final class Numbered extends Catalog {
        final ResourceType<Long> order = resource("order", Long.class);
        final ResourceType<UUID> site = resource("site", UUID.class);
        final PermissionOn<Long> ship = permission("order.ship", order);
        final PermissionOn<UUID> open = permission("site.open", site);
        final Role admin =
                owner("admin").always(all()).everything(order).everything(site).manages(everyRole());
        final Role clerk = role("clerk").always(ship, open).assigned(order).assigned(site);
        final Plan plan = plan("plan");
    }

    @Test
    void an_id_is_the_same_however_it_is_written_and_what_is_none_is_refused() {
        Numbered catalog = new Numbered();
        Stage other = new Stage(this, catalog);
        Team globex = other.team("Globex", other.user("Ada"));
        UUID site = UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
        UserId linus = globex.member(
                "Linus",
                offer -> offer.role(catalog.clerk).reach(catalog.order.of(7L)).reach(catalog.site.of(site)));
        RecordedAccess access =
                globex.owner().journal().access(linus, other.clock().instant());

        assertThat(access.explain("order.ship", "7").allowed()).isTrue();
        assertThat(access.explain("order.ship", "007").allowed()).isTrue();
        assertThat(access.explain("site.open", site.toString().toUpperCase(Locale.ROOT))
                        .allowed())
                .isTrue();
        assertThat(reason(() -> access.explain("order.ship", "seven"))).isEqualTo(Reason.MALFORMED);
        assertThat(reason(() -> access.explain("site.open", "7"))).isEqualTo(Reason.MALFORMED);
        assertThat(reason(() -> access.explain("site.open", ""))).isEqualTo(Reason.MISSING);
        assertThat(reason(() -> access.explain("site.open", null))).isEqualTo(Reason.MISSING);
    }

    @Test
    void before_the_organization_was_opened_and_before_somebody_joined_there_is_nobody() {
        Instant opened = acme.owner()
                .journal()
                .ofMember(acme.ownerId())
                .page(1)
                .items()
                .get(0)
                .at();

        assertThat(graceAt(begin).organization()).isEmpty();
        assertThat(graceAt(begin).plan()).isEmpty();
        assertThat(graceAt(begin).member()).isEmpty();
        assertThat(graceAt(begin).explain("exports").reason()).isEqualTo(Decision.Reason.NOT_A_MEMBER);
        assertThat(graceAt(opened).organization()).contains(OrganizationStatus.ACTIVE);
        assertThat(graceAt(opened).member()).isEmpty();
        assertThat(graceAt(opened).reaches().values()).containsOnly(Reach.NOTHING);
        assertThat(acme.owner().journal().access(acme.ownerId(), opened).may(Management.CLOSE_ORGANIZATION))
                .isTrue();
    }

    @Test
    void a_role_of_the_organizations_own_is_told_as_it_was() {
        CustomRole north = acme.owner()
                .roles()
                .define("North", app.clerk, role -> role.permissions(app.view).fixed(app.partner.of("hooli")));
        acme.owner().edit(grace, edit -> edit.role(north));
        Instant held = then();
        acme.owner()
                .roles()
                .edit(north.id(), role -> role.permissions(app.exports).asTemplate(app.partner));
        Instant edited = then();
        acme.owner().roles().edit(north.id(), role -> role.fixed(app.partner.of()));
        acme.owner().roles().edit(north.id(), role -> role.permissions(app.view));
        Instant reachless = then();
        acme.owner().roles().replace(north.id(), app.clerk);
        Instant replaced = then();

        assertThat(graceAt(held).rights().roles()).containsExactly(north.key());
        assertThat(graceAt(held).reaches()).isEqualTo(Map.of("partner.view", only("hooli"), "exports", Reach.NOTHING));
        assertThat(graceAt(held).explain("partner.view", "hooli"))
                .returns(Decision.Reason.BY_DEFAULT, Decision::reason)
                .returns(north.key(), decision -> decision.role().orElseThrow());
        assertThat(graceAt(edited).reaches())
                .isEqualTo(Map.of("partner.view", Reach.NOTHING, "exports", Reach.EVERYTHING));
        assertThat(graceAt(reachless).reaches().values()).containsOnly(Reach.NOTHING);
        assertThat(graceAt(replaced).rights().roles()).containsExactly("clerk");
        assertThat(graceAt(replaced).reaches())
                .isEqualTo(acme.owner().members().get(grace).permissions());
    }

    @Test
    void another_catalog_changes_what_was_possible_from_its_first_use_on() {
        Instant before = then();
        NextProduct next = new NextProduct();
        Team later = new Team(stage.with(next), acme.id(), acme.ownerId());
        Instant after = then();
        RecordedAccess then = later.owner().journal().access(grace, before);
        RecordedAccess now = later.owner().journal().access(grace, after);

        assertThat(then.reaches())
                .isEqualTo(Map.of("partner.view", only("globex", "initech"), "exports", Reach.NOTHING));
        assertThat(then.catalog().text()).isEqualTo(app.text());
        assertThat(reason(() -> then.reach("partner.archive"))).isEqualTo(Reason.NOT_IN_CATALOG);
        assertThat(now.reaches())
                .isEqualTo(Map.of(
                        "partner.view", Reach.NOTHING, "partner.archive", Reach.NOTHING, "exports", Reach.EVERYTHING));
        AccessChange change = later.owner().journal().changes(acme.ownerId(), before, after);
        assertThat(change.permissions().keySet()).containsExactly("partner.archive");
        assertThat(change.permissions().get("partner.archive").gained()).isEqualTo(Reach.EVERYTHING);
    }

    @Test
    void a_plan_masks_while_it_lasts() {
        acme.owner().edit(grace, edit -> edit.grant(app.exports));
        Instant full = then();
        acme.host().organization().changePlan(app.basic);
        Instant basic = then();
        acme.host().organization().changePlan(app.full);
        Instant fullAgain = then();

        assertThat(graceAt(full).reach("exports")).isEqualTo(Reach.EVERYTHING);
        assertThat(graceAt(basic).plan()).contains("basic");
        assertThat(graceAt(basic).explain("exports").reason()).isEqualTo(Decision.Reason.NOT_IN_PLAN);
        assertThat(graceAt(fullAgain).explain("exports").allowed()).isTrue();
    }

    @Test
    void suspension_removal_and_coming_back_are_told_with_what_was_held() {
        acme.owner().edit(grace, edit -> edit.grant(app.exports));
        acme.owner().suspend(grace, "on leave");
        Instant suspended = then();
        acme.owner().reactivate(grace, "back");
        Instant back = then();
        acme.owner().remove(grace);
        Instant removed = then();
        acme.invites(Stage.addressOf("Grace"), offer -> offer.role(app.external).reach(app.partner.of("hooli")));
        stage.accept(stage.linkFor(Stage.addressOf("Grace")), grace).orElseThrow();
        Instant again = then();

        assertThat(graceAt(suspended).member()).contains(MemberStatus.SUSPENDED);
        assertThat(graceAt(suspended).rights().roles()).containsExactly("clerk");
        assertThat(graceAt(suspended).explain("exports").reason()).isEqualTo(Decision.Reason.MEMBER_SUSPENDED);
        assertThat(graceAt(back).explain("exports").allowed()).isTrue();
        assertThat(graceAt(removed).member()).contains(MemberStatus.REMOVED);
        assertThat(graceAt(removed).rights()).isEqualTo(Rights.NONE);
        assertThat(graceAt(removed).explain("exports").reason()).isEqualTo(Decision.Reason.MEMBER_REMOVED);
        assertThat(graceAt(again).rights())
                .isEqualTo(new Rights(Set.of("external"), Set.of(), Set.of(app.partner.one("hooli"))));
    }

    @Test
    void while_the_organization_was_stopped_or_closed_nobody_could_do_anything() {
        Instant active = then();
        acme.host().organization().suspend();
        Instant suspended = then();
        acme.host().organization().close();
        Instant closed = then();
        acme.host().organization().reopen();
        Instant reopened = then();
        acme.host().organization().reactivate();

        assertThat(graceAt(active).explain("partner.view", "globex").allowed()).isTrue();
        assertThat(graceAt(suspended).explain("partner.view", "globex").reason())
                .isEqualTo(Decision.Reason.ORGANIZATION_SUSPENDED);
        assertThat(graceAt(closed).explain("partner.view", "globex").reason())
                .isEqualTo(Decision.Reason.ORGANIZATION_CLOSED);
        assertThat(graceAt(closed).member()).contains(MemberStatus.ACTIVE);
        assertThat(graceAt(reopened).organization()).contains(OrganizationStatus.SUSPENDED);
        assertThat(acme.owner().journal().access(acme.ownerId(), closed).management())
                .isEmpty();
    }

    @Test
    void of_an_erased_organization_the_host_alone_can_ask() {
        Instant active = then();
        acme.host().organization().close();
        acme.host().organization().erase();
        Instant erased = then();

        RecordedAccess then = acme.host().journal().access(grace, active);
        assertThat(then.reach("partner.view")).isEqualTo(only("globex", "initech"));
        RecordedAccess after = acme.host().journal().access(grace, erased);
        assertThat(after.organization()).contains(OrganizationStatus.ERASED);
        assertThat(after.member()).isEmpty();
        assertThat(after.explain("exports").reason()).isEqualTo(Decision.Reason.NOT_A_MEMBER);
        assertThat(reason(() -> graceAt(active))).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(reason(() -> acme.host().journal().page(1))).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void what_changed_is_told_as_gained_and_lost() {
        Instant before = then();
        acme.owner()
                .edit(
                        grace,
                        edit -> edit.role(app.clerk, app.desk)
                                .grant(app.exports)
                                .reach(app.partner.of("initech", "hooli")));
        Instant after = then();

        AccessChange change = acme.owner().journal().changes(grace, before, after);

        assertThat(change.before().rights().roles()).containsExactly("clerk");
        assertThat(change.after().rights().roles()).containsExactly("clerk", "desk");
        assertThat(change.permissions())
                .isEqualTo(Map.of(
                        "exports", new AccessChange.Change(Reach.NOTHING, Reach.EVERYTHING),
                        "partner.view", new AccessChange.Change(only("globex", "initech"), only("initech", "hooli"))));
        assertThat(change.permissions().get("partner.view").gained()).isEqualTo(only("hooli"));
        assertThat(change.permissions().get("partner.view").lost()).isEqualTo(only("globex"));
        assertThat(change.gained()).containsExactly(Management.SEE_MEMBERS, Management.INVITE);
        assertThat(change.lost()).isEmpty();
        assertThat(acme.owner().journal().changes(grace, after, after).permissions())
                .isEmpty();
        assertThat(reason(() -> acme.owner().journal().changes(grace, after, before)))
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void ownership_that_was_handed_over_is_told_of_both() {
        Instant before = then();
        acme.owner().offerOwnership(grace, becoming -> becoming.role(app.desk));
        acme.as(grace).acceptOwnership();
        Instant after = then();

        AccessChange giver = acme.as(grace).journal().changes(acme.ownerId(), before, after);
        AccessChange receiver = acme.as(grace).journal().changes(grace, before, after);
        assertThat(giver.after().rights().roles()).containsExactly("desk");
        assertThat(giver.lost()).contains(Management.REMOVE_MEMBERS).doesNotContain(Management.INVITE);
        assertThat(receiver.gained()).containsExactly(Management.values());
        assertThat(receiver.permissions().get("partner.view").after()).isEqualTo(Reach.EVERYTHING);
    }

    @Test
    void the_future_and_the_time_before_all_records_are_not_on_record() {
        stage.pass(Duration.ofHours(1));
        Instant now = now();

        assertThat(reason(() -> graceAt(now.plusSeconds(61)))).isEqualTo(Reason.NOT_ON_RECORD);
        assertThat(reason(() -> graceAt(Instant.MAX))).isEqualTo(Reason.NOT_ON_RECORD);
        assertThat(graceAt(now.plusSeconds(60)).at()).isEqualTo(now);
        assertThat(reason(() -> graceAt(begin.minusSeconds(61)))).isEqualTo(Reason.NOT_ON_RECORD);
        assertThat(reason(() -> graceAt(Instant.MIN))).isEqualTo(Reason.NOT_ON_RECORD);
        assertThat(catchThrowableOfType(Refused.class, () -> graceAt(Instant.EPOCH)))
                .hasMessageContaining("The record begins at " + begin.minusSeconds(60));
    }

    @Test
    void whoever_may_not_read_the_journal_learns_nothing() {
        Instant then = then();
        Team globex = stage.team("Globex", stage.user("Olga"), opening -> opening.plan(app.full));
        OrganizationId nowhere = new OrganizationId(UUID.randomUUID());

        assertThat(reason(() -> acme.as(grace).journal().access(grace, then))).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(reason(() -> acme.as(grace).journal().changes(grace, then, then)))
                .isEqualTo(Reason.NOT_ALLOWED);
        assertThat(reason(() -> globex.as(acme.ownerId()).journal().access(globex.ownerId(), then)))
                .isEqualTo(Reason.NOT_ALLOWED);
        assertThat(reason(() ->
                        stage.roster().in(nowhere).asHost("audit").journal().access(grace, then)))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(globex.owner().journal().access(grace, now()).member()).isEmpty();
    }

    @Test
    void several_changes_at_one_instant_count_together() {
        acme.owner().edit(grace, edit -> edit.grant(app.exports));
        acme.owner().edit(grace, edit -> edit.reach(app.partner.of()));
        acme.owner().edit(grace, edit -> edit.reset(app.exports).reach(app.partner.of("hooli")));

        assertThat(graceAt(now()).reaches()).isEqualTo(Map.of("partner.view", only("hooli"), "exports", Reach.NOTHING));
    }

    private static Reason reason(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).reason();
    }
}
