package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Invitation;
import dev.roster.scenario.model.State.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The model of the roles that organizations define for themselves. */
final class Roling {

    private static final String RIGHT = "DEFINE_ROLES";

    private final Rules rules;

    Roling(Rules rules) {
        this.rules = rules;
    }

    String define(Actor actor, int organization, String name, String template, RoleSays says) {
        CatalogRole envelope = CatalogRole.named(template).orElseThrow(() -> new No("NOT_IN_CATALOG"));
        ModelChange change = ModelChange.by(rules, actor, organization, RIGHT);
        OwnRole empty =
                new OwnRole(rules.numbers.roles + 1, name, envelope, new TreeSet<>(), new TreeMap<>(), change.number());
        OwnRole role = says.applyTo(empty, change.number());
        giving(change, role);
        put(change, role);
        rules.numbers.roles++;
        change.line(role.key(), "STATUS", "[DEFINED]");
        change.line(role.key(), "TEMPLATE", "[" + template + "]");
        change.line(role.key(), "PERMISSIONS", role.permissions().toString());
        change.line(role.key(), "REACH", reach(role));
        change.end("ROLE_DEFINED", says.reason());
        return Shown.of(role);
    }

    String edit(Actor actor, int organization, int number, RoleSays says) {
        ModelChange change = ModelChange.by(rules, actor, organization, RIGHT);
        OwnRole was = managed(change, number);
        OwnRole will = says.applyTo(was, change.number());
        if (was.says(will)) {
            return Shown.of(was);
        }
        if (gives(was, will)) {
            giving(change, will);
            No.when(isUsed(change, was) && !couldGiveWithAll(change, will), "BEYOND_OWN_REACH");
        }
        Roles before = change.organization.known();
        if (actor.isMember()) {
            Held own = rules.state.member(organization, actor.number()).orElseThrow().held;
            Guarding.lowering(before, own, before.with(will), own);
        }
        put(change, will);
        change.organization.rightsRevision = change.number();
        lines(change, was, will);
        change.end("ROLE_EDITED", says.reason());
        return Shown.of(will);
    }

    String delete(Actor actor, int organization, int number) {
        ModelChange change = ModelChange.by(rules, actor, organization, RIGHT);
        OwnRole role = managed(change, number);
        No.when(isUsed(change, role), "ROLE_IN_USE");
        drop(change, role);
        change.end("ROLE_DELETED", null);
        return "deleted";
    }

    /** All come to the other role, or nobody does. Which refusal is told, if there are several, is not said. */
    String replace(Actor actor, int organization, int number, String by) {
        ModelChange change = ModelChange.by(rules, actor, organization, RIGHT);
        OwnRole role = managed(change, number);
        No.when(by.equals(role.key()), "MALFORMED");
        change.fitting().holdable(by);
        Map<Member, Held> members = new LinkedHashMap<>();
        Map<Invitation, Held> offers = new LinkedHashMap<>();
        SortedSet<String> refusals = new TreeSet<>();
        holding(change, role)
                .forEach(each -> unless(refusals, () -> {
                    Held after = moved(change, "EDIT_MEMBERS", each.held, role, by);
                    if (actor.equals(Actor.member(each.user.number()))) {
                        Guarding.lowering(change.organization.known(), each.held, after);
                    }
                    return members.put(each, after);
                }));
        offering(change, role)
                .forEach(each -> unless(
                        refusals, () -> offers.put(each, moved(change, "INVITE", each.offered.held(), role, by))));
        if (!refusals.isEmpty()) {
            throw new No(String.join(" or ", refusals));
        }
        members.forEach((each, after) -> {
            change.lines("u" + each.user.number(), each.held, after);
            Noticing.rolesChanged(change, each.user.number(), each.held, after);
            each.held = after;
            each.revision = change.number();
        });
        offers.forEach((each, after) -> {
            change.lines("i" + each.number, after);
            each.offered = each.offered.holding(after);
        });
        drop(change, role);
        change.end("ROLE_REPLACED", null);
        return members.size() + " members, " + offers.size() + " invitations";
    }

    private static void unless(SortedSet<String> refusals, Supplier<Held> move) {
        try {
            move.get();
        } catch (No no) {
            refusals.add(no.reason);
        }
    }

