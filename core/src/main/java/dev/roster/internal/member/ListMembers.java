package dev.roster.internal.member;

import dev.roster.catalog.Management;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.View;
import dev.roster.member.ListedMember;
import dev.roster.member.Members;
import dev.roster.member.MembersByAddress;
import dev.roster.member.MembersByName;
import dev.roster.organization.Organization;

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
    public ListedMember get(UserId user) {
        Organization organization = view.require(Management.SEE_MEMBERS);
        Refused notFound = Change.notFound("member");
        if (user == null) {
            throw notFound;
        }
        return view.storage()
                .lookups()
                .membership(view.organization(), user)
                .flatMap(membership -> membership.member())
                .map(member -> view.listed(organization, member))
                .orElseThrow(() -> notFound);
    }
}
