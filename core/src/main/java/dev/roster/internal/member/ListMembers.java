package dev.roster.internal.member;

import dev.roster.catalog.Management;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.Many;
import dev.roster.internal.View;
import dev.roster.member.ListedMember;
import dev.roster.member.Members;
import dev.roster.member.MembersByActivity;
import dev.roster.member.MembersByAddress;
import dev.roster.member.MembersByName;
import dev.roster.member.Membership;
import dev.roster.organization.Organization;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Shows members. */
public final class ListMembers implements Members {

    private final View view;

    public ListMembers(View view) {
        this.view = view;
    }

    @Override
    public MembersByName byName() {
        return MemberQuery.byName(view);
    }

    @Override
    public MembersByAddress byAddress() {
        return MemberQuery.byAddress(view);
    }

    @Override
    public MembersByActivity byActivity() {
        return MemberQuery.byActivity(view);
    }

    @Override
    public ListedMember get(UserId user) {
        Organization organization = view.require(Management.SEE_MEMBERS);
        return Optional.ofNullable(user)
                .flatMap(known -> view.storage().lookups().membership(view.organization(), known))
                .flatMap(Membership::member)
                .map(member -> view.listed(organization, List.of(member)).get(0))
                .orElseThrow(() -> Change.notFound("member"));
    }

    @Override
    public List<ListedMember> getAll(Collection<UserId> users) {
        List<UserId> asked = Many.bounded(view.deployment(), Objects.requireNonNull(users, "users"), "member");
        Organization organization = view.require(Management.SEE_MEMBERS);
        Map<UserId, Membership> found = view.storage().lookups().memberships(view.organization(), asked);
        return view.listed(
                organization,
                asked.stream()
                        .distinct()
                        .flatMap(user -> Optional.ofNullable(found.get(user)).flatMap(Membership::member).stream())
                        .toList());
    }
}
