package dev.roster.scenario.model;

import dev.roster.scenario.model.State.Member;
import dev.roster.scenario.model.State.Organization;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What all of the model's use cases go by: the state that they change, the time, and how things are numbered. */
final class Rules {

    /** How many entries one call takes: few, so that lists run into it. */
    static final int LONGEST_LIST = 6;

    final State state;
    final Instant now;
    private final boolean oneRoleEach;
    final Numbers numbers;

    Rules(State state, Instant now, boolean oneRoleEach, Numbers numbers) {
        this.state = state;
        this.now = now;
        this.oneRoleEach = oneRoleEach;
        this.numbers = numbers;
    }

    /** The last numbers given. A transaction that is rolled back does not give them back, as ids are not either. */
    static final class Numbers {
        int users;
        int organizations;
        int invitations;
        int links;
        int roles;
    }

    boolean may(Actor actor, int organization, String right) {
        Organization found = state.organizations.get(organization);
        Optional<Member> member = state.member(organization, actor.number());
        return found != null
                && found.status().equals("ACTIVE")
                && member.filter(each -> each.status.equals("ACTIVE"))
                        .filter(each -> Guarding.may(found.known(), each.held, right))
                        .isPresent();
    }

    /** An organization that is foreign and one that is not there are the same to a member. */
    void require(Actor actor, int organization, String right) {
        No.when(actor.isMember() && !may(actor, organization, right), "NOT_ALLOWED");
        No.when(!state.organizations.containsKey(organization), "NOT_FOUND");
    }

    Guarding guarding(Actor member, int organization, String right) {
        return guarding(state.organizations.get(organization).known(), member, organization, right);
    }

    /** As if roles were these. */
    Guarding guarding(Roles roles, Actor member, int organization, String right) {
        return new Guarding(
                roles,
                state.member(organization, member.number())
                        .map(each -> each.held)
                        .orElse(Held.NOTHING),
                right);
    }

    Fitting fitting(int organization) {
        return new Fitting(state.organizations.get(organization).known(), oneRoleEach);
    }

    boolean ownerRemains(int organization, Collection<Integer> without) {
        return state.presentIn(organization).stream()
                .anyMatch(each -> isActiveOwner(each) && !without.contains(each.user.number()));
    }

    /** If all active owners are among those who cease to be ones, the last of them stays. */
    Optional<Integer> ownerToKeep(int organization, Collection<Integer> ceasing) {
        List<Integer> owners = ceasing.stream()
                .filter(user -> state.member(organization, user)
                        .filter(Rules::isActiveOwner)
                        .isPresent())
                .toList();
        return owners.isEmpty() || ownerRemains(organization, owners)
                ? Optional.empty()
                : Optional.of(owners.get(owners.size() - 1));
    }

    static boolean isActiveOwner(Member member) {
        return member.status.equals("ACTIVE") && member.held.roles().contains("admin");
    }
}
