package dev.roster.scenario.model;

import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.port.Link;
import dev.roster.port.LinkPurpose;
import dev.roster.scenario.model.State.Invitation;
import dev.roster.scenario.model.State.Name;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What somebody does with a link: a good one, an old one, one of another purpose, or none at all. */
final class LinkCommands {

    private final World world;

    LinkCommands(World world) {
        this.world = world;
    }

    Command peek() {
        int link = world.choices.link();
        return new Command(
                "somebody looks at link " + link,
                rules -> new Answering(rules).peek(link),
                () -> world.seen.of(world.door.roster().invitations().peek(world.known.token(link))));
    }

    Command decline() {
        int link = world.choices.link();
        return new Command(
                "somebody declines by link " + link,
                rules -> new Answering(rules).decline(link),
                () -> world.door
                        .roster()
                        .invitations()
                        .decline(world.known.token(link))
                        .map(why -> "dead " + why)
                        .orElse("declined"));
    }

    /** Mostly as whoever has the address. */
    Command accept() {
        int link = world.choices.link();
        Optional<Integer> owner = Optional.ofNullable(world.state.links.get(link))
                .map(found -> world.state.invitations.get(found.invitation()))
                .flatMap(found -> world.state.userAt(State.canonical(found.address)))
                .map(State.User::number);
        if (owner.isEmpty() == world.dice.percent(90)) {
            return acceptAsNew(link);
        }
        return acceptAs(link, owner.isPresent() && world.dice.percent(85) ? owner.get() : world.choices.user());
    }

    private Command acceptAsNew(int link) {
        Name name = world.dice.percent(80) ? world.choices.name() : null;
        return new Command(
                "somebody accepts by link " + link + " as a new user called " + name,
                rules -> new Answering(rules).acceptAsNew(link, name),
                () -> admission(
                        link,
                        name == null ? Acceptance.asNewUser() : Acceptance.asNewUser(name.given(), name.family())));
    }

    private Command acceptAs(int link, int user) {
        return new Command(
                "u" + user + " accepts by link " + link,
                rules -> new Answering(rules).acceptAs(link, user),
                () -> admission(link, Acceptance.asExistingUser(world.known.user(user))));
    }

    /** As a later version will make them: a link about an invitation that is good for something else. */
    Command linkOfAnotherPurpose() {
        List<Invitation> open = world.state.invitations.values().stream()
                .filter(Invitation::open)
                .toList();
        if (open.isEmpty()) {
            return peek();
        }
        Invitation about = world.dice.pick(open);
        return new Command(
                "a link of another purpose is made about i" + about.number,
                rules -> {
                    rules.state.links.put(++rules.numbers.links, new State.Link(about.number, about.generation, false));
                    return "link " + rules.numbers.links;
                },
                () -> {
                    String token = "B".repeat(35) + String.format("%08d", world.known.tokens.size() + world.offset);
                    world.storage().inTransaction(unit -> {
                        unit.links()
                                .insert(List.of(new Link(
                                        sha256(token),
                                        LinkPurpose.PASSWORD_RESET,
                                        Optional.of(world.known.organization(about.organization)),
                                        world.known.invitation(about.number).value(),
                                        about.generation)));
                        return token;
                    });
                    world.known.tokens.add(token);
                    return "link " + world.known.tokens.size();
                });
    }

    private String admission(int link, Acceptance acceptance) {
        Admission admission = world.door.roster().invitations().accept(world.known.token(link), acceptance);
        if (admission instanceof Admission.Joined joined) {
            return world.known.user(joined.user().value()) + " joined "
                    + world.known.organization(joined.organization().value())
                    + (joined.newUser() ? " as a new user" : "");
        }
        if (admission instanceof Admission.WrongAccount wrong) {
            return "wrong account, for " + wrong.invited();
        }
        if (admission instanceof Admission.Dead dead) {
            return "dead " + dead.why();
        }
        return admission instanceof Admission.NotNow later
                ? "not now: " + later.why().reason()
                : "sign in first";
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
