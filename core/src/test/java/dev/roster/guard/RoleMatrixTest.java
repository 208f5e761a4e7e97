package dev.roster.guard;

import static dev.roster.guard.Said.assigned;
import static dev.roster.guard.Said.inRoles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.Roster;
import dev.roster.access.Rights;
import dev.roster.catalog.AnyPermission;
import dev.roster.catalog.Management;
import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.guard.GuardModel.Flaw;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invitee;
import dev.roster.member.MemberStatus;
import dev.roster.role.CustomRole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Cases 18 to 20 for the roles that organizations define: every actor on every path by which such a role is made, changed,
 * replaced or given, at the door, against a model of the rule.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoleMatrixTest {

    private enum Path {
        DEFINE_ROLE,
        EDIT_ROLE,
        EDIT_ONES_OWN_ROLE,
        REPLACE_ROLE,
        DELETE_ROLE,
        INVITE,
        EDIT_MEMBER,
        ACCEPT
    }

    private static final Set<Reason> OF_THE_GUARD = Set.of(
            Reason.NOT_ALLOWED,
            Reason.ROLE_NOT_MANAGED,
            Reason.BEYOND_OWN_PERMISSIONS,
            Reason.BEYOND_OWN_REACH,
            Reason.RAISES_ONESELF,
            Reason.INVITER_LOST_RIGHT);

    private static final RoleMatrixCatalog WORDS = new RoleMatrixCatalog();
    private static final Stage STAGE = new Stage(WORDS);
    private static final Map<String, RoleModel> MODELS = models();
    private static final Map<Path, Integer> CASES = new EnumMap<>(Path.class);
    private static final Map<Path, Integer> ALLOWED = new EnumMap<>(Path.class);
    private static final List<String> DISAGREEMENTS = new ArrayList<>();
    private static final Map<String, Integer> CAUGHT = new LinkedHashMap<>();
    private static final List<String> GIFTS = new ArrayList<>();
    private static int gains;

    private record Somebody(UserId user, Rights rights, MemberStatus status) {}

    /** A role as it is stored, and somebody in it, or nobody. */
    private record Stored(CustomRole role, OwnRole said, Optional<UserId> holder, Rights held) {}

    @BeforeAll
    static void ask_everything() {
        List<Somebody> actors = actors();
        List<OwnRole> all = everyRole();
        List<Stored> stored = new ArrayList<>();
        for (OwnRole role : all) {
            stored.add(stored(role, Optional.empty()));
            if (role.of().equals(WORDS.pair) || role.of().equals(WORDS.wide)) {
                stored.add(stored(role, Optional.of(Set.of())));
            } else {
                stored.add(stored(role, Optional.of(Set.of("x"))));
                stored.add(stored(role, Optional.of(Set.of("y"))));
            }
        }
        define(actors, all);
        edit(actors, all, stored);
        editOnesOwn(all);
        replaceAndDelete(actors, stored);
        give(actors, stored);
    }

    @Test
    void nobody_defines_changes_or_gives_a_role_beyond_themselves() {
        System.out.println(
                "Role matrix: " + CASES.values().stream().mapToInt(each -> each).sum() + " cases: " + CASES
                        + ", allowed " + ALLOWED + "; " + gains + " gains of holders; broken rules caught " + CAUGHT);
        for (Path path : Path.values()) {
            assertThat(CASES.get(path)).as(path.name()).isGreaterThan(100);
            assertThat(ALLOWED.get(path)).as(path + " allowed").isPositive().isLessThan(CASES.get(path));
        }
        assertThat(DISAGREEMENTS.stream().limit(25))
                .as(DISAGREEMENTS.size() + " disagreements")
                .isEmpty();
    }

    @Test
    void no_holder_gets_by_an_edit_what_the_actor_could_not_give() {
        assertThat(gains).isGreaterThan(100);
        assertThat(GIFTS.stream().limit(25)).as(GIFTS.size() + " gifts").isEmpty();
    }

    @Test
    void each_broken_rule_is_noticed() {
        assertThat(CAUGHT)
                .containsOnlyKeys(MODELS.keySet().stream()
                        .filter(name -> !name.equals("the rule"))
                        .toArray(String[]::new));
    }

    private static Map<String, RoleModel> models() {
        Map<String, RoleModel> all = new LinkedHashMap<>();
        all.put("the rule", new RoleModel(WORDS, Flaw.NONE));
        for (Flaw flaw : Set.of(
                Flaw.ROLES_COMBINED,
                Flaw.REACH_IGNORED,
                Flaw.ROLES_BEFORE_IGNORED,
                Flaw.SELF_RAISE_ALLOWED,
                Flaw.RIGHT_IGNORED)) {
            all.put(flaw.name(), new RoleModel(WORDS, flaw));
        }
        all.put("whoever manages a role may widen it", new RoleModel(WORDS, Flaw.NONE) {
            @Override
            boolean mayEdit(Rights actor, OwnRole before, OwnRole after, boolean isHeld) {
                return manages(actor, before);
            }
        });
        all.put("what was assigned to those who hold it is not asked", new RoleModel(WORDS, Flaw.NONE) {
            @Override
            boolean couldGiveWithAll(Rights actor, OwnRole after) {
                return true;
            }
        });
        all.put("what reaches further is not narrowed either", new RoleModel(WORDS, Flaw.NONE) {
            @Override
            boolean lowers(OwnRole before, OwnRole after) {
                return false;
            }
        });
        return all;
    }

    // ---- the paths

    private static void define(List<Somebody> actors, List<OwnRole> all) {
        for (Somebody actor : actors) {
            for (OwnRole role : all) {
                judge(Path.DEFINE_ROLE, actor, role, model -> model.mayDefine(actor.rights(), role), door -> {
                    door.in(STAGE.organization)
                            .as(actor.user())
                            .roles()
                            .define("New", role.of(), words -> role.say(words, WORDS));
                    return true;
                });
            }
        }
    }

    private static void edit(List<Somebody> actors, List<OwnRole> all, List<Stored> stored) {
        for (Stored before : stored) {
            for (OwnRole next : all) {
                if (next.of().equals(before.said().of())) {
                    OwnRole after = next.called(before.said().key());
                    for (Somebody actor : actors) {
                        boolean done = judge(
                                Path.EDIT_ROLE,
                                actor,
                                before + " to " + after,
                                model -> model.mayEdit(
                                        actor.rights(),
                                        before.said(),
                                        after,
                                        before.holder().isPresent()),
                                edits(actor, before, after));
                        if (done) {
                            lookAtGains(actor, before, after);
                        }
                    }
                }
            }
        }
    }

    private static Function<Roster, Boolean> edits(Somebody actor, Stored before, OwnRole after) {
        return door -> {
            door.in(STAGE.organization)
                    .as(actor.user())
                    .roles()
                    .edit(before.role().id(), words -> after.say(words, WORDS));
            return true;
        };
    }

    /** Beside the rule, and however it is said: what somebody gets by it, one role of the actor could give. */
    private static void lookAtGains(Somebody actor, Stored before, OwnRole after) {
        if (before.holder().isEmpty()) {
            return;
        }
        RoleModel model = MODELS.get("the rule");
        for (AnyPermission permission : WORDS.permissions()) {
            for (String desk : RoleModel.DESKS) {
                boolean had = model.guard.has(before.held(), before.said(), permission, desk);
                if (!had && model.guard.has(before.held(), after, permission, desk)) {
                    gains++;
                    if (!model.couldGive(actor.rights(), after, permission, desk)) {
                        GIFTS.add(actor.rights() + ": " + before + " to " + after + ": " + permission + " " + desk);
                    }
                }
            }
        }
    }

    private static void editOnesOwn(List<OwnRole> all) {
        for (OwnRole role : all) {
            if (!role.of().equals(WORDS.member)) {
                continue;
            }
            for (Rights manager : List.of(
                    inRoles(WORDS.admin),
                    assigned(inRoles(WORDS.lead), WORDS.desk.of("x")),
                    assigned(inRoles(WORDS.giver), WORDS.desk.of("x")))) {
                Stored before = stored(role, Optional.empty());
                Set<String> roles = new HashSet<>(manager.roles());
                roles.add(before.said().key());
                Rights rights = new Rights(roles, manager.switches(), manager.assigned());
                Somebody actor = new Somebody(STAGE.aMember(rights), rights, MemberStatus.ACTIVE);
                for (OwnRole next : all) {
                    if (next.of().equals(role.of())) {
                        OwnRole after = next.called(before.said().key());
                        judge(
                                Path.EDIT_ONES_OWN_ROLE,
                                actor,
                                before + " to " + after,
                                model -> mayEditOnesOwn(model, manager, rights, before.said(), after),
                                edits(actor, before, after));
                    }
                }
                STAGE.put(actor.user(), manager, MemberStatus.ACTIVE);
                STAGE.in().asHost("test").roles().delete(before.role().id());
            }
        }
    }

    /** What somebody holds under the one key before, and under the other after. */
    private static boolean mayEditOnesOwn(
            RoleModel model, Rights manager, Rights rights, OwnRole before, OwnRole after) {
        OwnRole then = after.called("then");
        Set<String> roles = new HashSet<>(manager.roles());
        roles.add("then");
        return model.mayEdit(manager, before, after, true)
                && model.guard
                        .with(Map.of(before.key(), before, "then", then))
                        .lowers(rights, new Rights(roles, rights.switches(), rights.assigned()));
    }

    private static void replaceAndDelete(List<Somebody> actors, List<Stored> stored) {
        Map<String, Role> own = new HashMap<>();
        stored.forEach(each -> own.put(each.said().key(), each.said()));
        for (Stored role : stored) {
            List<Role> next = new ArrayList<>(List.of(WORDS.member, WORDS.wide, WORDS.pair, WORDS.solo, WORDS.lead));
            next.add(stored.get(0).role());
            next.add(stored.get(stored.size() - 1).role());
            for (Role by : next) {
                Optional<Rights> after = come(role, by);
                if (after.isEmpty() || by.key().equals(role.said().key())) {
                    continue;
                }
                for (Somebody actor : actors) {
                    judge(
                            Path.REPLACE_ROLE,
                            actor,
                            role + " by " + by,
                            model -> model.manages(actor.rights(), role.said())
                                    && (role.holder().isEmpty()
                                            || model.guard
                                                    .with(own)
                                                    .mayGive(
                                                            Management.EDIT_MEMBERS,
                                                            actor.rights(),
                                                            role.held(),
                                                            after.get())),
                            door -> {
                                door.in(STAGE.organization)
                                        .as(actor.user())
                                        .roles()
                                        .replace(role.role().id(), by);
                                return true;
                            });
                }
            }
            if (role.holder().isEmpty()) {
                for (Somebody actor : actors) {
                    judge(Path.DELETE_ROLE, actor, role, model -> model.manages(actor.rights(), role.said()), door -> {
                        door.in(STAGE.organization)
                                .as(actor.user())
                                .roles()
                                .delete(role.role().id());
                        return true;
                    });
                }
            }
        }
    }

    /** What the holder comes to, if it makes sense: the host passes those rules, and no guard. */
    private static Optional<Rights> come(Stored role, Role by) {
        try {
            return Optional.of(STAGE.tried(door -> {
                door.in(STAGE.organization)
                        .asHost("test")
                        .roles()
                        .replace(role.role().id(), by);
                return role.holder()
                        .map(holder -> door.in(STAGE.organization)
                                .asHost("test")
                                .members()
                                .get(holder)
                                .member()
                                .rights())
                        .orElse(Rights.NONE);
            }));
        } catch (Refused senseless) {
            return Optional.empty();
        }
    }

    private static void give(List<Somebody> actors, List<Stored> stored) {
        UserId target = STAGE.aMember(assigned(inRoles(WORDS.member), WORDS.desk.of("x")));
        Rights before = STAGE.member(target).rights();
        for (Stored each : stored) {
            if (each.holder().isPresent()) {
                continue;
            }
            OwnRole role = each.said();
            boolean takes = role.reach(WORDS.desk).takesAssignment();
            for (Set<String> desks : takes ? List.of(Set.of("x"), Set.of("y")) : List.of(Set.<String>of())) {
                Rights rights = RoleModel.holding(role, desks);
                Map<String, Role> own = Map.of(role.key(), role);
                for (Somebody actor : actors) {
                    Predicate<RoleModel> invites = model ->
                            model.guard.with(own).mayGive(Management.INVITE, actor.rights(), Rights.NONE, rights);
                    judge(Path.INVITE, actor, rights, invites, door -> {
                        door.in(STAGE.organization).as(actor.user()).invite(Invitee.of("new@example.com"), offer -> {
                            offer.role(each.role());
                            if (takes) {
                                offer.reach(desks(desks));
                            }
                        });
                        return true;
                    });
                    InvitationId open = STAGE.anInvitation(new Actor.Member(actor.user()), rights);
                    judge(Path.ACCEPT, actor, rights, invites, door -> accepts(door, open));
                    STAGE.in().asHost("test").revoke(open);
                    judge(
                            Path.EDIT_MEMBER,
                            actor,
                            rights,
                            model -> model.guard
                                    .with(own)
                                    .mayGive(Management.EDIT_MEMBERS, actor.rights(), before, rights),
                            door -> {
                                door.in(STAGE.organization).as(actor.user()).edit(target, edit -> {
                                    edit.role(each.role());
                                    if (takes) {
                                        edit.reach(desks(desks));
                                    }
                                });
                                return true;
                            });
                }
            }
        }
    }

    private static boolean accepts(Roster door, InvitationId open) {
        String token = door.in(STAGE.organization).asHost("test").link(open).token();
        Admission answer = door.invitations().accept(token, Acceptance.asNewUser());
        if (answer instanceof Admission.NotNow not) {
            throw new Refused(not.why());
        }
        return answer instanceof Admission.Joined;
    }

    // ---- the judge

    private static boolean judge(
            Path path, Somebody actor, Object what, Predicate<RoleModel> rule, Function<Roster, Boolean> act) {
        boolean done;
        String said = "done";
        try {
            done = STAGE.tried(act);
        } catch (Refused refused) {
            done = false;
            said = refused.refusal().toString();
            if (!OF_THE_GUARD.contains(refused.reason())) {
                DISAGREEMENTS.add(path + ": " + what + ": not of the guard: " + said);
            }
        }
        CASES.merge(path, 1, Integer::sum);
        ALLOWED.merge(path, done ? 1 : 0, Integer::sum);
        for (Map.Entry<String, RoleModel> each : MODELS.entrySet()) {
            boolean may = actor.status() == MemberStatus.ACTIVE && rule.test(each.getValue());
            if (may != done) {
                if (each.getKey().equals("the rule")) {
                    DISAGREEMENTS.add(path + ": " + actor.rights() + " -> " + what + ": " + said);
                } else {
                    CAUGHT.merge(each.getKey(), 1, Integer::sum);
                }
            }
        }
        return done;
    }

    // ---- who and what

    private static List<Somebody> actors() {
        List<Rights> all = new ArrayList<>(List.of(
                inRoles(WORDS.owner),
                inRoles(WORDS.admin),
                inRoles(WORDS.porter),
                inRoles(WORDS.editor),
                inRoles(WORDS.giver),
                inRoles(WORDS.giver, WORDS.editor),
                inRoles(WORDS.porter, WORDS.giver),
                assigned(inRoles(WORDS.member), WORDS.desk.of("x")),
                assigned(inRoles(WORDS.lead, WORDS.porter), WORDS.desk.of("x")),
                assigned(inRoles(WORDS.lead, WORDS.editor), WORDS.desk.of("x"))));
        for (String[] desks : new String[][] {{}, {"x"}, {"y"}, {"x", "y"}}) {
            all.add(assigned(inRoles(WORDS.lead), WORDS.desk.of(desks)));
        }
        List<Somebody> actors = new ArrayList<>();
        all.forEach(rights -> actors.add(new Somebody(STAGE.aMember(rights), rights, MemberStatus.ACTIVE)));
        Rights admin = inRoles(WORDS.admin);
        actors.add(new Somebody(STAGE.aMember(admin, MemberStatus.SUSPENDED), admin, MemberStatus.SUSPENDED));
        actors.add(new Somebody(STAGE.aMember(admin, MemberStatus.REMOVED), admin, MemberStatus.REMOVED));
        return actors;
    }

    private static List<OwnRole> everyRole() {
        List<OwnRole> all = new ArrayList<>();
        for (Role template : WORDS.templates) {
            List<Set<AnyPermission>> lists = new ArrayList<>(List.of(Set.of(), Set.of(WORDS.view)));
            if (template.equals(WORDS.member)) {
                lists.add(Set.of(WORDS.view, WORDS.edit, WORDS.plain));
            }
            List<Optional<Set<String>>> reaches = new ArrayList<>(List.of(Optional.empty()));
            if (!template.equals(WORDS.solo)) {
                reaches.addAll(List.of(Optional.of(Set.of()), Optional.of(Set.of("x")), Optional.of(Set.of("x", "y"))));
            }
            for (Set<AnyPermission> list : lists) {
                for (Optional<Set<String>> reach : reaches) {
                    all.add(new OwnRole("own", template, list, reach));
                }
            }
        }
        return all;
    }

    private static Stored stored(OwnRole said, Optional<Set<String>> heldWith) {
        CustomRole role = STAGE.in()
                .asHost("test")
                .roles()
                .define("Role " + Integer.toString(count++, 36), said.of(), words -> said.say(words, WORDS));
        OwnRole named = said.called(role.key());
        Rights held = heldWith.map(desks -> withDesks(named, desks)).orElse(Rights.NONE);
        return new Stored(role, named, heldWith.map(desks -> STAGE.aMember(held)), held);
    }

    private static int count = 36 * 36;

    /** Where the role itself takes no desks, somebody may have them by another role. */
    private static Rights withDesks(OwnRole role, Set<String> desks) {
        Rights alone = RoleModel.holding(role, desks);
        if (desks.isEmpty() || role.reach(WORDS.desk).takesAssignment()) {
            return alone;
        }
        return new Rights(Set.of(role.key(), WORDS.member.key()), Set.of(), alone.assigned());
    }

    private static Resources desks(Set<String> ids) {
        return WORDS.desk.of(ids.toArray(String[]::new));
    }
}
