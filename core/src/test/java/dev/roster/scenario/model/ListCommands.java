package dev.roster.scenario.model;

import dev.roster.InOrganization;
import dev.roster.access.Access;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.page.Cursor;
import dev.roster.page.Page;
import dev.roster.scenario.model.Lists.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Looking at lists, single things, and what somebody may do. Reads pages of any size to their end. */
final class ListCommands {

    private final World world;

    ListCommands(World world) {
        this.world = world;
    }

    /** Any of them. */
    Command any() {
        int organization = world.choices.organization();
        Actor actor = world.choices.actor(organization);
        return switch (world.dice.below(10)) {
            case 0, 1 -> members(actor, organization, world.choices.selection(organization));
            case 2 -> everyone(actor, organization, world.dice.percent(50) ? null : world.choices.prefix());
            case 3 -> invitations(actor, organization, world.dice.percent(50));
            case 4 -> openByAddress(actor, organization, world.choices.prefix());
            case 5 -> journal(actor, organization);
            case 6 -> own(world.choices.user());
            case 7 -> roles(actor, organization);
            case 8 -> single(actor, organization);
            default -> access(organization, world.choices.member(organization));
        };
    }

    Command members(Actor actor, int organization, Selection selection) {
        return command(
                actor + " lists members of o" + organization + " by " + selection,
                lists -> lists.members(actor, organization, selection),
                size -> {
                    var selected = world.door.select(actor, organization, selection);
                    return pages(size, selected::page, selected::page, world.seen::of);
                });
    }

    Command everyone(Actor actor, int organization, String prefix) {
        return command(
                actor + " lists everyone of o" + organization + " from " + prefix,
                lists -> lists.everyone(actor, organization, prefix),
                size -> {
                    var all = world.door.acting(actor, organization).everyone();
                    var some = prefix == null ? all : all.startingWith(prefix);
                    return pages(size, some::page, some::page, world.seen::of);
                });
    }

    Command invitations(Actor actor, int organization, boolean open) {
        return command(
                actor + " lists " + (open ? "open" : "past") + " invitations of o" + organization,
                lists -> lists.invitations(actor, organization, open),
                size -> {
                    var all = world.door.acting(actor, organization).invitations();
                    var some = open ? all.open() : all.past();
                    return pages(size, some::page, some::page, world.seen::of);
                });
    }

    Command openByAddress(Actor actor, int organization, String prefix) {
        return command(
                actor + " lists open invitations of o" + organization + " from " + prefix,
                lists -> lists.openByAddress(actor, organization, prefix),
                size -> {
                    var some =
                            world.door.acting(actor, organization).invitations().openByAddress(prefix);
                    return pages(size, some::page, some::page, world.seen::of);
                });
    }

    Command journal(Actor actor, int organization) {
        return command(
                actor + " reads the journal of o" + organization, lists -> lists.journal(actor, organization), size -> {
                    var journal = world.door.acting(actor, organization).journal();
                    return pages(size, journal::page, journal::page, world.seen::of);
                });
    }

    Command roles(Actor actor, int organization) {
        return command(
                actor + " lists the roles of o" + organization, lists -> lists.roles(actor, organization), size -> {
                    var roles = world.door.acting(actor, organization).roles();
                    return pages(size, roles::page, roles::page, world.seen::of);
                });
    }

    /** What is a person's own, over all organizations. */
    Command own(int user) {
        return command(
                "u" + user + " looks at what is the user's own",
                lists -> {
                    List<String> own = new ArrayList<>(lists.received(user));
                    own.addAll(lists.memberships(user));
                    return own;
                },
                size -> {
                    var own = world.door.roster().user(world.known.user(user));
                    List<String> all = new ArrayList<>(pages(size, own::invitations, own::invitations, world.seen::of));
                    all.addAll(pages(size, own::organizations, own::organizations, world.seen::of));
                    return all;
                });
    }

    private Command single(Actor actor, int organization) {
        int user = world.choices.member(organization);
        int invitation = world.choices.invitation(organization);
        if (world.dice.percent(25)) {
            int role = world.choices.roles.ownRole(organization);
            return new Command(
                    actor + " looks at " + OwnRole.key(role) + " of o" + organization,
                    rules -> new Lists(rules).role(actor, organization, role),
                    () -> world.seen.of(
                            world.door.acting(actor, organization).roles().get(world.known.role(role))));
        }
        return world.dice.percent(50)
                ? new Command(
                        actor + " looks at u" + user + " of o" + organization,
                        rules -> new Lists(rules).member(actor, organization, user),
                        () -> world.seen.of(
                                world.door.acting(actor, organization).members().get(world.known.user(user))))
                : new Command(
                        actor + " looks at i" + invitation + " of o" + organization,
                        rules -> new Lists(rules).invitation(actor, organization, invitation),
                        () -> world.seen.of(world.door
                                .acting(actor, organization)
                                .invitations()
                                .get(world.known.invitation(invitation))));
    }

    /** Every permission everywhere, from one moment. */
    Command access(int organization, int user) {
        int way = world.dice.below(5);
        return new Command(
                "what may u" + user + " do in o" + organization,
                rules -> {
                    var there = rules.state.organizations.get(organization);
                    No.when(there == null, "NOT_FOUND");
                    var member = rules.state.member(organization, user).orElse(null);
                    return everywhere(
                            (permission, id) -> Answers.explained(there, member, permission, id),
                            (permission, id) -> Answers.allowed(there, member, permission, id));
                },
                () -> {
                    Access access = ask(way, world.known.organization(organization), world.known.user(user));
                    return everywhere(
                            (permission, id) -> world.seen.of(access.explain(world.door.target(permission, id))),
                            (permission, id) -> world.door.can(access, permission, id));
                });
    }

    /** All ways come to the same. */
    private Access ask(int way, OrganizationId organization, UserId user) {
        InOrganization there = world.door.roster().in(organization);
        return switch (way) {
            case 0 -> there.access(user).pinned();
            case 1 -> there.access(user).fresh();
            case 2 -> there.access(user).atLeast(there.stamp());
            case 3 -> Objects.requireNonNull(there.access(List.of(user)).get(user));
            default -> world.door.elsewhere().in(organization).access(user);
        };
    }

    private static String everywhere(
            BiFunction<String, String, String> explained, BiPredicate<String, String> allowed) {
        List<String> answers = new ArrayList<>();
        for (String permission : RoleFacts.PERMISSIONS) {
            for (String id : RoleFacts.placesOf(permission)) {
                answers.add(permission + (id.isEmpty() ? "" : " on " + id) + ": " + explained.apply(permission, id)
                        + (allowed.test(permission, id) ? ", yes" : ", no"));
            }
        }
        return String.join("\n", answers);
    }

    private Command command(String words, Function<Lists, List<String>> model, IntFunction<List<String>> door) {
        int size = world.dice.among(1, 2, 3, 5, 1000);
        return new Command(
                words + ", " + size + " a page",
                rules -> String.join("\n", model.apply(new Lists(rules))),
                () -> String.join("\n", door.apply(size)));
    }

    private static <T> List<String> pages(
            int size, IntFunction<Page<T>> first, BiFunction<Integer, Cursor, Page<T>> next, Function<T, String> seen) {
        List<String> all = new ArrayList<>();
        Page<T> page = first.apply(size);
        page.forEach(each -> all.add(seen.apply(each)));
        while (page.next().isPresent() && all.size() < 10_000) {
            page = next.apply(size, page.next().get());
            page.forEach(each -> all.add(seen.apply(each)));
        }
        return all;
    }
}
