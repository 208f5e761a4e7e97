package dev.roster.memory;

import dev.roster.id.UserId;
import dev.roster.memory.Tables.LinkedIdentity;
import dev.roster.port.IdentityStore;
import dev.roster.user.Identity;
import java.util.List;

final class InMemoryIdentities implements IdentityStore {

    private final InMemoryUnit unit;

    InMemoryIdentities(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean insert(Identity identity, UserId user) {
        Tables tables = unit.tables();
        boolean linked =
                tables.identities.get(identity.issuer(), identity.subject()).isPresent();
        if (!linked) {
            tables.identities = tables.identities.with(new LinkedIdentity(identity, user));
        }
        return !linked;
    }

    @Override
    public List<Identity> of(UserId user) {
        return unit.tables().identitiesOf(user);
    }

    @Override
    public boolean delete(Identity identity, UserId user) {
        Tables tables = unit.tables();
        LinkedIdentity linked = new LinkedIdentity(identity, user);
        boolean isHis = tables.identities
                .get(identity.issuer(), identity.subject())
                .filter(linked::equals)
                .isPresent();
        if (isHis) {
            tables.identities = tables.identities.without(List.of(linked));
        }
        return isHis;
    }

    @Override
    public void deleteAll(UserId user) {
        of(user).forEach(identity -> delete(identity, user));
    }
}
