package dev.roster.guard;

import static dev.roster.guard.Said.assigned;
import static dev.roster.guard.Said.granted;
import static dev.roster.guard.Said.inRoles;
import static dev.roster.guard.Said.withdrawn;

import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.access.Rights;
import dev.roster.catalog.Management;
import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.failure.Outcome;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.guard.GuardModel.Flaw;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.InvitationEdit;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invitee;
import dev.roster.member.MemberEdit;
import dev.roster.member.MemberStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Every actor on every path to every target, at the door; and what the model and its broken variants say to each. */
final class Matrix {

    /** The ways by which rights are given or taken. */
    enum Path {
        INVITE_ONE,
        INVITE_LIST,
        REHEARSE,
        ACCEPT,
        REFRESH,
        RESEND,
        RESEND_MANY,
        REVOKE,
        REVOKE_MANY,
        CORRECT,
        EDIT_INVITATION,
        EDIT_WHOLE,
        EDIT_STEP,
        EDIT_ONESELF,
        EDIT_ATTRIBUTES,
        SUSPEND,
        REACTIVATE,
        OFFER_OWNERSHIP,
        REMOVE
    }

    /** A rule that was caught as often as that is known to be broken, and not asked any more. */
    private static final int ENOUGH = 100;

    private static final Set<Reason> OF_THE_GUARD = Set.of(
            Reason.NOT_ALLOWED,
            Reason.ROLE_NOT_MANAGED,
            Reason.BEYOND_OWN_PERMISSIONS,
            Reason.BEYOND_OWN_REACH,
            Reason.RAISES_ONESELF,
            Reason.INVITER_LOST_RIGHT);

    final Map<Path, Integer> cases = new EnumMap<>(Path.class);
    final Map<Path, Integer> allowed = new EnumMap<>(Path.class);
    final Map<Path, List<String>> disagreements = new EnumMap<>(Path.class);
    final Map<Flaw, Integer> caught = new EnumMap<>(Flaw.class);

    private final MatrixCatalog words = new MatrixCatalog();
    private final Stage stage = new Stage(words);
    private final Map<Flaw, GuardModel> models = new EnumMap<>(Flaw.class);
    private final List<Somebody> actors = new ArrayList<>();
    private final Map<Rights, UserId> targets = new LinkedHashMap<>();

    /** An actor: active, or of another status and so without any right. */
    private record Somebody(UserId user, Rights rights, MemberStatus status) {

        boolean isActive() {
            return status == MemberStatus.ACTIVE;
        }
    }

    Matrix() {
        for (Flaw flaw : Flaw.values()) {
            models.put(flaw, new GuardModel(words, List.of("x", "y", "any other"), flaw));
        }
        for (MemberStatus status : MemberStatus.values()) {
            actorRights().forEach(rights -> actors.add(new Somebody(stage.aMember(rights, status), rights, status)));
        }
        targetRights().forEach(rights -> targets.put(rights, stage.aMember(rights)));
    }

    Matrix run() {
        editOneself();
        invite();
        accept();
        refresh();
        resendAndRevoke();
        editInvitations();
        editWhole();
        editSteps();
        editAttributes();
        suspend();
        reactivate();
        offerOwnership();
        remove();
        return this;
    }

    // ---- the paths

    private void invite() {
        for (Somebody actor : actors) {
            for (Rights rights : targets.keySet()) {
                Predicate<GuardModel> rule = gives(Management.INVITE, actor, Rights.NONE, rights);
                judge(Path.INVITE_ONE, actor, rights, rule, door -> {
                    door.in(stage.organization)
                            .as(actor.user())
                            .invite(Invitee.of("new@example.com"), offer -> Said.say(offer, words, rights));
                    return true;
                });
                judge(Path.INVITE_LIST, actor, rights, rule, door -> {
                    List<Outcome<Invited>> all = door.in(stage.organization)
                            .as(actor.user())
                            .invite("new@example.com, new2@example.com", offer -> Said.say(offer, words, rights));
                    return all.stream().allMatch(each -> each.result().isPresent());
                });
                judge(Path.REHEARSE, actor, rights, rule, door -> {
                    ActingMember acting = door.in(stage.organization).as(actor.user());
                    acting.rehearseMail(Invitee.of("new@example.com"), offer -> Said.say(offer, words, rights));
                    return acting.rehearse("new@example.com", offer -> Said.say(offer, words, rights)).stream()
                            .allMatch(each -> each.result().isPresent());
                });
            }
        }
    }

