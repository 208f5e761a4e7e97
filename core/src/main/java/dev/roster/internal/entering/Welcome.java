package dev.roster.internal.entering;

import dev.roster.internal.user.ListPlaces;
import dev.roster.member.Member;
import dev.roster.member.MemberStatus;
import dev.roster.member.Membership;
import dev.roster.organization.Organization;
import dev.roster.page.Page;
import dev.roster.port.Storage;
import dev.roster.signin.AuthorizationVersion;
import dev.roster.signin.SignIn;
import dev.roster.user.User;
import dev.roster.user.UserStatus;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns somebody whose credential has verified into the answer. The one place that does. */
public final class Welcome {

    /** As many organizations as a person may choose from at a glance. */
    private static final int FIRST_PAGE = 50;

    private final Storage storage;

    public Welcome(Storage storage) {
        this.storage = storage;
    }

    /** @param verified the user as read before or while the credential was checked */
    public SignIn answer(User verified) {
        if (verified.status() == UserStatus.ERASED) {
            return new SignIn.Rejected();
        }
        if (!verified.isActive()) {
            return new SignIn.Suspended(verified.id(), Optional.empty(), Optional.empty());
        }
        Page<Membership> places = new ListPlaces(storage, verified.id()).enterable(FIRST_PAGE, null);
        return places.items().isEmpty() ? outside(verified, places) : signedIn(verified, places);
    }

    private SignIn signedIn(User user, Page<Membership> places) {
        return new SignIn.SignedIn(
                user.id(),
                AuthorizationVersion.of(user.id(), user.authVersion()),
                places,
                places.items().isEmpty() ? Optional.empty() : storage.lookups().lastEntered(user.id()));
    }

    /** Of whoever may enter nowhere: a place that is left, else the one that was lost last, else there never was one. */
    private SignIn outside(User user, Page<Membership> none) {
        Optional<Organization> suspended = Stream.of(MemberStatus.SUSPENDED, MemberStatus.ACTIVE)
                .flatMap(status -> latest(user, status))
                .map(Membership::organization)
                .findFirst();
        if (suspended.isPresent()) {
            return new SignIn.Suspended(user.id(), suspended.map(Organization::id), suspended.map(Organization::name));
        }
        return latest(user, MemberStatus.REMOVED)
                .findFirst()
                .map(place -> revoked(place.organization(), place.member().orElseThrow()))
                .orElseGet(() -> signedIn(user, none));
    }

    private Stream<Membership> latest(User user, MemberStatus status) {
        return storage.listings().latest(user.id(), status, 1).stream();
    }

    private static SignIn revoked(Organization organization, Member removed) {
        return new SignIn.AccessRevoked(removed.user(), organization.id(), organization.name(), removed.statusSince());
    }
}
