package dev.roster.memory;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.port.ActivityStore;
import java.time.Instant;

final class InMemoryActivity implements ActivityStore {

    private final InMemoryUnit unit;

    InMemoryActivity(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public void seen(OrganizationId organization, UserId user, Instant at) {
        Tables tables = unit.tables();
        tables.members
                .get(organization.value(), user.value())
                .filter(Member::isPresent)
                .ifPresent(member -> tables.members = tables.members.with(member.seenAt(at)));
    }

    @Override
    public void entered(UserId user, OrganizationId organization) {
        Tables tables = unit.tables();
        tables.lastEntered = tables.lastEntered.with(user, organization);
    }
}
