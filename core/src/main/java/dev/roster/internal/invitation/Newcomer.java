package dev.roster.internal.invitation;

import dev.roster.failure.ConcurrentChange;
import dev.roster.failure.Refusal.Reason;
import dev.roster.failure.Refused;
import dev.roster.id.UserId;
import dev.roster.internal.Change;
import dev.roster.internal.Deployment;
import dev.roster.internal.user.NewUser;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.invitation.Invitation;
import dev.roster.journal.Facet;
import dev.roster.journal.Line;
import dev.roster.organization.Organization;
import dev.roster.port.Lookups;
import dev.roster.signin.SignIn;
import dev.roster.user.Identity;
import dev.roster.user.IdentityClaims;
import dev.roster.user.PersonName;
import dev.roster.user.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody who has no user yet, and what that user will sign in with. A password is hashed before the transaction, which
 * holds the organization; and only if the link is good, so that nobody without one has anything hashed.
 */
final class Newcomer {

    private final Acceptance.NewUser acceptance;
    private final Optional<String> encoded;

    private Newcomer(Acceptance.NewUser acceptance, Optional<String> encoded) {
        this.acceptance = acceptance;
        this.encoded = encoded;
    }

    static Newcomer prepared(Deployment deployment, LinkTarget target, Acceptance.NewUser acceptance) {
        Optional<String> encoded = acceptance
                .password()
                .flatMap(password -> open(deployment, target)
                        .flatMap(invitation -> deployment
                                .passwords()
                                .hashed(password, context(deployment.storage().lookups(), invitation, acceptance))));
        return new Newcomer(acceptance, encoded);
    }

    /** The invitation, if a user could be made by its link now. */
    private static Optional<Invitation> open(Deployment deployment, LinkTarget target) {
        Lookups lookups = deployment.storage().lookups();
        return target.lookUp(lookups)
                .filter(invitation ->
                        target.death(invitation, deployment.clock().instant()).isEmpty())
                .filter(invitation ->
                        lookups.usersByAddress(List.of(invitation.address())).isEmpty());
    }

    /** What others know of the person. */
    private static Collection<String> context(Lookups lookups, Invitation invitation, Acceptance.NewUser acceptance) {
        List<String> context = new ArrayList<>();
        context.add(invitation.address().value());
        name(invitation, acceptance).ifPresent(name -> context.addAll(List.of(name.given(), name.family())));
        lookups.organizations(List.of(invitation.organization())).values().stream()
                .map(Organization::name)
                .forEach(context::add);
        return context;
    }

    /** Why no user is made now, though the link is good and nobody has the address. */
    Optional<Admission> obstacle(Change change, Invitation invitation) {
        Optional<IdentityClaims> claims = acceptance.identity();
        if (claims.isPresent()
                && (!claims.get().proves(invitation.address())
                        || change.unit()
                                .identities()
                                .current(claims.get().identity())
                                .isPresent())) {
            return Optional.of(new Admission.WrongAccount(invitation.address().masked()));
        }
        return acceptance.password().isPresent() && encoded.isEmpty()
                ? Optional.of(new Admission.NotNow(new SignIn.Busy().refusal().orElseThrow()))
                : Optional.empty();
    }

    User user(Change change, Invitation invitation) {
        PersonName name =
                name(invitation, acceptance).orElseThrow(() -> new Refused(Reason.MISSING, "name", "Say your name."));
        return User.added(
                new UserId(change.deployment().ids().next()),
                Optional.empty(),
                invitation.address(),
                name,
                change.now());
    }

    private static Optional<PersonName> name(Invitation invitation, Acceptance.NewUser acceptance) {
        return acceptance.name().or(() -> invitation.terms().name());
    }

    /** False, with nothing done, if somebody has the address by now. */
    boolean add(Change change, User user) {
        if (!NewUser.add(
                change.deployment().recorder(), change.unit(), user, change.actor(), change.now(), lines(user))) {
            return false;
        }
        encoded.ifPresent(hash -> change.unit().credentials().insert(user.id(), hash));
        if (identity()
                .filter(each -> !change.unit().identities().insert(each, user.id()))
                .isPresent()) {
            throw new ConcurrentChange("The identity was linked at the same time; try again.", null);
        }
        return true;
    }

    private Optional<Identity> identity() {
        return acceptance.identity().map(IdentityClaims::identity);
    }

    private List<Line> lines(User user) {
        List<String> credentials = Stream.concat(
                        encoded.map(hash -> "password").stream(), identity().map(Identity::issuer).stream())
                .sorted()
                .toList();
        return credentials.isEmpty() ? List.of() : List.of(Line.ofUser(user.id(), Facet.CREDENTIALS, credentials));
    }
}
