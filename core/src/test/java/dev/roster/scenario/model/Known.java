package dev.roster.scenario.model;

import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which id of the library goes with which number of the model. Whoever is first seen gets the next number: answers show
 * what is new in the order of its making.
 */
final class Known {

    /** Named by nobody. */
    private static final UUID NOBODY = new UUID(0x0123456789ab7000L, 0x8000_0000_0000_0007L);

    private final Map<UUID, Integer> users = new LinkedHashMap<>();
    private final Map<UUID, Integer> organizations = new LinkedHashMap<>();
    private final Map<UUID, Integer> invitations = new LinkedHashMap<>();
    private final Map<UUID, Integer> roles = new LinkedHashMap<>();
    final List<String> tokens = new ArrayList<>();

    String user(UUID id) {
        return "u" + number(users, id);
    }

    String organization(UUID id) {
        return "o" + number(organizations, id);
    }

    String invitation(UUID id) {
        return "i" + invitationNumber(id);
    }

    int invitationNumber(UUID id) {
        return number(invitations, id);
    }

    /** The key of a role: of the catalog as it is, of an organization's own by its number. */
    String role(String key) {
        return RoleId.ofKey(key).map(id -> role(id.value())).orElse(key);
    }

    String role(UUID id) {
        return OwnRole.key(number(roles, id));
    }

    RoleId role(int number) {
        return new RoleId(id(roles, number));
    }

    UserId user(int number) {
        return new UserId(id(users, number));
    }

    OrganizationId organization(int number) {
        return new OrganizationId(id(organizations, number));
    }

    InvitationId invitation(int number) {
        return new InvitationId(id(invitations, number));
    }

    /** The token of a link, by its number; another text for a number that is none. */
    String token(int link) {
        return link >= 1 && link <= tokens.size() ? tokens.get(link - 1) : "A".repeat(43);
    }

    /** How many of each kind were met. */
    String counts() {
        return users.size() + " users, " + organizations.size() + " organizations, " + invitations.size()
                + " invitations, " + tokens.size() + " links, " + roles.size() + " roles";
    }

    private static int number(Map<UUID, Integer> known, UUID id) {
        return id.equals(NOBODY) ? 0 : known.computeIfAbsent(id, unknown -> known.size() + 1);
    }

    private static UUID id(Map<UUID, Integer> known, int number) {
        return known.entrySet().stream()
                .filter(each -> each.getValue() == number)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(NOBODY);
    }
}
