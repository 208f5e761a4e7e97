package dev.roster.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Acting;
import dev.roster.Roster;
import dev.roster.access.Decision;
import dev.roster.access.Decision.Reason;
import dev.roster.access.Rights;
import dev.roster.access.Switch;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Level;
import dev.roster.catalog.PermissionOnResource;
import dev.roster.catalog.Resource;
import dev.roster.catalog.ResourceType;
import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.member.MemberEdit;
import dev.roster.member.MemberStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Whoever an explanation names can mend the refusal, and of members in one role nobody else can: each edit that there could
 * be is tried at the door, by members in each role with each reach, in organizations of random catalogs and rights.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MendingTest {

    private static final int WORLDS = Integer.getInteger("roster.mendings", 25);
    private static final List<Set<String>> IDS = List.of(Set.of(), Set.of("x"), Set.of("y"), Set.of("x", "y"));

    private final long seed = Long.getLong("roster.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, Integer> seen = new LinkedHashMap<>();

    private MendingCatalog words;
    private Stage stage;
    private Map<Role, List<UserId>> menders;

    @Test
    void those_can_mend_a_refusal_who_are_named_and_nobody_else() {
        System.out.println("mending: seed " + seed);
        for (int i = 0; i < WORLDS; i++) {
            words = MendingCatalog.drawn(random);
            stage = new Stage(words);
            menders = menders();
            for (int j = 0; j < 4; j++) {
                Rights rights = drawnRights();
                MemberStatus status = random.nextInt(4) == 0 ? MemberStatus.SUSPENDED : MemberStatus.ACTIVE;
                questions().forEach(what -> judge(stage.aMember(rights, status), rights, what));
            }
        }
        System.out.println("mending: " + seen);
        assertThat(seen).as("what came up").containsKeys("NOT_IN_ROLE named", "WITHDRAWN named", "some by their reach");
    }

    private void judge(UserId target, Rights rights, Switchable what) {
        Decision decision = stage.in().access(target).explain(what);
        if (decision.allowed() || (decision.reason() == Reason.MEMBER_SUSPENDED && !fit(target))) {
            return;
        }
        List<Mend> mends = mends(target, rights, what, decision.reason());
        Set<String> all = new TreeSet<>();
        Set<String> some = new TreeSet<>();
        menders.forEach((role, members) -> {
            long able = members.stream()
                    .filter(member -> mends.stream().anyMatch(mend -> isMended(member, target, what, mend)))
                    .count();
            if (able > 0) {
                (able == members.size() ? all : some).add(role.key());
            }
        });
        String where = "seed " + seed + ": " + rights + " " + what.permission() + what.resource() + " "
                + decision.reason() + " in\n" + words.text();
        assertThat(decision.grantableBy()).as(where).isEqualTo(all);
        assertThat(decision.grantableBySome()).as(where).isEqualTo(some);
        count(decision.reason() + (all.isEmpty() && some.isEmpty() ? " nobody" : " named"));
        some.forEach(role -> count("some by their reach"));
    }

    /** Rights that fit the catalog no more must be mended first of all. */
    private boolean fit(UserId target) {
        return stage.tried(door -> {
            try {
                door.in(stage.organization).asHost("test").reactivate(target, "test");
                return true;
            } catch (Refused refused) {
                return false;
            }
        });
    }

    private void count(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    // ---- who tries

    /** Members in one role each, with all that could be assigned to them. */
    private Map<Role, List<UserId>> menders() {
        Map<Role, List<UserId>> all = new LinkedHashMap<>();
        for (Role role : words.roles()) {
            List<UserId> members = new ArrayList<>();
            for (Set<String> desks : taken(role, words.desk)) {
                for (Set<String> lamps : taken(role, words.lamp)) {
                    Rights rights = Said.assigned(Said.inRoles(role), words.desk.of(desks));
                    members.add(stage.aMember(Said.assigned(rights, words.lamp.of(lamps))));
                }
            }
            if (!role.isTemplateOnly()) {
                all.put(role, members);
            }
        }
        return all;
    }

    private static Collection<Set<String>> taken(Role role, ResourceType<?> type) {
        return role.reach(type).takesAssignment() ? IDS : Set.of(Set.of());
    }

    private boolean isMended(UserId member, UserId target, Switchable what, Mend mend) {
        return tried(target, what, door -> mend.by(door.in(stage.organization).as(member), target));
    }

    private boolean tried(UserId target, Switchable what, Consumer<Roster> mending) {
        return stage.tried(door -> {
            try {
                mending.accept(door);
            } catch (Refused refused) {
                return false;
            }
            return door.in(stage.organization).access(target).explain(what).allowed();
        });
    }

    // ---- what is tried

    private interface Mend {

        void by(Acting acting, UserId target);
    }

    /** All that help if the host does them, who may do everything. */
    private List<Mend> mends(UserId target, Rights rights, Switchable what, Reason reason) {
        Stream<Mend> all = reason == Reason.MEMBER_SUSPENDED
                ? Stream.of((acting, user) -> acting.reactivate(user, "test"))
                : edits(rights, what).map(edit -> (acting, user) -> acting.edit(user, edit));
        return all.filter(mend -> tried(
                        target,
                        what,
                        door -> mend.by(door.in(stage.organization).asHost("test"), target)))
                .toList();
    }

    private Stream<Consumer<MemberEdit>> edits(Rights rights, Switchable what) {
        List<Consumer<MemberEdit>> all = new ArrayList<>();
        for (Consumer<MemberEdit> roles : rolesSaid(rights, what.permission())) {
            for (Consumer<MemberEdit> desks : reachesSaid(words.desk, what)) {
                for (Consumer<MemberEdit> lamps : reachesSaid(words.lamp, what)) {
                    for (Consumer<MemberEdit> switches : switchesSaid(what)) {
                        all.add(edit -> {
                            roles.accept(edit);
                            desks.accept(edit);
                            lamps.accept(edit);
                            switches.accept(edit);
                        });
                    }
                }
            }
        }
        return all.stream();
    }

    /** No role, one or two, of which one must be able to have it; but nobody loses the owner role. */
    private List<Consumer<MemberEdit>> rolesSaid(Rights rights, AnyPermission permission) {
        List<Consumer<MemberEdit>> said = new ArrayList<>();
        said.add(edit -> {});
        Predicate<Set<Role>> keepsOwner = roles -> !rights.roles().contains("owner") || roles.contains(words.owner);
        for (Role one : words.roles()) {
            for (Role other : words.roles()) {
                Set<Role> roles = new HashSet<>(List.of(one, other));
                if (one.key().compareTo(other.key()) <= 0
                        && keepsOwner.test(roles)
                        && roles.stream().anyMatch(role -> role.level(permission) != Level.NOT_AVAILABLE)) {
                    said.add(edit -> edit.role(roles.toArray(Role[]::new)));
                }
            }
        }
        return said;
    }

    /** Of the type that is asked about, without or with what is asked about; of the other, none or one. */
    private static List<Consumer<MemberEdit>> reachesSaid(ResourceType<String> type, Switchable what) {
        boolean asked =
                what.resource().filter(on -> on.type().equals(type.key())).isPresent();
        List<Consumer<MemberEdit>> said = new ArrayList<>();
        said.add(edit -> {});
        (asked ? IDS.stream().filter(ids -> ids.contains("x")) : IDS.stream().filter(ids -> ids.size() < 2))
                .forEach(ids -> said.add(edit -> edit.reach(new Resources(type, ids))));
        return said;
    }

    private static List<Consumer<MemberEdit>> switchesSaid(Switchable what) {
        return List.of(edit -> {}, edit -> edit.grant(what), edit -> edit.reset(what.permission()));
    }

    // ---- whom it is about

    private List<Switchable> questions() {
        return List.of(words.plain, words.sit.on("x"), words.light.on("x"));
    }

    /** As storage might hold them, whether they make sense or not. */
    private Rights drawnRights() {
        List<Role> holdable =
                words.roles().stream().filter(role -> !role.isTemplateOnly()).toList();
        Set<String> roles = new HashSet<>();
        roles.add(holdable.get(random.nextInt(holdable.size())).key());
        if (!words.isOneRoleEach() && random.nextInt(4) == 0) {
            roles.add(holdable.get(random.nextInt(holdable.size())).key());
        }
        Set<Switch> switches = new HashSet<>();
        for (AnyPermission permission : words.permissions()) {
            int drawn = random.nextInt(6);
            if (drawn < 2) {
                switches.add(new Switch(permission.key(), Optional.empty(), drawn == 0));
            }
            permission
                    .type()
                    .filter(type -> drawn == 3)
                    .ifPresent(type -> switches.add(
                            Switch.withdrawn(new PermissionOnResource(permission, new Resource(type.key(), "x")))));
        }
        Set<Resource> assigned = new HashSet<>();
        for (ResourceType<?> type : words.resourceTypes()) {
            IDS.get(random.nextInt(IDS.size())).forEach(id -> assigned.add(new Resource(type.key(), id)));
        }
        return new Rights(roles, switches, assigned);
    }
}
