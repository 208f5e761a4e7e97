package dev.roster.examples.portal.naming;

import dev.roster.examples.portal.server.Visit;
import dev.roster.failure.Refused;
import dev.roster.id.Actor;
import dev.roster.id.InvitationId;
import dev.roster.id.UserId;
import dev.roster.user.EmailAddress;
import java.util.HashMap;
import java.util.Map;

/** People by their names, as one visitor may know them: each is asked for once in a visit. */
public final class People {

    private final Visit visit;
    private final Map<UserId, String> names = new HashMap<>();
    private final Map<InvitationId, String> addresses = new HashMap<>();

    /** For one visit. */
    public People(Visit visit) {
        this.visit = visit;
    }

    /** A member by name, removed ones too. */
    public String name(UserId user) {
        return names.computeIfAbsent(user, this::find);
    }

    /** The address that an invitation went to. */
    public String address(InvitationId invitation) {
        return addresses.computeIfAbsent(invitation, this::find);
    }

    /** Who did something. */
    public String actor(Actor actor) {
        if (actor instanceof Actor.Member member) {
            return name(member.user());
        }
        if (actor instanceof Actor.User user) {
            return name(user.user());
        }
        if (actor instanceof Actor.Invitee invitee) {
            return address(invitee.invitation());
        }
        return actor instanceof Actor.Host host
                ? visit.product().title() + " (" + host.reason() + ")"
                : "Somebody";
    }

    private String find(UserId user) {
        try {
            return visit.me().members().get(user).member().name().display();
        } catch (Refused unknown) {
            return "Somebody who is no member";
        }
    }

    private String find(InvitationId invitation) {
        try {
            EmailAddress address =
                    visit.me().invitations().get(invitation).invitation().address();
            return address.isErased() ? "somebody who was erased" : address.value();
        } catch (Refused unknown) {
            return "somebody who was invited";
        }
    }
}
