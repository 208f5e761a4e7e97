package dev.roster.internal;

import dev.roster.access.Rights;
import dev.roster.catalog.NamedResource;
import dev.roster.catalog.Resource;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.invitation.Invitation;
import dev.roster.invitation.Offered;
import dev.roster.role.RoleDefinition;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells people by names what invitations offer, and what members have. What takes no look-up is not looked up. */
public final class Offers {

    private final Deployment deployment;

    public Offers(Deployment deployment) {
        this.deployment = deployment;
    }

    public Offered of(Invitation invitation) {
        return of(List.of(invitation)).values().iterator().next();
    }

    public Map<InvitationId, Offered> of(Collection<Invitation> invitations) {
        Map<InvitationId, Offered> offered = new HashMap<>();
        invitations.stream()
                .collect(Collectors.groupingBy(Invitation::organization))
                .forEach((organization, theirs) -> offered.putAll(of(
                        organization,
                        theirs.stream()
                                .collect(Collectors.toMap(
                                        Invitation::id, each -> each.terms().rights())))));
        return offered;
    }

    /** What rights are, by whatever they are found by. */
    public <K> Map<K, Offered> of(OrganizationId organization, Map<K, Rights> all) {
        Map<String, String> roles = roleNames(organization, each(all, Rights::roles));
        Map<Resource, NamedResource> resources =
                deployment.names().of(organization, each(all, Rights::assigned)).stream()
                        .collect(Collectors.toMap(NamedResource::resource, Function.identity()));
        Map<K, Offered> offered = new HashMap<>();
        all.forEach((key, rights) -> {
            Map<String, String> named = new HashMap<>(roles);
            named.keySet().retainAll(rights.roles());
            offered.put(
                    key,
                    new Offered(
                            rights.roles(),
                            named,
                            rights.assigned().stream().map(resources::get).toList()));
        });
        return offered;
    }

    private Map<String, String> roleNames(OrganizationId organization, Set<String> keys) {
        Set<RoleId> own =
                keys.stream().flatMap(key -> RoleId.ofKey(key).stream()).collect(Collectors.toSet());
        return own.isEmpty()
                ? Map.of()
                : deployment.storage().lookups().roles(organization, own).values().stream()
                        .collect(Collectors.toMap(role -> role.id().key(), RoleDefinition::name));
    }

    private static <T> Set<T> each(Map<?, Rights> all, Function<Rights, Set<T>> part) {
        return all.values().stream()
                .flatMap(rights -> part.apply(rights).stream())
                .collect(Collectors.toSet());
    }
}
