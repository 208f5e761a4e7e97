package dev.roster.scenario.model;

import dev.roster.ActingMember;
import dev.roster.scenario.model.State.Member;
import dev.roster.scenario.model.State.OwnershipOffer;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Offering ownership, and answering. */
final class OwnershipCommands {

    private final World world;

    OwnershipCommands(World world) {
        this.world = world;
    }

    /** Any of them. */
    Command any() {
        int organization = world.choices.organization();
        return switch (world.dice.below(8)) {
            case 0, 1, 2 -> offer(organization);
            case 3, 4, 5 -> accept(organization);
            case 6 -> world.dice.percent(50) ? decline(organization) : withdraw(organization);
            default -> show(organization);
        };
    }

    private Command offer(int organization) {
        int giver = owner(organization);
        int receiver = world.choices.member(organization);
        Says says = world.dice.percent(30) ? new Says() : world.choices.becoming(organization);
        Duration lifetime = world.dice.among(
                Duration.ofDays(7), Duration.ofHours(6), Duration.ofMinutes(world.dice.percent(20) ? 0 : 1));
        return new Command(
                "u" + giver + " offers ownership of o" + organization + " to u" + receiver + " becoming " + says
                        + " for " + lifetime,
                rules -> new Owning(rules).offer(organization, giver, receiver, says, lifetime),
                () -> world.seen.of(as(organization, giver)
                        .offerOwnership(
                                world.known.user(receiver),
                                becoming -> world.door.say(becoming.expiresIn(lifetime), says))));
    }

    private Command accept(int organization) {
        int user = receiver(organization);
        return new Command(
                "u" + user + " accepts ownership of o" + organization,
                rules -> new Owning(rules).accept(organization, user),
                () -> done(organization, user, ActingMember::acceptOwnership, "accepted"));
    }

    private Command decline(int organization) {
        int user = receiver(organization);
        return new Command(
                "u" + user + " declines ownership of o" + organization,
                rules -> new Owning(rules).decline(organization, user),
                () -> done(organization, user, ActingMember::declineOwnership, "ended"));
    }

    private Command withdraw(int organization) {
        int user = owner(organization);
        return new Command(
                "u" + user + " withdraws the ownership offer of o" + organization,
                rules -> new Owning(rules).withdraw(organization, user),
                () -> done(organization, user, ActingMember::withdrawOwnershipOffer, "ended"));
    }

    private Command show(int organization) {
        int user = world.dice.percent(50) ? owner(organization) : receiver(organization);
        return new Command(
                "u" + user + " looks at the ownership offer of o" + organization,
                rules -> new Owning(rules).show(organization, user),
                () -> as(organization, user)
                        .ownershipOffer()
                        .map(world.seen::of)
                        .orElse("none"));
    }

    /** Mostly one who owns. */
    private int owner(int organization) {
        List<Member> owners = world.state.presentIn(organization).stream()
                .filter(Rules::isActiveOwner)
                .toList();
        return owners.isEmpty() || world.dice.percent(10)
                ? world.choices.member(organization)
                : world.dice.pick(owners).user.number();
    }

    /** Mostly whom it is meant for. */
    private int receiver(int organization) {
        OwnershipOffer offer = world.state.ownershipOffers.get(organization);
        return offer == null || world.dice.percent(10) ? world.choices.member(organization) : offer.receiver();
    }

    private String done(int organization, int user, Consumer<ActingMember> act, String answer) {
        act.accept(as(organization, user));
        return answer;
    }

    private ActingMember as(int organization, int user) {
        return world.door.roster().in(world.known.organization(organization)).as(world.known.user(user));
    }
}
