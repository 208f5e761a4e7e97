package dev.roster.internal.access;

import dev.roster.access.Reach;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Catalog;
import dev.roster.catalog.Level;
import dev.roster.catalog.Management;
import dev.roster.catalog.ReachRule;
import dev.roster.catalog.ReachRule.Kind;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Role;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who could mend a refusal, by what the {@link Guard} lets pass: in one edit, or by reactivating the member. It is enough
 * that one role comes to it: if no edit that leaves the member in that role alone can do it, none can that leaves more. But
 * nobody is to lose the owner role for a permission.
 */
final class Mending {

    /** Stands for any resource that somebody reaches. */
    private static final String ANY = "";

    private final Catalog catalog;
    private final Evaluator member;
    private final AnyPermission permission;
    private final Switches switches;
    private final @Nullable String resource;

    /**
     * @param member who is refused
     * @param switches the member's, of that permission
     * @param resource where; for a permission that is about no resource, null
     */
    Mending(Evaluator member, AnyPermission permission, Switches switches, @Nullable String resource) {
        this.catalog = permission.catalog();
        this.member = member;
        this.permission = permission;
        this.switches = switches;
        this.resource = resource;
    }

    /** By an edit after which the member has the permission. */
    Menders byEdit() {
        List<Role> candidates = Stream.concat(member.roles().stream(), catalog.roles().stream())
                .distinct()
                .filter(role -> !role.isTemplateOnly() && couldHaveIt(role) && standsBesideOwner(role))
                .toList();
        return menders(mender -> candidates.stream()
                .filter(mender::canManage)
                .map(role -> coversEdit(mender, role))
                .max(Comparator.naturalOrder())
                .orElse(Cover.NONE));
    }

    /** By giving a suspended member back all that it has. */
    Menders byReactivation() {
        Evaluator nobody = Evaluator.ofNobody(catalog);
        List<AnyPermission> granted = catalog.permissions().stream()
                .filter(each -> member.roles().stream()
                        .anyMatch(role -> !member.raised(role, each, nobody).isNothing()))
                .toList();
        return menders(mender -> granted.stream().anyMatch(each -> mender.level(each) == Level.NOT_AVAILABLE)
                ? Cover.NONE
                : worst(type -> Cover.of(mender.reach(type), reached(type))));
    }

    private Reach reached(ResourceType<?> type) {
        return member.roles().stream().map(role -> member.reachOf(role, type)).reduce(Reach.NOTHING, Reach::or);
    }

    private Menders menders(Function<Role, Cover> covering) {
        Set<String> all = new HashSet<>();
        Set<String> some = new HashSet<>();
        for (Role mender : catalog.roles()) {
            if (!mender.isTemplateOnly()
                    && mender.has(Management.EDIT_MEMBERS)
                    && member.roles().stream().allMatch(mender::canManage)) {
                switch (covering.apply(mender)) {
                    case ALL -> all.add(mender.key());
                    case SOME -> some.add(mender.key());
                    case NONE -> {}
                }
            }
        }
        return new Menders(all, some);
    }

    private boolean couldHaveIt(Role role) {
        return role.level(permission) != Level.NOT_AVAILABLE
                && permission
                        .type()
                        .map(type -> role.reach(type))
                        .filter(rule -> !rule.takesAssignment()
                                && rule.kind() != Kind.EVERYTHING
                                && !rule.fixed().contains(resource))
                        .isEmpty();
    }

    private boolean standsBesideOwner(Role role) {
        return member.roles().stream().noneMatch(Role::isOwner)
                || role.isOwner()
                || (!catalog.isOneRoleEach()
                        && catalog.resourceTypes().stream()
                                .noneMatch(type -> role.reach(type).kind() == Kind.EXACTLY_ONE
                                        && catalog.ownerRole().reach(type).kind() != Kind.NOTHING));
    }

    private Cover coversEdit(Role mender, Role role) {
        Cover reach = worst(type -> Cover.of(mender.reach(type), added(role, type)));
        return needsSwitch(role) ? reach.and(coversSwitch(mender)) : reach;
    }

    private Cover worst(Function<ResourceType<?>, Cover> covering) {
        return catalog.resourceTypes().stream()
                .map(covering)
                .min(Comparator.naturalOrder())
                .orElse(Cover.ALL);
    }

    /** What the member newly reaches through the role, at the least. */
    private Reach added(Role role, ResourceType<?> type) {
        boolean asked = permission.type().filter(type::equals).isPresent();
        Reach before = member.roles().contains(role) ? member.reachOf(role, type) : Reach.NOTHING;
        Reach after = switch (role.reach(type).kind()) {
            case EVERYTHING -> Reach.EVERYTHING;
            case FIXED -> RightsTable.only(role.reach(type).fixed());
            case ASSIGNED -> asked ? asked() : Reach.NOTHING;
            case EXACTLY_ONE -> asked ? asked() : before.isNothing() ? RightsTable.only(Set.of(ANY)) : before;
            case NOTHING -> Reach.NOTHING;
        };
        return after.without(before);
    }

    private Reach asked() {
        return RightsTable.only(Set.of(Objects.requireNonNull(resource, "resource")));
    }

    private boolean needsSwitch(Role role) {
        Boolean on = resource == null ? switches.whole() : switches.on(resource);
        return switch (role.level(permission)) {
            case ALWAYS -> false;
            case BY_DEFAULT -> Boolean.FALSE.equals(on);
            case OPTIONAL, NOT_AVAILABLE -> !Boolean.TRUE.equals(on);
        };
    }

    private Cover coversSwitch(Role mender) {
        return mender.level(permission) == Level.NOT_AVAILABLE
                ? Cover.NONE
                : permission
                        .type()
                        .map(type -> Cover.of(mender.reach(type), asked()))
                        .orElse(Cover.ALL);
    }

    /** Which of the members in a role reach enough, in the order of how many. */
    private enum Cover {
        NONE,
        SOME,
        ALL;

        Cover and(Cover other) {
            return compareTo(other) < 0 ? this : other;
        }

        static Cover of(ReachRule rule, Reach needed) {
            if (needed.isNothing()) {
                return ALL;
            }
            Set<String> ids = needed instanceof Reach.Only only ? only.ids() : null;
            return switch (rule.kind()) {
                case EVERYTHING -> ALL;
                case FIXED -> ids != null && isFixed(rule.fixed(), ids) ? ALL : NONE;
                case ASSIGNED -> ids != null ? SOME : NONE;
                case EXACTLY_ONE -> ids != null && ids.size() == 1 ? SOME : NONE;
                case NOTHING -> NONE;
            };
        }

        private static boolean isFixed(Set<String> fixed, Set<String> ids) {
            return ids.equals(Set.of(ANY)) ? !fixed.isEmpty() : fixed.containsAll(ids);
        }
    }
}
