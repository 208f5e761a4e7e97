package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Member;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The model of suspending members and of giving them back what they had. */
final class Suspending {

    private final Rules rules;

    Suspending(Rules rules) {
        this.rules = rules;
    }

    String suspend(Actor actor, int organization, List<Integer> users, String reason) {
        ModelChange change = begun(actor, organization, users);
        Set<Integer> passed = new LinkedHashSet<>();
        Map<Integer, String> refusals = new TreeMap<>();
        for (int user : users) {
            try {
                change.taking("EDIT_MEMBERS", other(actor, organization, user).held);
                passed.add(user);
            } catch (No no) {
                refusals.put(user, no.reason);
            }
        }
        rules.ownerToKeep(organization, passed).ifPresent(owner -> {
            passed.remove(owner);
            refusals.put(owner, "LAST_OWNER");
        });
        passed.forEach(user -> become(change, user, "SUSPENDED"));
        change.end("MEMBERS_SUSPENDED", reason);
        return told(users, refusals);
    }

    String reactivate(Actor actor, int organization, List<Integer> users, String reason) {
        ModelChange change = begun(actor, organization, users);
        change.makeRoomFor(0);
        Map<Integer, String> refusals = new TreeMap<>();
        for (int user : users) {
            try {
                Member member = other(actor, organization, user);
                change.giving(actor, "EDIT_MEMBERS", Held.NOTHING, member.held);
                if (member.status.equals("SUSPENDED")) {
                    change.fitting().check(change.fitting().fitting(member.held));
                    change.requireAdditionalUsers();
                    change.requireEnough();
                }
                become(change, user, "ACTIVE");
            } catch (No no) {
                refusals.put(user, no.reason);
            }
        }
        change.end("MEMBERS_REACTIVATED", reason);
        return told(users, refusals);
    }

    private ModelChange begun(Actor actor, int organization, List<Integer> users) {
        No.when(users.isEmpty(), "LIST_EMPTY");
        No.when(users.size() > Rules.LONGEST_LIST, "LIST_TOO_LONG");
        return ModelChange.by(rules, actor, organization, "EDIT_MEMBERS");
    }

    private Member other(Actor actor, int organization, int user) {
        Member member =
                rules.state.member(organization, user).filter(Member::present).orElseThrow(() -> new No("NOT_FOUND"));
        No.when(actor.equals(Actor.member(user)), "NOT_ALLOWED");
        return member;
    }

    private void become(ModelChange change, int user, String status) {
        Member member = rules.state.member(change.organization.number, user).orElseThrow();
        if (!member.status.equals(status)) {
            member.status = status;
            member.revision = change.number();
            change.line("u" + user, "STATUS", "[" + status + "]");
        }
    }

    private static String told(List<Integer> users, Map<Integer, String> refusals) {
        return users.stream()
                .map(user -> "u" + user + " " + refusals.getOrDefault(user, "done"))
                .toList()
                .toString();
    }
}
