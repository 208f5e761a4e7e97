package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Entry;
import dev.roster.scenario.model.State.Member;
import dev.roster.scenario.model.State.Name;
import dev.roster.scenario.model.State.Organization;
import dev.roster.scenario.model.State.User;
import java.util.Locale;
import java.util.stream.Stream;

/** The model of what the host does on its own account. */
final class Hosting {

    private final Rules rules;

    Hosting(Rules rules) {
        this.rules = rules;
    }

    String addUser(String address, String fault, Name name, String reference) {
        No.when(fault != null, fault);
        No.when(rules.state.userAt(State.canonical(address)).isPresent(), "ALREADY_TAKEN");
        No.when(
                reference != null
                        && rules.state.users.values().stream().anyMatch(each -> reference.equals(each.reference())),
                "ALREADY_TAKEN");
        User user = new User(++rules.numbers.users, address, name, reference);
        rules.state.users.put(user.number(), user);
        return Shown.of(user);
    }

    String open(String name, int owner, PlanFacts plan, Locale locale, String reference) {
        No.when(plan == null, "MISSING");
        User user = rules.state.users.get(owner);
        No.when(user == null, "NOT_FOUND");
        No.when(
                reference != null
                        && rules.state.organizations.values().stream()
                                .anyMatch(each -> reference.equals(each.reference)),
                "ALREADY_TAKEN");
        Organization organization = new Organization();
        organization.number = ++rules.numbers.organizations;
        organization.name = name;
        organization.plan = plan;
        organization.locale = locale;
        organization.reference = reference;
        Member member = new Member();
        member.organization = organization.number;
        member.user = user;
        member.held = Held.ownerRole();
        member.joinedAt = rules.now;
        member.activeAt = rules.now;
        member.revision = 1;
        String here = "o" + organization.number;
        organization.journal.add(new Entry(
                1,
                rules.now,
                "ORGANIZATION_OPENED",
                Actor.HOST,
                null,
                Stream.of(
                                here + " STATUS [ACTIVE]",
                                here + " PLAN [" + plan.key() + "]",
                                "u" + owner + " STATUS [ACTIVE]",
                                "u" + owner + " ROLES [admin]")
                        .sorted()
                        .toList()));
        rules.state.organizations.put(organization.number, organization);
        rules.state.members.add(member);
        return Shown.of(rules.state, organization);
    }
}
