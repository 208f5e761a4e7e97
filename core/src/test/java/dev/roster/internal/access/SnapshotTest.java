package dev.roster.internal.access;

import static dev.roster.internal.access.Given.assigned;
import static dev.roster.internal.access.Given.granted;
import static dev.roster.internal.access.Given.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.roster.access.Decision.Reason;
import dev.roster.access.Reach;
import dev.roster.access.Rights;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.Plan;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal;
import dev.roster.failure.Refused;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.OrganizationStatus;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SnapshotTest {

    private final ShopCatalog app = new ShopCatalog();
    private final Shapes shapes = new Shapes(app);

    @Test
    void a_permission_of_another_catalog_is_refused_and_not_answered_no() {
        ShopCatalog other = new ShopCatalog();
        Snapshot ada = snapshot(inRoles(app.admin));

        assertThat(ada.allows(app.reprocess)).isTrue();
        refused(() -> ada.allows(other.reprocess), Refusal.Reason.NOT_IN_CATALOG);
        refused(() -> ada.allows(other.view, "globex"), Refusal.Reason.NOT_IN_CATALOG);
    }

    @Test
    void what_is_no_id_is_refused_whatever_the_answer_would_be() {
        Rights assigned = assigned(inRoles(app.clerk), app.partner.of("globex"));
        List<Snapshot> yesNoAndSome = List.of(
                snapshot(inRoles(app.admin)),
                snapshot(Rights.NONE),
                snapshot(assigned),
                snapshot(withdrawn(granted(inRoles(app.auditor), app.view), app.view.on("globex"))));

        for (Snapshot each : yesNoAndSome) {
            refused(() -> each.allows(app.view, nothing()), Refusal.Reason.MISSING);
            refused(() -> each.allows(app.view, ""), Refusal.Reason.MISSING);
            refused(() -> each.allows(app.view, " \u2003"), Refusal.Reason.MISSING);
            refused(() -> each.allows(app.view, "globex "), Refusal.Reason.MALFORMED);
            refused(() -> each.allows(app.view, "glo\u0000bex"), Refusal.Reason.FORBIDDEN_CHARACTERS);
            refused(() -> each.allows(app.view, "x".repeat(201)), Refusal.Reason.TOO_LONG);
        }
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void an_id_of_another_class_from_raw_code_is_refused_also_if_its_number_is_there() {
        CostCatalog<Long> numbered = new CostCatalog<>(Long.class, number -> number);
        Snapshot ada = new Snapshot(new Shapes(numbered), Given.ADA, numbered.aMembership(5, 1));
        PermissionOn raw = numbered.on.get(0);

        assertThat(ada.allows(raw, 5L)).isTrue();
        refused(() -> ada.allows(raw, 5), Refusal.Reason.MALFORMED);
        refused(() -> ada.allows(raw, "5"), Refusal.Reason.MALFORMED);
        refused(() -> ada.allows(raw, null), Refusal.Reason.MISSING);
        refused(() -> ada.allows(raw, 6), Refusal.Reason.MALFORMED);
    }

    @Test
    void one_of_two_rows_that_is_no_id_still_breaks_exactly_one() {
        OfOne catalog = new OfOne();
        Rights alone = inRoles(catalog.external, new Resource("number", "5"));
        Rights beside = inRoles(catalog.external, new Resource("number", "5"), new Resource("number", "05"));

        assertThat(new Snapshot(new Shapes(catalog), Given.ADA, membership(alone)).allows(catalog.view, 5L))
                .isTrue();
        Snapshot broken = new Snapshot(new Shapes(catalog), Given.ADA, membership(beside));
        assertThat(broken.allows(catalog.view, 5L)).isFalse();
        assertThat(broken.evaluator().decide(catalog.view, "5")).isEqualTo(Reason.REACH_BROKEN);
    }

    private static final class OfOne extends Catalog {
        final ResourceType<Long> number = resource("number", Long.class);
        final PermissionOn<Long> view = permission("view", number);
        final Role external = role("external").always(view).exactlyOne(number);
        final Plan full = plan("full");
    }

    private static Rights inRoles(Role role, Resource... resources) {
        return new Rights(Set.of(role.key()), Set.of(), Set.of(resources));
    }

    @Test
    void reasons_are_given_from_the_same_ids() {
        Rights rights = withdrawn(
                granted(assigned(inRoles(app.clerk), app.partner.of("globex", "initech")), app.reprocess),
                app.view.on("initech"));
        Evaluator reasons = snapshot(rights).evaluator();

        assertThat(reasons.reach(app.view)).isEqualTo(new Reach.Only(Set.of("globex")));
        assertThat(reasons.explain(app.view.on("initech")).role()).contains("clerk");
        assertThat(reasons.decide(app.reprocess, null).allows()).isTrue();
        assertThat(reasons.reachOf(app.clerk, app.partner)).isEqualTo(new Reach.Only(Set.of("globex", "initech")));
    }

    @Test
    void members_of_one_kind_share_a_shape_and_others_do_not() {
        snapshot(assigned(inRoles(app.clerk), app.partner.of("globex")));
        snapshot(assigned(inRoles(app.clerk), app.partner.of("initech", "hooli")));
        assertThat(shapes.size()).isOne();

        snapshot(inRoles(app.clerk));
        snapshot(inRoles(app.manager));
        snapshot(granted(inRoles(app.clerk), app.reprocess));
        assertThat(shapes.size()).isEqualTo(4);
    }

    @Test
    void shapes_that_are_kept_are_bounded() {
        for (int place = 0; place < 25_000; place++) {
            Shape made = new Shape(app, Standing.UNHINDERED, List.of(), List.of(), new int[] {place}, new int[0]);
            assertThat(shapes.shared(made)).isSameAs(made);
        }

        assertThat(shapes.size()).isBetween(1, 10_000);
    }

    @Test
    void two_catalogs_of_one_class_share_nothing() {
        ShopCatalog other = new ShopCatalog();
        Shapes others = new Shapes(other);
        Rights clerk = assigned(inRoles(app.clerk), app.partner.of("globex"));
        Snapshot here = snapshot(clerk);
        Snapshot there = new Snapshot(others, Given.ADA, membership(inRoles(other.admin)));

        assertThat(here.allows(app.edit, "globex")).isFalse();
        assertThat(there.allows(other.edit, "globex")).isTrue();
        refused(() -> here.allows(other.edit, "globex"), Refusal.Reason.NOT_IN_CATALOG);
        refused(() -> there.allows(app.edit, "globex"), Refusal.Reason.NOT_IN_CATALOG);
        assertThat(shapes.size()).isOne();
        assertThat(others.size()).isOne();
    }

    @Test
    void no_class_here_has_state_that_is_not_constant() {
        for (Class<?> each : List.of(Snapshot.class, Shape.class, Shapes.class, Compiled.class, IdTable.class)) {
            for (Field field : each.getDeclaredFields()) {
                assertThat(Modifier.isFinal(field.getModifiers()))
                        .as("%s", field)
                        .isTrue();
            }
        }
    }

    @Test
    void a_check_makes_nothing() {
        CostCatalog<Long> numbered = new CostCatalog<>(Long.class, number -> number);
        Snapshot ada = new Snapshot(new Shapes(numbered), Given.ADA, numbered.aMembership(1_000, 10));
        Long there = 1_003L;
        Long elsewhere = 2_003L;
        CostCatalog<UUID> global = new CostCatalog<>(UUID.class, number -> new UUID(7, number));
        Snapshot grace = new Snapshot(new Shapes(global), Given.ADA, global.aMembership(1_000, 10));
        UUID known = new UUID(7, 1_003);
        UUID unknown = new UUID(7, 2_003);
        Snapshot linus = snapshot(assigned(inRoles(app.clerk), app.partner.of("globex")));
        Snapshot boss = snapshot(inRoles(app.admin));

        makesNothing(() -> ada.allows(numbered.plain.get(3)));
        makesNothing(() -> ada.allows(numbered.on.get(3), there));
        makesNothing(() -> !ada.allows(numbered.on.get(3), elsewhere));
        makesNothing(() -> grace.allows(global.on.get(3), known));
        makesNothing(() -> !grace.allows(global.on.get(3), unknown));
        makesNothing(() -> linus.allows(app.view, "globex"));
        makesNothing(() -> !linus.allows(app.view, "initech"));
        makesNothing(() -> !linus.allows(app.edit, "globex"));
        makesNothing(() -> boss.allows(app.edit, "globex"));
    }

    @Test
    void a_member_in_one_role_with_ten_numbers_takes_little_memory() {
        long numbers = bytes(new CostCatalog<>(Long.class, number -> number), 10);
        long uuids = bytes(new CostCatalog<>(UUID.class, number -> new UUID(7, number)), 10);
        long texts = bytes(new CostCatalog<>(String.class, number -> "partner-" + number), 10);

        System.out.println("A snapshot with ten ids: " + numbers + " bytes with numbers, " + uuids + " with UUIDs, "
                + texts + " with texts");
        assertThat(numbers).isLessThanOrEqualTo(300);
        assertThat(uuids).isLessThanOrEqualTo(600);
        assertThat(texts).isLessThanOrEqualTo(850);
    }

    private <I> long bytes(CostCatalog<I> catalog, int ids) {
        return bytes(new Snapshot(new Shapes(catalog), Given.ADA, catalog.aMembership(1_000, ids)));
    }

    /** By the sizes of a 64-bit machine with compressed references; all that is not shared. */
    private static long bytes(Object object) {
        if (object instanceof UUID) {
            return 32;
        }
        if (object instanceof String text) {
            return 24 + aligned(16 + text.length());
        }
        long bytes = 0;
        if (object.getClass().isArray()) {
            int length = Array.getLength(object);
            for (int each = 0; object instanceof Object[] array && each < length; each++) {
                bytes += array[each] == null ? 0 : bytes(array[each]);
            }
            return length == 0 ? 0 : bytes + aligned(16 + length * (object instanceof long[] ? 8L : 4L));
        }
        if (object instanceof Shape || object instanceof List<?> list && list.isEmpty()) {
            return 0;
        }
        long own = 12;
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    own += field.getType() == long.class ? 8 : 4;
                    bytes += field.getType().isPrimitive() ? 0 : bytes(value(field, object));
                }
            }
        }
        return bytes + aligned(own);
    }

    private static Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static long aligned(long bytes) {
        return (bytes + 7) / 8 * 8;
    }

    /** Less than a byte each: what else happens on the thread, such as its code being compiled, is little. */
    private static void makesNothing(BooleanSupplier check) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        run(check, 20_000);
        long before = threads.getThreadAllocatedBytes(thread);
        run(check, 100_000);
        assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(100_000);
    }

    private static void run(BooleanSupplier check, int times) {
        for (int each = 0; each < times; each++) {
            if (!check.getAsBoolean()) {
                throw new AssertionError("another answer");
            }
        }
    }

    private static void refused(BooleanSupplier check, Refusal.Reason reason) {
        assertThatThrownBy(check::getAsBoolean)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(reason));
    }

    @SuppressWarnings("NullAway")
    private static String nothing() {
        return null;
    }

    private Snapshot snapshot(Rights rights) {
        return new Snapshot(shapes, Given.ADA, membership(rights));
    }

    private static Membership membership(Rights rights) {
        return new Membership(
                Given.anOrganization(OrganizationStatus.ACTIVE, "full"),
                Optional.of(Given.aMember(MemberStatus.ACTIVE, rights)),
                List.of());
    }
}
