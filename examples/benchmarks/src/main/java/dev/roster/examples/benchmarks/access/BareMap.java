package dev.roster.examples.benchmarks.access;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds a member and does no more: the limit of what is asked by ids. */
final class BareMap implements Contender<BareMap.Key> {

    private final Map<Key, Duty> found = new ConcurrentHashMap<>();
    private final boolean isKeyMade;

    record Key(OrganizationId organization, UserId user) {}

    /** @param isKeyMade whether the key is made for each question, rather than at hand */
    BareMap(World world, boolean isKeyMade) {
        this.isKeyMade = isKeyMade;
        for (int member = 0; member < world.members(); member++) {
            Key key = new Key(world.organizationId(world.organization(member)), world.userId(world.user(member)));
            found.put(key, world.duty(member));
        }
    }

    @Override
    public Key prepared(Question question) {
        return new Key(question.organization(), question.user());
    }

    @Override
    public boolean check(Key key) {
        return found.get(isKeyMade ? new Key(key.organization, key.user) : key) != null;
    }

    @Override
    public boolean expected(Question question) {
        return true;
    }
}
