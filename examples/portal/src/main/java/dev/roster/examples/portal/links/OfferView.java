package dev.roster.examples.portal.links;

import dev.roster.catalog.NamedResource;
import dev.roster.examples.portal.server.Visit;
import dev.roster.examples.portal.server.When;
import dev.roster.invitation.Preview;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an invitation offers, for whoever was invited to read. */
record OfferView(
        String organization,
        String inviter,
        String address,
        String roles,
        String resources,
        Optional<String> note,
        When until) {

    static OfferView of(Preview.Open open, Visit visit) {
        return new OfferView(
                open.organizationName(),
                open.inviterName().map(name -> name.display()).orElse(open.organizationName()),
                open.address().display(),
                open.offered().roles().stream()
                        .map(key -> open.offered()
                                .roleNames()
                                .getOrDefault(key, visit.product().words().name(key)))
                        .collect(Collectors.joining(", ")),
                open.offered().resources().stream().map(NamedResource::name).collect(Collectors.joining(", ")),
                open.note(),
                new When(open.expiresAt(), visit.now()));
    }
}
