package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Name;
import dev.roster.scenario.model.State.User;

/** The model of names, of which a person has one in all organizations. */
final class Naming {

    private final Rules rules;

    Naming(Rules rules) {
        this.rules = rules;
    }

    String asHost(int number, Name name) {
        return renamed(known(number), name);
    }

    /** Each organization in which somebody is active must let her. */
    String asOneself(int number, Name name) {
        User user = known(number);
        boolean let = rules.state.members.stream()
                .filter(each -> each.user.number() == number && each.status.equals("ACTIVE"))
                .allMatch(each -> rules.state.organizations.get(each.organization).known().of(each.held).stream()
                        .anyMatch(role -> role.may("RENAME_ONESELF")));
        No.when(!name.equals(user.name()) && !let, "NOT_ALLOWED");
        return renamed(user, name);
    }

    private User known(int number) {
        User user = rules.state.users.get(number);
        No.when(user == null, "NOT_FOUND");
        return user;
    }

    private String renamed(User user, Name name) {
        User now = new User(user.number(), user.address(), name, user.reference());
        rules.state.users.put(now.number(), now);
        rules.state.members.stream()
                .filter(each -> each.user.number() == now.number())
                .forEach(each -> each.user = now);
        return Shown.of(now);
    }
}
