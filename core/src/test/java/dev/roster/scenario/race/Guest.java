package dev.roster.scenario.race;

import dev.roster.ActingHost;
import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Admission;
import dev.roster.journal.Event;
import dev.roster.journal.Facet;
import java.util.ArrayList;
import java.util.List;

/** Somebody whom the owner or a manager, Mona, has invited to be a clerk, with the link that came by mail. */
record Guest(Ground ground, OrganizationId acme, UserId mona, String address, InvitationId invitation, String token) {

    /** So many, of the owner, in an organization of their own. */
    static List<Guest> ofTheOwner(Ground ground, int count) {
        return of(ground, ground.anOrganization(ground.app.open), ground.ada, ground.addresses(count));
    }

    /** So many, of one Mona, in an organization of their own. */
    static List<Guest> ofOneInviter(Ground ground, int count) {
        OrganizationId acme = ground.anOrganization(ground.app.open);
        UserId mona = ground.members(acme, ground.app.manager, 1).get(0);
        return of(ground, acme, mona, ground.addresses(count));
    }

    /** So many, each of a Mona of her own. */
    static List<Guest> ofTheirOwnInviters(Ground ground, int count) {
        OrganizationId acme = ground.anOrganization(ground.app.open);
        List<Guest> guests = new ArrayList<>();
        for (UserId mona : ground.members(acme, ground.app.manager, count)) {
            guests.addAll(of(ground, acme, mona, List.of(ground.anAddress())));
        }
        return guests;
    }

    static List<Guest> of(Ground ground, OrganizationId acme, UserId inviter, List<String> addresses) {
        List<InvitationId> invitations = ground.invite(acme, inviter, ground.app.clerk, addresses);
        ground.sendLetters();
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            String address = addresses.get(i);
            guests.add(new Guest(ground, acme, inviter, address, invitations.get(i), ground.letters.tokenTo(address)));
        }
        return guests;
    }

    /** Joins as somebody new. */
    Act accepts() {
        return acceptsBy(token, Acceptance.asNewUser("Grace", ""));
    }

    Act acceptsBy(String link, Acceptance as) {
        return door -> answer(door.invitations().accept(link, as));
    }

    private static Object answer(Admission admission) {
        if (admission instanceof Admission.Joined joined) {
            return joined.newUser() ? "joined as a new user" : "joined";
        }
        return admission instanceof Admission.NotNow notNow ? notNow.why().reason() : admission;
    }

    /** Another link of the same sending, for the host to deliver. */
    String secondToken() {
        return ground.door().in(acme).asHost("races").link(invitation).token();
    }

    /** What is left of the guest's part, and what Mona and the organization were when it was accepted. */
    List<Object> left(Sight sight) {
        Look look = sight.at(acme);
        return List.of(
                look.invitationsTo(address).stream().map(Look::inWords).toList(),
                look.membership(address),
                look.record(invitation.value()),
                look.stateWhen(Event.INVITATION_ACCEPTED, invitation, mona, Facet.ROLES),
                look.stateWhen(Event.INVITATION_ACCEPTED, invitation, mona, Facet.STATUS),
                look.organizationWhen(Event.INVITATION_ACCEPTED, invitation),
                sight.lettersTo(address));
    }

    /** The host, at some door. */
    ActingHost host(Roster door) {
        return door.in(acme).asHost("races");
    }

    /** The owner, at some door. */
    ActingMember owner(Roster door) {
        return door.in(acme).as(ground.ada);
    }
}
