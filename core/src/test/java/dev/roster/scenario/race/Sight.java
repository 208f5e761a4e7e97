package dev.roster.scenario.race;

import dev.roster.id.OrganizationId;
import dev.roster.port.Storage;
import dev.roster.user.EmailAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is stored when the heats are over, read once for all of them. */
final class Sight {

    private final Storage storage;
    private final Letters letters;
    private final Map<OrganizationId, Look> looks = new HashMap<>();

    private Sight(Storage storage, Letters letters) {
        this.storage = storage;
        this.letters = letters;
    }

    static Sight of(Storage storage, Letters letters, Set<OrganizationId> organizations) {
        Sight sight = new Sight(storage, letters);
        organizations.forEach(each -> sight.looks.put(each, Look.at(storage, each)));
        return sight;
    }

    Look at(OrganizationId organization) {
        return looks.get(organization);
    }

    /** How many mails went to somebody. */
    int lettersTo(String address) {
        return letters.countTo(address);
    }

    boolean hasUser(String address) {
        return !storage.lookups()
                .usersByAddress(List.of(EmailAddress.parse(address)))
                .isEmpty();
    }

    /** Whatever was raced: what is counted and what is recorded must be right. */
    void checkBooks(RaceCatalog app) {
        looks.values().forEach(look -> look.checkBooks(app));
    }
}
