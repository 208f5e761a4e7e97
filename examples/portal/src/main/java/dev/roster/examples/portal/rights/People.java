package dev.roster.examples.portal.rights;

import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.user.EmailAddress;
import java.util.HashMap;
import java.util.Map;

/** Who somebody is, by id: the record holds ids, and each is looked up once for a page. */
public final class People {

    private final Visit visit;
    private final Map<UserId, String> names = new HashMap<>();
    private final Map<InvitationId, String> addresses = new HashMap<>();

    /**
     * @param visit in the organization
     */
    public People(Visit visit) {
        this.visit = visit;
    }

    /** A member's name, removed or not. */
    public String name(UserId user) {
        return names.computeIfAbsent(user, this::read);
    }

    /** Who has done something. */
    public String name(Actor actor) {
        if (actor instanceof Actor.Member member) {
            return name(member.user());
        }
        if (actor instanceof Actor.User user) {
            return name(user.user());
        }
        if (actor instanceof Actor.Host host) {
            return visit.product().title() + " (" + host.reason() + ")";
        }
        return actor instanceof Actor.Invitee invitee ? address(invitee.invitation()) : "Somebody";
    }

    /** Where an invitation went. */
    public String address(InvitationId invitation) {
        return addresses.computeIfAbsent(invitation, this::read);
    }

    private String read(InvitationId invitation) {
        try {
            EmailAddress address =
                    visit.me().invitations().get(invitation).invitation().address();
            return address.isErased() ? "somebody who was erased" : address.display();
        } catch (Refused unknown) {
            return "The invited person";
        }
    }

    private String read(UserId user) {
        try {
            return visit.me().members().get(user).member().name().display();
        } catch (Refused unknown) {
            return "Somebody";
        }
    }
}
