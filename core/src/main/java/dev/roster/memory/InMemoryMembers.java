package dev.roster.memory;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.Member;
import dev.roster.port.MemberStore;
import dev.roster.user.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class InMemoryMembers implements MemberStore {

    private final InMemoryUnit unit;

    InMemoryMembers(InMemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean insert(Member member) {
        Tables tables = unit.tablesUnderLockOf(member.organization());
        if (tables.members
                .get(member.organization().value(), member.user().value())
                .isPresent()) {
            return false;
        }
        if (tables.users.get(member.user().value()).isEmpty()) {
            throw new IllegalStateException("There is no user " + member.user() + " who could be a member.");
        }
        tables.members = tables.members.with(member);
        return true;
    }

    @Override
    public void update(Collection<Member> members) {
        for (Member member : members) {
            Tables tables = unit.tablesUnderLockOf(member.organization());
            Member before = tables.members
                    .get(member.organization().value(), member.user().value())
                    .orElseThrow(() -> new IllegalStateException(
                            "User " + member.user() + " is no member of " + member.organization() + " to be updated."));
            tables.members =
                    tables.members.with(member.seenAt(before.activeAt()).called(before.name(), before.address()));
        }
    }

    @Override
    public Map<UserId, Member> current(OrganizationId organization, Collection<UserId> users) {
        Tables tables = unit.tablesUnderLockOf(organization);
        return Tables.found(users, user -> tables.members.get(organization.value(), user.value()));
    }

    @Override
    public Map<EmailAddress, Member> presentAt(OrganizationId organization, Collection<EmailAddress> addresses) {
        Tables tables = unit.tablesUnderLockOf(organization);
        return Tables.found(
                addresses,
                address -> tables.members
                        .ascending(Tables.PRESENT_BY_ADDRESS, Range.of(organization.value(), address.canonical()))
                        .findFirst());
    }

    @Override
    public List<Member> holding(OrganizationId organization, String role, int most) {
        return unit.tablesUnderLockOf(organization)
                .members
                .ascending(Tables.MEMBERS_BY_ROLE, Range.of(organization.value(), role))
                .filter(Member::isPresent)
                .limit(most)
                .toList();
    }

    @Override
    public boolean anyActive(OrganizationId organization, String role, Set<UserId> except) {
        return unit.tablesUnderLockOf(organization)
                .members
                .ascending(Tables.ACTIVE_BY_ROLE, Range.of(organization.value(), role))
                .anyMatch(member -> !except.contains(member.user()));
    }

    @Override
    public List<Member> ofUser(UserId user, Optional<OrganizationId> after, int most) {
        Tables tables = unit.tables();
        if (tables.lockedUsers.get(user) == null) {
            throw new IllegalStateException("User " + user + " is not locked: change(user) comes first.");
        }
        Range all = Range.of(user.value());
        return tables.members
                .ascending(
                        Tables.MEMBERS_BY_USER,
                        after.map(organization -> all.after(Key.of(user.value(), organization.value())))
                                .orElse(all))
                .limit(most)
                .toList();
    }
}
