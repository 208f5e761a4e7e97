package dev.roster.scenario.model;

import dev.roster.scenario.model.Inviting.Entry;
import dev.roster.scenario.model.Inviting.Offer;
import dev.roster.scenario.model.Lists.Selection;
import dev.roster.scenario.model.Says.Kind;
import dev.roster.scenario.model.State.Invitation;
import dev.roster.scenario.model.State.Member;
import dev.roster.scenario.model.State.Name;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What is drawn for a command: mostly what can work, so that something happens, and now and then what cannot. Draws depend
 * on the dice and the model alone, never on what the library answers.
 */
final class Choices {

    private static final List<Name> NAMES = List.of(
            new Name("Ada", "Lovelace", "ada lovelace"),
            new Name("Émile", "Zola", "emile zola"),
            new Name("Zoë", "Ångström", "zoe angstrom"),
            new Name("Grace", "Hopper", "grace hopper"),
            new Name("GRACE", "Hopper", "grace hopper"),
            new Name("Bo", "", "bo"));

    private final World world;
    private final Dice dice;
    final RoleChoices roles;

    Choices(World world) {
        this.world = world;
        this.dice = world.dice;
        this.roles = new RoleChoices(world);
    }

    /** Few, so that people meet; one continues another, one is a pattern to a database that does not take care. */
    String address() {
        if (!world.state.users.isEmpty() && dice.percent(45)) {
            String known = dice.pick(world.state.users.values()).address();
            return dice.percent(25) ? "P" + known.substring(1) : known;
        }
        String local = dice.among("p1", "p2", "p3", "p4", "p5", "p_", "P1", "P6", "p7", "p8", "p%");
        return local + "@" + world.domain + (dice.percent(8) ? ".example" : "");
    }

    Name name() {
        return dice.pick(NAMES);
    }

    /** Mostly the first, which so becomes lively. */
    int organization() {
        if (dice.percent(2) || world.state.organizations.isEmpty()) {
            return 0;
        }
        return dice.percent(60) ? world.state.organizations.firstKey() : dice.pick(world.state.organizations.keySet());
    }

    int user() {
        return dice.percent(2) || world.state.users.isEmpty() ? 0 : dice.pick(world.state.users.keySet());
    }

    /** A member of it, or now and then anybody. */
    int member(int organization) {
        List<Member> members = world.state.presentIn(organization);
        return dice.percent(7) || members.isEmpty()
                ? user()
                : dice.pick(members).user.number();
    }

    /** Mostly somebody who may do something. */
    Actor actor(int organization) {
        List<Member> managers = world.state.presentIn(organization).stream()
                .filter(each ->
                        each.status.equals("ACTIVE") && Guarding.may(roles.known(organization), each.held, "INVITE"))
                .toList();
        if (dice.percent(managers.isEmpty() ? 90 : 15)) {
            return Actor.HOST;
        }
        return Actor.member(
                managers.isEmpty() || dice.percent(10)
                        ? member(organization)
                        : dice.pick(managers).user.number());
    }

    int invitation(int organization) {
        List<Invitation> open = world.state.openIn(organization);
        if (!open.isEmpty() && dice.percent(85)) {
            return dice.pick(open).number;
        }
        return world.state.invitations.isEmpty() || dice.percent(15) ? 0 : dice.pick(world.state.invitations.keySet());
    }

    /** Mostly one that is good. */
    int link() {
        Answering answering = new Answering(world.rules());
        List<Integer> good = world.state.links.keySet().stream()
                .filter(each -> answering.death(each) == null)
                .toList();
        return !good.isEmpty() && dice.percent(85) ? dice.pick(good) : dice.below(world.numbers.links + 1);
    }

    PlanFacts plan() {
        return dice.percent(10)
                ? PlanFacts.ALONE
                : dice.among(PlanFacts.OPEN, PlanFacts.BASIC, PlanFacts.BASIC, PlanFacts.MASKED);
    }

    Selection selection(int organization) {
        boolean byName = dice.percent(50);
        return new Selection(
                byName,
                dice.percent(30),
                dice.percent(60) ? null : dice.among("ACTIVE", "SUSPENDED", "REMOVED"),
                byName && dice.percent(40) ? roles.any(organization) : null,
                dice.percent(50) ? null : byName ? dice.among("gr", "EM", "zo", "b") : prefix());
    }

    String prefix() {
        return dice.among("p", "P1", "p_", "p%", "p1@", "zz");
    }

    private Duration lifetime() {
        return dice.among(
                Duration.ofDays(7),
                Duration.ofDays(7),
                Duration.ofDays(7),
                Duration.ofHours(6),
                Duration.ofDays(30),
                Duration.ofMinutes(1),
                dice.percent(30) ? Duration.ofSeconds(59) : Duration.ofDays(2));
    }

    Fields fields() {
        return new Fields(
                dice.percent(40), dice.among(Map.of(), Map.of("desk", "8a"), Map.of("desk", "7b"), Map.of("car", "")));
    }

