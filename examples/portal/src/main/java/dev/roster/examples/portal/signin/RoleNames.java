package dev.roster.examples.portal.signin;

import dev.roster.examples.portal.host.Words;
import dev.roster.member.Membership;
import dev.roster.role.RoleDefinition;
import java.util.Map;
import java.util.stream.Collectors;

/** What a person is somewhere: the product names roles of the catalog, and an organization its own. */
final class RoleNames {

    private RoleNames() {}

    static String of(Membership membership, Words words) {
        Map<String, String> own = membership.customRoles().stream()
                .collect(Collectors.toMap(role -> role.id().key(), RoleDefinition::name));
        return membership
                .member()
                .map(member -> member.rights().roles().stream()
                        .map(key -> own.getOrDefault(key, words.name(key)))
                        .collect(Collectors.joining(", ")))
                .orElse("");
    }
}
