package dev.roster.jdbc.freshness;

import dev.roster.Roster;
import dev.roster.access.AccessRules;
import dev.roster.invitation.Limits;
import dev.roster.memory.RecordingMailer;
import dev.roster.port.Storage;

/** Makes the nodes of one application. */
public final class Nodes {

    private Nodes() {}

    /** @return a node with a Roster of its own */
    public static Roster node(Storage storage, AccessRules rules) {
        return node(storage, rules, new DeskCatalog());
    }

    static Roster node(Storage storage, AccessRules rules, DeskCatalog app) {
        return Roster.builder()
                .storage(storage)
                .mailer(new RecordingMailer())
                .catalog(app)
                .linkBase("https://desk.example/join")
                .limits(Limits.none())
                .access(rules)
                .build();
    }
}
