package dev.roster.internal;

import dev.roster.catalog.Catalog;
import dev.roster.catalog.Management;
import dev.roster.id.Actor;
import dev.roster.id.OrganizationId;
import dev.roster.internal.access.Evaluator;
import dev.roster.internal.access.Guard;
import dev.roster.internal.access.KnownRoles;
import dev.roster.member.ListedMember;
import dev.roster.member.Member;
import dev.roster.member.Membership;
import dev.roster.organization.Organization;
import dev.roster.port.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An organization as an actor may see it. Every list and look-up begins with {@link #require}. */
public record View(Deployment deployment, OrganizationId organization, Actor actor) {

    /** The organization, if the actor has the right there. To whom it is refused, nothing else is told. */
    public Organization require(Management right) {
        Organization found = requireEvenErased(right);
        if (found.isErased()) {
            throw Change.notFound("organization");
        }
        return found;
    }

    /** The same, for what outlives an organization. No member is left then: only the host can ask. */
    public Organization requireEvenErased(Management right) {
        if (actor instanceof Actor.Member member) {
            Optional<Membership> membership = storage().lookups().membership(organization, member.user());
            Catalog catalog = deployment.catalog();
            Guard.of(KnownRoles.of(catalog), Evaluator.of(catalog, membership)).require(right);
            return membership.orElseThrow().organization();
        }
        Organization found =
                storage().lookups().organizations(List.of(organization)).get(organization);
        if (found == null) {
            throw Change.notFound("organization");
        }
        return found;
    }

    public Storage storage() {
        return deployment.storage();
    }

    public Instant now() {
        return deployment.clock().instant();
    }

    /** The organization's roles, to be read when they are named. */
    public KnownRoles roles() {
        return new KnownRoles(
                deployment.catalog(),
                ids -> storage().lookups().roles(organization, ids).values());
    }

    public List<ListedMember> listed(Organization found, List<Member> members) {
        KnownRoles known = roles().reading(members.stream()
                .flatMap(member -> member.rights().roles().stream())
                .toList());
        return members.stream()
                .map(member -> new ListedMember(
                        member, Evaluator.of(known, found, member).reaches()))
                .toList();
    }
}
