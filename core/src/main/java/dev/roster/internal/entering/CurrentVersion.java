package dev.roster.internal.entering;

import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.member.MemberStatus;
import dev.roster.organization.OrganizationStatus;
import dev.roster.port.Revisions;
import dev.roster.port.Storage;
import dev.roster.signin.AuthorizationVersion;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.util.List;
import java.util.Optional;

/** What sessions rest on as it is now. Who may not be where the session is has none. */
public final class CurrentVersion {

    private final Storage storage;

    public CurrentVersion(Storage storage) {
        this.storage = storage;
    }

    public Optional<AuthorizationVersion> of(UserId user) {
        return Optional.ofNullable(storage.lookups().users(List.of(user)).get(user))
                .filter(User::isActive)
                .map(found -> AuthorizationVersion.of(user, found.authVersion()));
    }

    public Optional<AuthorizationVersion> of(OrganizationId organization, UserId user) {
        return storage.lookups()
                .revisions(organization, user)
                .filter(CurrentVersion::mayEnter)
                .map(now -> AuthorizationVersion.of(
                        user, now.authVersion(), organization, now.rightsRevision(), now.memberRevision()));
    }

    private static boolean mayEnter(Revisions now) {
        return now.user() == UserStatus.ACTIVE
                && now.organization() == OrganizationStatus.ACTIVE
                && now.member() == MemberStatus.ACTIVE;
    }
}