    private static Held moved(ModelChange change, String right, Held before, OwnRole old, String by) {
        SortedSet<String> roles = new TreeSet<>(before.roles());
        roles.remove(old.key());
        roles.add(by);
        Held after =
                new Says().withoutEffectless(new Held(roles, before.switches(), before.assigned()), change.fitting());
        change.fitting().check(after, Map.of());
        change.giving(change.actor, right, before, after);
        return after;
    }

    private static OwnRole managed(ModelChange change, int number) {
        OwnRole role = change.organization.roles.get(number);
        No.when(role == null, "NOT_FOUND");
        change.taking(RIGHT, Held.inRole(role.key()));
        return role;
    }

    /** Whoever defines a role could give it. */
    private void giving(ModelChange change, OwnRole role) {
        if (change.actor.isMember()) {
            guarding(change, role).giving(Held.NOTHING, Held.inRole(role.key()));
        }
    }

    /** Whoever makes more of it, makes it of what was assigned to others too. */
    private boolean couldGiveWithAll(ModelChange change, OwnRole role) {
        return !change.actor.isMember() || guarding(change, role).couldGiveWithAll(role);
    }

    private Guarding guarding(ModelChange change, OwnRole role) {
        Roles will = change.organization.known().with(role);
        return rules.guarding(will, change.actor, change.organization.number, RIGHT);
    }

    /** Whether there is anything, whatever was assigned, that the one gives and the other did not. */
    private static boolean gives(OwnRole was, OwnRole will) {
        return !was.permissions().containsAll(will.permissions())
                || RoleFacts.TYPES.stream()
                        .anyMatch(type -> assignable(type).stream()
                                .anyMatch(held -> RoleFacts.RESOURCES.get(type).stream()
                                        .anyMatch(id -> held.reaches(will, type, id) && !held.reaches(was, type, id))));
    }

    /** All that could be assigned of a type. */
    private static List<Held> assignable(String type) {
        List<Held> all = new ArrayList<>(List.of(Held.NOTHING));
        for (String id : RoleFacts.RESOURCES.get(type)) {
            for (Held each : List.copyOf(all)) {
                SortedSet<String> assigned = new TreeSet<>(each.assigned());
                assigned.add(type + "/" + id);
                all.add(new Held(each.roles(), each.switches(), assigned));
            }
        }
        return all;
    }

    private static void put(ModelChange change, OwnRole role) {
        SortedMap<Integer, OwnRole> all = change.organization.roles;
        boolean taken = all.values().stream()
                .anyMatch(
                        each -> each.number() != role.number() && each.nameKey().equals(role.nameKey()));
        No.when(taken, "ALREADY_TAKEN");
        all.put(role.number(), role);
    }

    private static void drop(ModelChange change, OwnRole role) {
        change.organization.roles.remove(role.number());
        change.organization.rightsRevision = change.number();
        change.line(role.key(), "STATUS", "[DELETED]");
    }

    private static boolean isUsed(ModelChange change, OwnRole role) {
        return !holding(change, role).isEmpty() || !offering(change, role).isEmpty();
    }

    private static List<Member> holding(ModelChange change, OwnRole role) {
        return change.state.presentIn(change.organization.number).stream()
                .filter(each -> each.held.roles().contains(role.key()))
                .toList();
    }

    private static List<Invitation> offering(ModelChange change, OwnRole role) {
        return change.state.openIn(change.organization.number).stream()
                .filter(each -> each.offered.held().roles().contains(role.key()))
                .toList();
    }

    /** Only the sides that changed; a name is not on record. */
    private static void lines(ModelChange change, OwnRole was, OwnRole will) {
        if (!was.name().equals(will.name())) {
            change.line(will.key(), "NAME", "[" + change.number() + "]");
        }
        if (!was.permissions().equals(will.permissions())) {
            change.line(will.key(), "PERMISSIONS", will.permissions().toString());
        }
        if (!was.fixed().equals(will.fixed())) {
            change.line(will.key(), "REACH", reach(will));
        }
    }

    /** Resources; a type alone, where none is named. */
    private static String reach(OwnRole role) {
        SortedSet<String> reach = new TreeSet<>();
        role.fixed().forEach((type, ids) -> {
            ids.forEach(id -> reach.add(type + "/" + id));
            if (ids.isEmpty()) {
                reach.add(type);
            }
        });
        return reach.toString();
    }
}
