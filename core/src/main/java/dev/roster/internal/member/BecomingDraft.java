package dev.roster.internal.member;

import dev.roster.catalog.Resources;
import dev.roster.catalog.Role;
import dev.roster.catalog.Switchable;
import dev.roster.internal.Deployment;
import dev.roster.internal.Settings;
import dev.roster.internal.access.RightsDraft;
import dev.roster.internal.invitation.Lifetime;
import dev.roster.member.Becoming;
import java.time.Duration;

/** What a giver becomes, while it is said. */
final class BecomingDraft implements Becoming {

    private final Settings settings;
    private final RightsDraft rights;
    private Duration lifetime;

    BecomingDraft(Deployment deployment) {
        settings = deployment.settings();
        rights = new RightsDraft(deployment.catalog());
        lifetime = settings.lifetime();
    }

    @Override
    public Becoming role(Role... roles) {
        rights.role(roles);
        return this;
    }

    @Override
    public Becoming grant(Switchable... permissions) {
        rights.grant(permissions);
        return this;
    }

    @Override
    public Becoming withdraw(Switchable... permissions) {
        rights.withdraw(permissions);
        return this;
    }

    @Override
    public Becoming reach(Resources resources) {
        rights.reach(resources);
        return this;
    }

    @Override
    public Becoming expiresIn(Duration time) {
        lifetime = Lifetime.checked(settings, time);
        return this;
    }

    RightsDraft rights() {
        return rights;
    }

    Duration lifetime() {
        return lifetime;
    }
}
