package dev.roster.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.access.Decision.Reason;
import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.DeclaredRole;
import dev.roster.catalog.Level;
import dev.roster.catalog.Permission;
import dev.roster.catalog.PermissionOn;
import dev.roster.catalog.Plan;
import dev.roster.catalog.ReachRule;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.OrganizationStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Random catalogs and members, whose snapshots must allow what a few plain lines and the evaluator allow. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SnapshotWorldsTest {

    private static final int WORLDS = 400;
    private static final int MEMBERS = 50;

    private final long seed = Long.getLong("roster.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int asked;
    private int allowed;

    @Test
    void in_random_worlds_a_snapshot_allows_what_the_rule_allows() {
        System.out.println("Snapshots of random worlds: seed " + seed);
        for (int world = 0; world < WORLDS; world++) {
            AnyCatalog catalog = new AnyCatalog();
            Shapes shapes = new Shapes(catalog);
            for (int member = 0; member < MEMBERS; member++) {
                ask(catalog, shapes, aMembership(catalog));
            }
        }
        System.out.println(asked + " questions, " + allowed + " allowed");
        assertThat(allowed).isBetween(asked / 50, asked / 2);
    }

    private void ask(AnyCatalog catalog, Shapes shapes, Membership membership) {
        Snapshot snapshot = new Snapshot(shapes, Given.ADA, membership);
        Evaluator evaluator = Evaluator.of(catalog, Optional.of(membership));
        for (Permission plain : catalog.plain) {
            boolean expected = isAllowed(catalog, membership, plain, null);
            check(expected, evaluator.decide(plain, null), snapshot.allows(plain), membership, plain);
        }
        for (Ids<?> each : catalog.ids) {
            ask(each, catalog, snapshot, evaluator, membership);
        }
        assertThat(snapshot.evaluator().reaches())
                .as("seed %d: %s", seed, membership)
                .isEqualTo(evaluator.reaches());
    }

    private <I> void ask(
            Ids<I> ids, AnyCatalog catalog, Snapshot snapshot, Evaluator evaluator, Membership membership) {
        for (PermissionOn<I> on : ids.permissions) {
            for (I id : ids.known) {
                boolean expected = isAllowed(catalog, membership, on, id.toString());
                Reason reason = evaluator.decide(on, id.toString());
                check(expected, reason, snapshot.allows(on, id), membership, on.on(id));
            }
        }
    }

    private void check(boolean expected, Reason reason, boolean answer, Membership membership, Object what) {
        asked++;
        allowed += expected ? 1 : 0;
        if (reason.allows() != expected || answer != expected) {
            throw new AssertionError("seed " + seed + ": " + answer + " and " + reason + ", not " + expected + ": "
                    + what + " of " + membership);
        }
    }

    /** The rule, in as few words as can be. */
    private static boolean isAllowed(Catalog catalog, Membership of, AnyPermission permission, String id) {
        if (of.member().isEmpty()
                || of.member().get().status() != MemberStatus.ACTIVE
                || of.organization().status() != OrganizationStatus.ACTIVE
                || catalog.findPlan(of.organization().plan()).isEmpty()
                || catalog.planNamed(of.organization().plan()).masks(permission)) {
            return false;
        }
        Rights rights = of.member().get().rights();
        return rights.roles().stream()
                .flatMap(key -> catalog.findRole(key).stream())
                .anyMatch(role -> isOn(role, rights, permission, id) && isReached(role, rights, permission, id));
    }

    private static boolean isOn(Role role, Rights rights, AnyPermission permission, String id) {
        Optional<Resource> resource = permission.type().map(type -> new Resource(type.key(), id));
        Optional<Boolean> sign = resource.flatMap(on -> sign(rights, permission, Optional.of(on)))
                .or(() -> sign(rights, permission, Optional.empty()));
        Level level = role.level(permission);
        return level == Level.ALWAYS
                || level == Level.BY_DEFAULT && sign.orElse(true)
                || level == Level.OPTIONAL && sign.orElse(false);
    }

    private static Optional<Boolean> sign(Rights rights, AnyPermission permission, Optional<Resource> on) {
        List<Boolean> signs = rights.switches().stream()
                .filter(each -> each.permission().equals(permission.key()))
                .filter(each -> each.resource().equals(on))
                .map(Switch::granted)
                .toList();
        return signs.isEmpty() ? Optional.empty() : Optional.of(!signs.contains(false));
    }

    private static boolean isReached(Role role, Rights rights, AnyPermission permission, String id) {
        if (permission.type().isEmpty()) {
            return true;
        }
        ReachRule rule = role.reach(permission.type().get());
        Set<String> assigned = rights.assigned(permission.type().get().key());
        return switch (rule.kind()) {
            case EVERYTHING -> true;
            case ASSIGNED -> assigned.contains(id);
            case EXACTLY_ONE -> assigned.equals(Set.of(id));
            case FIXED -> rule.fixed().contains(id);
            case NOTHING -> false;
        };
    }

    private Membership aMembership(AnyCatalog catalog) {
        List<String> roles = new ArrayList<>(List.of("gone"));
        catalog.roles().forEach(role -> roles.add(role.key()));
        List<Resource> resources = catalog.ids.stream()
                .flatMap(ids -> ids.texts.stream().map(text -> new Resource(ids.type.key(), text)))
                .collect(Collectors.toCollection(ArrayList::new));
        resources.add(new Resource("gone", "1"));
        List<String> permissions = new ArrayList<>(List.of("gone"));
        catalog.permissions().forEach(permission -> permissions.add(permission.key()));
        Set<Switch> switches = new HashSet<>();
        for (int each = random.nextInt(12); each > 0; each--) {
            switches.add(new Switch(
                    one(permissions),
                    random.nextBoolean() ? Optional.empty() : Optional.of(one(resources)),
                    random.nextBoolean()));
        }
        Rights rights = new Rights(some(roles, 3), switches, some(resources, random.nextInt(20)));
        return new Membership(
                Given.anOrganization(
                        mostly(OrganizationStatus.ACTIVE, OrganizationStatus.values()),
                        mostly("open", "masking", "gone")),
                random.nextInt(50) == 0
                        ? Optional.empty()
                        : Optional.of(Given.aMember(mostly(MemberStatus.ACTIVE, MemberStatus.values()), rights)),
                List.of());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> Set<T> some(List<T> of, int most) {
        Set<T> some = new HashSet<>();
        for (int each = 0; each < most; each++) {
            some.add(one(of));
        }
        return some;
    }

    @SafeVarargs
    private <T> T mostly(T usual, T... others) {
        return random.nextInt(10) > 0 ? usual : others[random.nextInt(others.length)];
    }

    /** A type, its permissions, ids of it, and these as text beside texts that are none. */
    private static final class Ids<I> {

        final ResourceType<I> type;
        final List<PermissionOn<I>> permissions = new ArrayList<>();
        final List<I> known;
        final List<String> texts = new ArrayList<>();

        Ids(ResourceType<I> type, List<I> known, List<String> rubbish) {
            this.type = type;
            this.known = known;
            known.forEach(id -> texts.add(id.toString()));
            texts.addAll(rubbish);
        }
    }

    private final class AnyCatalog extends Catalog {

        final List<Permission> plain = new ArrayList<>();
        final List<Ids<?>> ids = new ArrayList<>();

        AnyCatalog() {
            add(
                    resource("thing", Long.class),
                    List.of(0L, -1L, 7L, 64L, 1L << 40, Long.MIN_VALUE, Long.MAX_VALUE),
                    List.of("07", "+7", "x", "9223372036854775808"));
            add(resource("place", Integer.class), List.of(0, -1, 7, 65536, Integer.MIN_VALUE), List.of("-0", "7.0"));
            add(
                    resource("tenant", UUID.class),
                    List.of(new UUID(0, 0), new UUID(7, 7), new UUID(-1, 3), new UUID(3, -1)),
                    List.of("0-0-0-0-0", "00000000-0000-0007-0000-00000000000G"));
            add(resource("report", String.class), List.of("AaAa", "BBBB", "AaBB", "BBAa", "7", "07", "x y"), List.of());
            plain.add(permission("plain-a"));
            plain.add(permission("plain-b"));
            Plan open = plan("open");
            assertThat(open.masks(plain.get(0))).isFalse();
            plan("masking").without(some(permissions(), 4).toArray(AnyPermission[]::new));
            for (int role = 0; role < 4; role++) {
                declare(role("role-" + role));
            }
        }

        private <I> void add(ResourceType<I> type, List<I> known, List<String> rubbish) {
            Ids<I> made = new Ids<>(type, known, rubbish);
            for (int each = random.nextInt(3); each >= 0; each--) {
                made.permissions.add(permission(type + "-" + each, type));
            }
            ids.add(made);
        }

        private void declare(DeclaredRole role) {
            for (AnyPermission permission : permissions()) {
                switch (random.nextInt(5)) {
                    case 0 -> role.always(permission);
                    case 1 -> role.byDefault(permission);
                    case 2 -> role.optional(permission);
                    default -> {}
                }
            }
            ids.forEach(each -> declare(role, each));
        }

        private <I> void declare(DeclaredRole role, Ids<I> of) {
            switch (random.nextInt(6)) {
                case 0 -> role.everything(of.type);
                case 1, 2 -> role.assigned(of.type);
                case 3 -> role.exactlyOne(of.type);
                case 4 -> role.fixed(of.type.of(some(of.known, 3)));
                default -> {}
            }
        }
    }
}
