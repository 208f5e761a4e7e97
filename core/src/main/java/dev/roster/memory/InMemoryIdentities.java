package dev.roster.memory;

import dev.roster.id.UserId;
import dev.roster.port.IdentityStore;
import dev.roster.user.Identity;
import java.util.List;
import java.util.Optional;

final class InMemoryIdentities implements IdentityStore {

    private final InMemoryUnit unit;

    InMemoryIdentities(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean insert(Identity identity, UserId user) {
        Tables tables = unit.tables();
        boolean isFree = current(identity).isEmpty();
        if (isFree) {
            tables.identities = tables.identities.with(new LinkedIdentity(identity, user));
        }
        return isFree;
    }

    @Override
    public Optional<UserId> current(Identity identity) {
        return unit.tables()
                .identities
                .get(identity.issuer(), identity.subject())
                .map(LinkedIdentity::user);
    }

    @Override
    public List<Identity> of(UserId user) {
        return unit.tables().identitiesOf(user);
    }

    @Override
    public boolean delete(Identity identity, UserId user) {
        Tables tables = unit.tables();
        boolean isTheUsers = current(identity).filter(user::equals).isPresent();
        if (isTheUsers) {
            tables.identities = tables.identities.without(List.of(new LinkedIdentity(identity, user)));
        }
        return isTheUsers;
    }

    @Override
    public void deleteAll(UserId user) {
        of(user).forEach(identity -> delete(identity, user));
    }
}
