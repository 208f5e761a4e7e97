package dev.roster.examples.portal;

import dev.roster.Roster;
import dev.roster.failure.Outcome;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invited;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Offer;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Many who join one organization: crowd00001@many.example, and so on. */
final class Crowd {

    private static final int PART = 500;

    private final OpenPortal portal;
    private final OrganizationId organization;
    private final Consumer<Offer> offer;

    Crowd(OpenPortal portal, OrganizationId organization, Consumer<Offer> offer) {
        this.portal = portal;
        this.organization = organization;
        this.offer = offer;
    }

    void join(int size) {
        for (int from = 0; from < size; from += PART) {
            int first = from;
            invite(IntStream.range(first, Math.min(size, first + PART))
                            .mapToObj(number -> Invitee.of("crowd%05d@many.example".formatted(number))
                                    .named("Person " + number, "Crowd"))
                            .toList())
                    .forEach(this::accept);
        }
    }

    private List<InvitationId> invite(List<Invitee> people) {
        return roster().in(organization).asHost("crowd").invite(people, offer.andThen(Offer::withoutMail)).stream()
                .map(Outcome<Invited>::orElseThrow)
                .map(invited -> invited.invitation().id())
                .toList();
    }

    private void accept(InvitationId invitation) {
        var link = roster().in(organization).asHost("crowd").link(invitation);
        roster().invitations().accept(link.token(), Acceptance.asNewUser()).orElseThrow();
    }

    private Roster roster() {
        return portal.server.stage().running().roster();
    }
}