    /** Whoever stands for an invitation is asked again when it is accepted. */
    private void accept() {
        for (Somebody actor : actors) {
            for (Rights rights : targets.keySet()) {
                InvitationId id = stage.anInvitation(new Actor.Member(actor.user()), rights);
                judge(Path.ACCEPT, actor, rights, gives(Management.INVITE, actor, Rights.NONE, rights), door -> {
                    String token =
                            door.in(stage.organization).asHost("test").link(id).token();
                    Admission answer = door.invitations().accept(token, Acceptance.asNewUser());
                    if (answer instanceof Admission.NotNow not) {
                        throw new Refused(not.why());
                    }
                    return answer instanceof Admission.Joined;
                });
            }
        }
    }

    private void refresh() {
        for (Rights before : targets.keySet()) {
            InvitationId open = stage.anInvitation(new Actor.Host("test"), before);
            String address = stage.invitation(open).address().toString();
            for (Somebody actor : actors) {
                for (Rights after : some(actor)) {
                    Predicate<GuardModel> rule = gives(Management.INVITE, actor, before, after)
                            .and(gives(Management.INVITE, actor, Rights.NONE, after));
                    judge(Path.REFRESH, actor, before + " to " + after, rule, door -> {
                        Invited invited = door.in(stage.organization)
                                .as(actor.user())
                                .invite(Invitee.of(address), offer -> Said.say(offer, words, after));
                        return invited.how() == Invited.How.REFRESHED;
                    });
                }
            }
        }
    }

    private void resendAndRevoke() {
        for (Rights rights : targets.keySet()) {
            InvitationId open = stage.anInvitation(new Actor.Member(stage.founder), rights);
            for (Somebody actor : actors) {
                judge(Path.RESEND, actor, rights, gives(Management.INVITE, actor, Rights.NONE, rights), door -> {
                    door.in(stage.organization).as(actor.user()).resend(open);
                    return true;
                });
                judge(Path.RESEND_MANY, actor, rights, gives(Management.INVITE, actor, Rights.NONE, rights), door -> {
                    done(door.in(stage.organization).as(actor.user()).resend(List.of(open)));
                    return true;
                });
                judge(Path.CORRECT, actor, rights, gives(Management.INVITE, actor, Rights.NONE, rights), door -> {
                    door.in(stage.organization).as(actor.user()).correct(open, "right@example.com");
                    return true;
                });
                judge(Path.REVOKE, actor, rights, takes(Management.INVITE, actor, rights), door -> {
                    door.in(stage.organization).as(actor.user()).revoke(open);
                    return true;
                });
                judge(Path.REVOKE_MANY, actor, rights, takes(Management.INVITE, actor, rights), door -> {
                    done(door.in(stage.organization).as(actor.user()).revoke(List.of(open)));
                    return true;
                });
            }
        }
    }

    /** Who changes an offer stands for all of it, also for what was offered before. */
    private void editInvitations() {
        for (Rights before : targets.keySet()) {
            InvitationId open = stage.anInvitation(new Actor.Member(stage.founder), before);
            for (Somebody actor : actors) {
                judge(
                        Path.EDIT_INVITATION,
                        actor,
                        before,
                        gives(Management.INVITE, actor, Rights.NONE, before),
                        edit(actor, open, edit -> edit.note("Hello")));
                for (Rights after : some(actor)) {
                    judge(
                            Path.EDIT_INVITATION,
                            actor,
                            before + " to " + after,
                            gives(Management.INVITE, actor, before, after)
                                    .and(gives(Management.INVITE, actor, Rights.NONE, after)),
                            edit(actor, open, edit -> Said.instead(edit.note("Hello"), words, after)));
                }
            }
        }
    }

    private void editWhole() {
        targets.forEach((before, user) -> {
            for (Somebody actor : actors) {
                for (Rights after : some(actor)) {
                    judge(
                            Path.EDIT_WHOLE,
                            actor,
                            before + " to " + after,
                            gives(Management.EDIT_MEMBERS, actor, before, after),
                            edit(actor, user, edit -> Said.instead(edit, words, after)));
                }
            }
        });
    }

