package dev.roster.internal.member;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.RecentlySeen;
import dev.roster.internal.RecentlySeen.Somebody;
import java.time.Instant;

/** Writes down that a member is active, once in a while. No change: it takes no lock, no number and no line. */
public final class NoteActivity {

    private final Deployment deployment;
    private final OrganizationId organization;

    public NoteActivity(Deployment deployment, OrganizationId organization) {
        this.deployment = deployment;
        this.organization = organization;
    }

    /** What the host rolls back, or storage fails to write, was not written, and is tried again with the next call. */
    public void seen(UserId user) {
        Instant now = deployment.clock().instant();
        RecentlySeen recently = deployment.recentlySeen();
        Somebody who = new Somebody(organization, user);
        if (!recently.begin(who, now)) {
            return;
        }
        try {
            deployment.storage().inTransaction(unit -> {
                unit.activity().seen(organization, user, now);
                unit.afterCommit(() -> recently.written(who, now));
                return who;
            });
        } finally {
            recently.end(who);
        }
    }

    /** Writes that it is the last organization that the user entered, each time. */
    public void entered(UserId user) {
        deployment.storage().inTransaction(unit -> {
            unit.activity().entered(user, organization);
            return user;
        });
        seen(user);
    }
}