    Renewing.Edit offerEdit(int organization) {
        Duration lifetime = lifetime();
        return new Renewing.Edit(
                dice.percent(50) ? edit(organization) : new Says(),
                dice.percent(25) ? fields() : Fields.NONE,
                dice.percent(20) ? "See you\non Tuesday" : null,
                dice.percent(10),
                dice.percent(20) ? name() : null,
                dice.percent(15) ? dice.among(Locale.GERMAN, Locale.FRENCH) : null,
                dice.percent(30) && !lifetime.equals(Duration.ofSeconds(59)) ? lifetime : null,
                dice.percent(25),
                dice.percent(20) ? "as agreed" : null);
    }

    Offer offer(int organization) {
        return new Offer(
                rights(organization, new Says(), true),
                dice.percent(30) ? "See you\non Monday" : null,
                dice.percent(20) ? Locale.GERMAN : null,
                dice.percent(20) ? Map.of("desk", "7b", "floor", "") : Map.of(),
                lifetime(),
                !dice.percent(15),
                dice.percent(30) ? dice.among("k", "k1", "K") : null,
                dice.percent(10),
                dice.percent(10));
    }

    Says edit(int organization) {
        Says says = new Says();
        if (dice.percent(20)) {
            says.say(Kind.RESET, target());
        }
        rights(organization, says, dice.percent(40));
        if (dice.percent(10)) {
            says.say(Kind.RESET, target());
        }
        return says;
    }

    /** What a giver of ownership becomes. */
    Says becoming(int organization) {
        return rights(organization, new Says(), dice.percent(80));
    }

    private Says rights(int organization, Says says, boolean inRoles) {
        List<String> said = List.of();
        if (inRoles) {
            said = dice.percent(2)
                    ? List.of()
                    : dice.percent(80)
                            ? List.of(roles.any(organization))
                            : List.of(roles.any(organization), roles.any(organization));
            says.say(Kind.ROLE, "to", said.stream().distinct().toArray(String[]::new));
        }
        List<RoleFacts> known =
                roles.known(organization).of(new Held(new TreeSet<>(said), new TreeMap<>(), new TreeSet<>()));
        for (String type : RoleFacts.TYPES) {
            boolean takes = known.stream().anyMatch(role -> role.takes(type));
            boolean one = known.stream().anyMatch(role -> role.reach(type).equals("one"));
            if (dice.percent(takes ? 92 : inRoles ? 3 : 15)) {
                List<String> ids = RoleFacts.RESOURCES.get(type).subList(0, type.equals("partner") ? 3 : 2);
                List<String> some = one && dice.percent(90) ? List.of(dice.pick(ids)) : dice.some(ids, ids.size());
                says.say(Kind.REACH, type, some.toArray(String[]::new));
            }
        }
        for (int i = dice.below(4) / 2; i > 0; i--) {
            says.say(dice.percent(60) ? Kind.GRANT : Kind.WITHDRAW, target());
        }
        return says;
    }

    private String target() {
        String permission =
                dice.percent(50) ? dice.among("partner.view", "partner.comment") : dice.pick(RoleFacts.PERMISSIONS);
        String type = RoleFacts.typeOf(permission);
        return type.isEmpty() || dice.percent(50)
                ? permission
                : permission + "@" + type + "/" + id(type, dice.among("1", "2", "3"));
    }

    private static String id(String type, String digit) {
        return type.equals("partner") ? "p" + digit : digit.equals("3") ? "2" : digit;
    }

    /** Whom to invite, in a collection. */
    List<Entry> entries() {
        return IntStream.range(0, howMany()).mapToObj(i -> entry()).toList();
    }

    /** Whom to invite, in a text; the text of each piece is what comes back. */
    List<Entry> pieces() {
        return IntStream.range(0, howMany()).mapToObj(i -> piece(entry())).toList();
    }

    Entry entry() {
        if (dice.percent(6)) {
            return new Entry(dice.among("nobody", "a@@b.example", "a..b@" + world.domain), null, "BAD_ADDRESS", null);
        }
        String typed = address();
        if (dice.percent(15)) {
            typed = typed.replace("people", "PEOPLE");
        }
        return new Entry(typed, kept(typed), null, dice.percent(30) ? name() : null);
    }

    private Entry piece(Entry entry) {
        if (entry.name() == null) {
            return entry;
        }
        Name name = entry.name();
        String text = name.family().isEmpty()
                ? name.given() + " <" + entry.text() + ">"
                : dice.percent(50)
                        ? name.given() + " " + name.family() + " <" + entry.text() + ">"
                        : "\"" + name.family() + ", " + name.given() + "\" <" + entry.text() + ">";
        return new Entry(text, entry.address(), entry.fault(), name);
    }

    private int howMany() {
        return dice.percent(2)
                ? 0
                : dice.percent(2) ? Rules.LONGEST_LIST + 1 : 1 + dice.below(dice.percent(60) ? 1 : 5);
    }

    /** The local part as typed, the domain in lower case. */
    static String kept(String typed) {
        int at = typed.indexOf('@');
        return typed.substring(0, at) + State.canonical(typed.substring(at));
    }
}