    /** Single words, where what was held before goes on to count. What comes of them, the host's own try tells. */
    private void editSteps() {
        targets.forEach((before, user) -> steps().forEach((name, step) -> {
            Optional<Rights> after = come(user, step);
            if (after.isPresent()) {
                for (Somebody actor : actors) {
                    if (actor.isActive()) {
                        judge(
                                Path.EDIT_STEP,
                                actor,
                                before + " by " + name + " to " + after.get(),
                                gives(Management.EDIT_MEMBERS, actor, before, after.get()),
                                edit(actor, user, step));
                    }
                }
            }
        }));
    }

    private void editOneself() {
        for (Somebody actor : actors) {
            for (Rights after : targets.keySet()) {
                judgeOneself(actor, after, edit -> Said.instead(edit, words, after));
            }
            if (actor.isActive()) {
                steps().values()
                        .forEach(step -> come(actor.user(), step).ifPresent(after -> judgeOneself(actor, after, step)));
            }
        }
    }

    private void judgeOneself(Somebody actor, Rights after, Consumer<MemberEdit> words) {
        Predicate<GuardModel> rule = gives(Management.EDIT_MEMBERS, actor, actor.rights(), after)
                .and(model -> model.lowers(actor.rights(), after));
        judge(Path.EDIT_ONESELF, actor, after, rule, edit(actor, actor.user(), words));
    }

    private void editAttributes() {
        takeFromOthers(
                Path.EDIT_ATTRIBUTES,
                Management.EDIT_MEMBERS,
                (acting, user) -> acting.edit(user, edit -> edit.mergeAttributes(Map.of("cost centre", "7"))));
    }

    private void suspend() {
        takeFromOthers(Path.SUSPEND, Management.EDIT_MEMBERS, (acting, user) -> acting.suspend(user, "test"));
    }

    /** Whoever owns may offer that to anybody; nobody else may, whatever they manage. */
    private void offerOwnership() {
        for (Somebody actor : actors) {
            targets.forEach((rights, user) -> {
                if (!isOwner(rights)) {
                    judge(
                            Path.OFFER_OWNERSHIP,
                            actor,
                            rights,
                            model -> actor.isActive() && isOwner(actor.rights()),
                            door -> {
                                door.in(stage.organization).as(actor.user()).offerOwnership(user);
                                return true;
                            });
                }
            });
        }
    }

    private boolean isOwner(Rights rights) {
        return rights.roles().contains(words.owner.key());
    }

    private void remove() {
        takeFromOthers(Path.REMOVE, Management.REMOVE_MEMBERS, (acting, user) -> acting.remove(user));
    }

    private void takeFromOthers(Path path, Management right, BiConsumer<ActingMember, UserId> taking) {
        List<Somebody> all = new ArrayList<>(actors);
        targets.forEach((rights, user) -> all.add(new Somebody(user, rights, MemberStatus.ACTIVE)));
        for (Somebody actor : actors) {
            for (Somebody target : all) {
                if (target.status() != MemberStatus.REMOVED) {
                    Predicate<GuardModel> rule = takes(right, actor, target.rights())
                            .and(model -> !actor.user().equals(target.user()));
                    judge(path, actor, target.rights(), rule, door -> {
                        taking.accept(door.in(stage.organization).as(actor.user()), target.user());
                        return true;
                    });
                }
            }
        }
    }

    /** To have access again is to be given all that is held. */
    private void reactivate() {
        for (Rights rights : targets.keySet()) {
            UserId suspended = stage.aMember(rights, MemberStatus.SUSPENDED);
            for (Somebody actor : actors) {
                judge(
                        Path.REACTIVATE,
                        actor,
                        rights,
                        gives(Management.EDIT_MEMBERS, actor, Rights.NONE, rights),
                        door -> {
                            door.in(stage.organization).as(actor.user()).reactivate(suspended, "test");
                            return true;
                        });
            }
        }
    }

    // ---- the judge

