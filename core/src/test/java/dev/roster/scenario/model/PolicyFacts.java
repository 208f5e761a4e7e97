package dev.roster.scenario.model;

import dev.roster.organization.InvitePolicy;

/** Invite policies, as plain facts about the addresses that there are: some are at the world's domain, some beyond it. */
enum PolicyFacts {
    EVERYBODY("EVERYBODY"),
    ITS_DOMAIN("DOMAINS"),
    BELOW_THE_PARENT("DOMAINS"),
    NOBODY("NOBODY");

    final String kind;

    PolicyFacts(String kind) {
        this.kind = kind;
    }

    boolean lets(String address) {
        return this == EVERYBODY || this != NOBODY && address.endsWith(".people.example");
    }

    /** The same, as it is said in a world. */
    InvitePolicy in(String domain) {
        return switch (this) {
            case EVERYBODY -> InvitePolicy.EVERYBODY;
            case ITS_DOMAIN -> InvitePolicy.only("corp.example", domain);
            case BELOW_THE_PARENT -> InvitePolicy.only("*.People.example");
            case NOBODY -> InvitePolicy.NOBODY;
        };
    }
}
