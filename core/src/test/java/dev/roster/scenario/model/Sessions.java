package dev.roster.scenario.model;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.signin.AuthorizationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whoever has the version of before may do what was allowed before: else a session would outlive what it rests on. */
final class Sessions {

    private final World world;
    private final ListCommands lists;
    private final Map<AuthorizationVersion, String> allowed = new HashMap<>();
    private int turn;

    Sessions(World world) {
        this.world = world;
        lists = new ListCommands(world);
    }

    /** Looks at one user in one organization, the next one each time. */
    void look() {
        int users = world.state.users.size();
        List<Integer> organizations = List.copyOf(world.state.organizations.keySet());
        if (users > 0 && !organizations.isEmpty()) {
            turn = (turn + 1) % (users * organizations.size());
            look(organizations.get(turn / users), 1 + turn % users);
        }
    }

    private void look(int organization, int user) {
        OrganizationId there = world.known.organization(organization);
        UserId who = world.known.user(user);
        Optional<AuthorizationVersion> version = world.door.roster().in(there).version(who);
        String now = lists.access(organization, user).door().get();
        version.ifPresent(each -> {
            String before = allowed.putIfAbsent(each, now);
            if (before != null && !before.equals(now)) {
                throw new Diverged(
                        world.played(),
                        "u" + user + " in o" + organization + " has the version of before, but may do something else: "
                                + now + "\n  instead of " + before,
                        null);
            }
        });
        if (version.isEmpty() && now.contains("ALWAYS")) {
            throw new Diverged(
                    world.played(), "u" + user + " has no version in o" + organization + ", but rights", null);
        }
    }
}