    private void judge(
            Path path, Somebody actor, Object what, Predicate<GuardModel> rule, Function<Roster, Boolean> act) {
        boolean done;
        String said = "done";
        try {
            done = stage.tried(act);
        } catch (Refused refused) {
            done = false;
            said = refused.refusal().toString();
            if (!OF_THE_GUARD.contains(refused.reason())) {
                disagreements.computeIfAbsent(path, key -> new ArrayList<>()).add(what + ": not of the guard: " + said);
            }
        }
        cases.merge(path, 1, Integer::sum);
        allowed.merge(path, done ? 1 : 0, Integer::sum);
        for (Map.Entry<Flaw, GuardModel> each : models.entrySet()) {
            boolean isKnown = each.getKey() != Flaw.NONE && caught.getOrDefault(each.getKey(), 0) >= ENOUGH;
            if (!isKnown && rule.test(each.getValue()) != done) {
                caught.merge(each.getKey(), 1, Integer::sum);
                if (each.getKey() == Flaw.NONE) {
                    disagreements
                            .computeIfAbsent(path, key -> new ArrayList<>())
                            .add(path + ": " + actor.status() + " " + actor.rights() + " -> " + what + ": " + said);
                }
            }
        }
    }

    private Predicate<GuardModel> gives(Management right, Somebody actor, Rights before, Rights after) {
        return model -> actor.isActive() && model.mayGive(right, actor.rights(), before, after);
    }

    private Predicate<GuardModel> takes(Management right, Somebody actor, Rights held) {
        return model -> actor.isActive() && model.mayTake(right, actor.rights(), held);
    }

    private Function<Roster, Boolean> edit(Somebody actor, UserId user, Consumer<MemberEdit> words) {
        return door -> {
            door.in(stage.organization).as(actor.user()).edit(user, words::accept);
            return true;
        };
    }

    private Function<Roster, Boolean> edit(Somebody actor, InvitationId id, Consumer<InvitationEdit> words) {
        return door -> {
            door.in(stage.organization).as(actor.user()).edit(id, words::accept);
            return true;
        };
    }

    private static void done(List<? extends Outcome<?>> outcomes) {
        outcomes.forEach(Outcome::orElseThrow);
    }

    /** What comes of an edit, or empty if it makes no sense: the host passes those rules, and no guard. */
    private Optional<Rights> come(UserId user, Consumer<MemberEdit> step) {
        try {
            return Optional.of(stage.tried(door -> door.in(stage.organization)
                    .asHost("test")
                    .edit(user, step::accept)
                    .member()
                    .member()
                    .rights()));
        } catch (Refused senseless) {
            return Optional.empty();
        }
    }

    // ---- who and what

    /** All rights for those who are active, and a few for those who are not: they are refused whatever it is. */
    private List<Rights> some(Somebody actor) {
        List<Rights> all = List.copyOf(targets.keySet());
        return actor.isActive() ? all : all.subList(0, 2);
    }

    private List<Rights> actorRights() {
        List<Rights> all = new ArrayList<>();
        all.add(inRoles(words.owner));
        all.add(inRoles(words.admin));
        all.add(withdrawn(inRoles(words.admin), words.plain, words.edit));
        for (Resources desks : desks()) {
            all.add(assigned(inRoles(words.lead), desks));
            all.add(assigned(inRoles(words.chief), desks));
        }
        Rights onX = assigned(inRoles(words.lead), words.desk.of("x"));
        all.add(withdrawn(onX, words.view, words.edit));
        all.add(granted(assigned(inRoles(words.chief), words.desk.of("x")), words.plain, words.edit));
        all.add(withdrawn(assigned(inRoles(words.chief), words.desk.of("x")), words.plain, words.edit));
        all.add(inRoles(words.porter));
        all.add(inRoles(words.editor));
        all.add(assigned(inRoles(words.warden), words.desk.of("x")));
        all.add(assigned(inRoles(words.member), words.desk.of("x")));
        all.add(inRoles(words.auditor));
        all.add(assigned(inRoles(words.solo), words.desk.of("x")));
        all.add(assigned(inRoles(words.lead, words.porter), words.desk.of("x")));
        all.add(assigned(inRoles(words.lead, words.editor), words.desk.of("x")));
        all.add(inRoles(words.lead, words.editor));
        all.add(inRoles(words.porter, words.editor));
        all.add(assigned(inRoles(words.admin, words.lead), words.desk.of("x")));
        all.add(assigned(inRoles(words.chief, words.editor), words.desk.of("y")));
        all.add(assigned(inRoles(words.chief, words.lead), words.desk.of("y")));
        return all;
    }

