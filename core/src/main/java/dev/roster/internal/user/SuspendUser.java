package dev.roster.internal.user;

import dev.roster.id.Actor;
import dev.roster.id.UserId;
import dev.roster.internal.Deployment;
import dev.roster.internal.PersonalChange;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.util.List;

/** Stops a user from signing in, or takes that back. Doing it again comes to nothing. */
public final class SuspendUser {

    private final Deployment deployment;
    private final Actor.Host host;

    public SuspendUser(Deployment deployment, Actor.Host host) {
        this.deployment = deployment;
        this.host = host;
    }

    public User suspend(UserId user) {
        return become(user, UserStatus.SUSPENDED, Event.USER_SUSPENDED);
    }

    public User reactivate(UserId user) {
        return become(user, UserStatus.ACTIVE, Event.USER_REACTIVATED);
    }

    private User become(UserId user, UserStatus status, Event event) {
        return PersonalChange.in(deployment, user, host, event, change -> {
            if (change.user().status() == status) {
                return change.unchanged();
            }
            change.endLinks();
            change.record(Facet.STATUS, List.of(status.name()));
            return change.alter(change.user().withStatus(status));
        });
    }
}
