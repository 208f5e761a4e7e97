package dev.roster.internal.member;

import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.port.Listings;
import dev.roster.port.MemberCriteria;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells where a user is the last active owner, before anything is begun. Nothing is decided by this: when the user is to go,
 * each organization is asked again under its lock.
 */
public final class SoleOwner {

    private static final int PAGE = 100;
    private static final int NAMED = 3;

    private final Listings listings;
    private final UserId user;
    private final String owner;

    public SoleOwner(Deployment deployment, UserId user) {
        this.listings = deployment.storage().listings();
        this.user = user;
        this.owner = deployment.catalog().ownerRole().key();
    }

    /** @throws Refused if there is any such organization, erased ones apart */
    public void refuse() {
        List<OrganizationId> owned = organizations();
        if (owned.isEmpty()) {
            return;
        }
        String some = owned.stream().limit(NAMED).map(OrganizationId::toString).collect(Collectors.joining(", "));
        throw new Refused(
                Reason.LAST_OWNER,
                "user",
                "The last active owner of " + (owned.size() == 1 ? "an organization" : owned.size() + " organizations")
                        + " cannot be erased; make another member owner of each, or close and erase it, and call again: "
                        + some + (owned.size() > NAMED ? ", …" : "."));
    }

    private List<OrganizationId> organizations() {
        List<OrganizationId> owned = new ArrayList<>();
        Optional<OrganizationId> after = Optional.empty();
        List<Membership> page;
        do {
            page = listings.memberships(user, after, PAGE);
            for (Membership place : page) {
                after = Optional.of(place.organization().id());
                if (place.member().filter(this::isActiveOwner).isPresent()
                        && isAlone(place.organization().id())) {
                    owned.add(place.organization().id());
                }
            }
        } while (page.size() == PAGE);
        return owned;
    }

    private boolean isActiveOwner(Member member) {
        return member.status() == MemberStatus.ACTIVE && member.rights().roles().contains(owner);
    }

    private boolean isAlone(OrganizationId organization) {
        MemberCriteria owners = new MemberCriteria(
                MemberCriteria.Order.NAME, false, Set.of(MemberStatus.ACTIVE), Optional.of(owner), Optional.empty());
        return listings.members(organization, owners, Optional.empty(), 2).stream()
                .allMatch(member -> member.user().equals(user));
    }
}