    private Set<Rights> targetRights() {
        Set<Rights> all = new LinkedHashSet<>();
        all.add(assigned(inRoles(words.member), words.desk.of("x")));
        all.add(inRoles(words.owner));
        all.add(inRoles(words.admin));
        all.add(withdrawn(inRoles(words.admin), words.view.on("x")));
        all.add(inRoles(words.auditor));
        all.add(inRoles(words.porter));
        all.add(assigned(inRoles(words.warden), words.desk.of("y")));
        for (Resources desks : desks()) {
            addWithSwitches(all, assigned(inRoles(words.member), desks));
            all.add(assigned(inRoles(words.lead), desks));
            all.add(granted(assigned(inRoles(words.lead), desks), words.edit));
            all.add(withdrawn(assigned(inRoles(words.lead), desks), words.view));
            all.add(assigned(inRoles(words.member, words.lead), desks));
            all.add(assigned(inRoles(words.member, words.auditor), desks));
            all.add(assigned(inRoles(words.chief), desks));
        }
        all.add(granted(inRoles(words.member, words.porter), words.edit));
        all.add(granted(inRoles(words.member, words.porter), words.edit.on("y")));
        for (String id : List.of("x", "y")) {
            Rights solo = assigned(inRoles(words.solo), words.desk.of(id));
            all.add(solo);
            all.add(granted(solo, words.edit));
            all.add(granted(solo, words.edit.on(id)));
        }
        return all;
    }

    private void addWithSwitches(Set<Rights> all, Rights rights) {
        all.add(rights);
        all.add(granted(rights, words.plain));
        all.add(withdrawn(rights, words.plain));
        all.add(withdrawn(rights, words.view));
        all.add(withdrawn(rights, words.view.on("x")));
        all.add(granted(rights, words.edit));
        all.add(withdrawn(granted(rights, words.edit), words.edit.on("x")));
        all.add(withdrawn(rights, words.edit));
        for (String id : new TreeSet<>(rights.assigned("desk"))) {
            all.add(granted(rights, words.edit.on(id)));
            all.add(granted(withdrawn(rights, words.edit, words.view), words.edit.on(id), words.view.on(id)));
        }
    }

    private List<Resources> desks() {
        return List.of(words.desk.of(), words.desk.of("x"), words.desk.of("y"), words.desk.of("x", "y"));
    }

    private Map<String, Consumer<MemberEdit>> steps() {
        Map<String, Consumer<MemberEdit>> steps = new LinkedHashMap<>();
        for (Role role : words.roles()) {
            steps.put("role " + role, edit -> edit.role(role));
        }
        steps.put("roles member and lead", edit -> edit.role(words.member, words.lead));
        steps.put("roles member and chief", edit -> edit.role(words.member, words.chief));
        steps.put("nothing", edit -> {});
        for (Resources desks : desks()) {
            steps.put("reach " + desks.ids(), edit -> edit.reach(desks));
            steps.put("lead with " + desks.ids(), edit -> edit.role(words.lead).reach(desks));
        }
        steps.put("solo at x", edit -> edit.role(words.solo).reach(words.desk.of("x")));
        for (var what : List.of(
                words.plain, words.view, words.edit, words.edit.on("x"), words.view.on("x"), words.view.on("y"))) {
            String name =
                    what.permission() + what.resource().map(Object::toString).orElse("");
            steps.put("grant " + name, edit -> edit.grant(what));
            steps.put("withdraw " + name, edit -> edit.withdraw(what));
            steps.put("reset " + name, edit -> edit.reset(what));
        }
        return steps;
    }

    @Override
    public String toString() {
        return cases.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue() + " (" + allowed.get(each.getKey()) + " allowed)")
                .collect(Collectors.joining(
                        ", ",
                        "Permission matrix: "
                                + cases.values().stream().mapToInt(each -> each).sum() + " cases: ",
                        "; broken rules caught, up to " + ENOUGH + " times each: " + caught));
    }
}
