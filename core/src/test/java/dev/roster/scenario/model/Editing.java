package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Invitation;
import dev.roster.scenario.model.State.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The model of changing and removing members, and of leaving. */
final class Editing {

    private final Rules rules;

    Editing(Rules rules) {
        this.rules = rules;
    }

    String edit(Actor actor, int organization, int user, Says says, Fields fields, String reason) {
        ModelChange change = ModelChange.by(rules, actor, organization, "EDIT_MEMBERS");
        Member member = present(change, user);
        Held before = member.held;
        change.taking("EDIT_MEMBERS", before);
        Held said = says.applyTo(before);
        Held after = says.cameTo(said, change.fitting());
        change.giving(actor, "EDIT_MEMBERS", before, after);
        Map<String, String> attributes = fields.applyTo(member.attributes);
        if (actor.equals(Actor.member(user))) {
            Guarding.lowering(change.organization.known(), before, after);
            No.when(!attributes.equals(member.attributes), "RAISES_ONESELF");
        }
        boolean ceases = Rules.isActiveOwner(member) && !after.roles().contains("admin");
        No.when(ceases && !rules.ownerRemains(organization, List.of(user)), "LAST_OWNER");
        if (!after.equals(before) || !attributes.equals(member.attributes)) {
            change.lines("u" + user, member.attributes, attributes);
            member.held = after;
            member.attributes = attributes;
            member.revision = change.number();
            change.lines("u" + user, before, after);
            Noticing.rolesChanged(change, user, before, after);
            change.end("MEMBER_EDITED", reason);
        }
        return Shown.of(change.organization, member) + dropped(said, after);
    }

    static String dropped(Held said, Held after) {
        Set<String> switches = new TreeSet<>(said.switchTexts());
        after.switchTexts().forEach(switches::remove);
        Set<String> resources = new TreeSet<>(said.assigned());
        resources.removeAll(after.assigned());
        return " without " + switches + " " + resources;
    }

    String remove(Actor actor, int organization, List<Integer> users) {
        No.when(users.isEmpty(), "LIST_EMPTY");
        No.when(users.size() > Rules.LONGEST_LIST, "LIST_TOO_LONG");
        ModelChange change = ModelChange.by(rules, actor, organization, "REMOVE_MEMBERS");
        Set<Integer> going = new LinkedHashSet<>();
        Map<Integer, String> refusals = new TreeMap<>();
        for (int user : users) {
            try {
                Member member = present(change, user);
                No.when(actor.equals(Actor.member(user)), "NOT_ALLOWED");
                change.taking("REMOVE_MEMBERS", member.held);
                going.add(user);
            } catch (No no) {
                refusals.put(user, no.reason);
            }
        }
        rules.ownerToKeep(organization, going).ifPresent(last -> {
            going.remove(last);
            refusals.put(last, "LAST_OWNER");
        });
        take(change, going);
        Noticing.removed(change, going);
        change.end("MEMBERS_REMOVED", null);
        return users.stream()
                .map(user -> "u" + user + " " + refusals.getOrDefault(user, "removed"))
                .toList()
                .toString();
    }

    /** All that a list shows, as many in one step as one call takes. */
    String removeAll(Actor actor, int organization, List<Integer> selected) {
        rules.require(actor, organization, "SEE_MEMBERS");
        rules.require(actor, organization, "REMOVE_MEMBERS");
        List<String> outcomes = new ArrayList<>();
        for (int from = 0; from < selected.size(); from += Rules.LONGEST_LIST) {
            outcomes.add(remove(
                    actor, organization, selected.subList(from, Math.min(selected.size(), from + Rules.LONGEST_LIST))));
        }
        return String.join("", outcomes).replace("][", ", ");
    }

    String seen(int organization, int user) {
        String who = "u" + user + " at o" + organization;
        Instant written = rules.state.seen.get(who);
        if (written == null || Duration.between(written, rules.now).compareTo(Duration.ofHours(1)) >= 0) {
            rules.state.seen.put(who, rules.now);
            rules.state
                    .member(organization, user)
                    .filter(Member::present)
                    .filter(each -> rules.now.isAfter(each.activeAt))
                    .ifPresent(each -> each.activeAt = rules.now);
        }
        return "seen";
    }

    String leave(int organization, int user) {
        ModelChange change = new ModelChange(rules, Actor.member(user), organization);
        Member member = present(change, user);
        No.when(Rules.isActiveOwner(member) && !rules.ownerRemains(organization, List.of(user)), "LAST_OWNER");
        take(change, Set.of(user));
        change.end("MEMBER_LEFT", null);
        return "left";
    }

    /** Rights go, and the open invitations by them and to them. */
    private void take(ModelChange change, Set<Integer> going) {
        Set<Invitation> theirs = new LinkedHashSet<>();
        for (int user : going) {
            Member member = present(change, user);
            rules.state.openIn(change.organization.number).stream()
                    .filter(each -> each.inviter.equals(Actor.member(user))
                            || State.canonical(each.address).equals(member.user.canonical()))
                    .forEach(theirs::add);
        }
        for (int user : going) {
            Member member = present(change, user);
            member.status = "REMOVED";
            member.held = Held.NOTHING;
            member.revision = change.number();
            change.lines(member);
        }
        change.close(theirs, "REVOKED");
        Owning.endIfOf(change, going);
    }

    private Member present(ModelChange change, int user) {
        return rules.state
                .member(change.organization.number, user)
                .filter(Member::present)
                .orElseThrow(() -> new No("NOT_FOUND"));
    }
}
