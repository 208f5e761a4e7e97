package dev.roster.examples.portal.settings;

import dev.roster.examples.portal.server.Visit;
import dev.roster.examples.portal.server.When;
import dev.roster.id.RoleId;
import dev.roster.id.UserId;
import dev.roster.member.OwnershipOffer;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An open offer of ownership.
 *
 * @param giver who offers, by name
 * @param receiver who may accept, by name
 * @param becoming what the giver is then; empty for an owner still
 * @param until until when it can be accepted
 * @param forMe whether it is made to who looks at it
 */
record OfferView(String giver, String receiver, Optional<String> becoming, When until, boolean forMe) {

    static OfferView of(OwnershipOffer offer, Visit visit) {
        return new OfferView(
                name(offer.giver(), visit),
                name(offer.receiver(), visit),
                offer.becoming()
                        .map(rights -> rights.roles().stream()
                                .map(key -> role(key, visit))
                                .collect(Collectors.joining(", "))),
                new When(offer.expiresAt(), visit.now()),
                offer.receiver().equals(visit.user()));
    }

    /** The receiver need not be one who may see members: the host tells who it is. */
    private static String name(UserId user, Visit visit) {
        return visit.roster().user(user).profile().name().display();
    }

    private static String role(String key, Visit visit) {
        return RoleId.ofKey(key)
                .map(id -> visit.roster()
                        .in(visit.organization())
                        .asHost("tell what is offered")
                        .roles()
                        .get(id)
                        .name())
                .orElseGet(() -> visit.product().words().name(key));
    }
}
