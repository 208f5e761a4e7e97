package dev.roster.jdbc.cluster;

import dev.roster.ActingMember;
import dev.roster.Roster;
import dev.roster.id.InvitationId;
import dev.roster.id.OrganizationId;
import dev.roster.id.UserId;
import dev.roster.invitation.Acceptance;
import dev.roster.invitation.Invitee;
import dev.roster.invitation.Limits;
import dev.roster.memory.RecordingMailer;
import dev.roster.user.PersonName;

/** An application of the host's, which has one node of the cluster for its storage. */
final class Office {

    private final Town town = new Town();
    private final Roster roster;
    private final Node node;

    Office(Node node) {
        this.node = node;
        roster = Roster.builder()
                .storage(node.storage())
                .mailer(new RecordingMailer())
                .catalog(town)
                .linkBase("https://town.example/join")
                .limits(Limits.none())
                .build();
    }

    Node node() {
        return node;
    }

    Roster roster() {
        return roster;
    }

    /** An organization with its owner. */
    record Place(OrganizationId organization, UserId mayor) {}

    Place open(String name) {
        UserId mayor = roster.asHost("test")
                .addUser("mayor@" + name + ".example", PersonName.of("May", "Or"))
                .id();
        OrganizationId organization = roster.asHost("test")
                .openOrganization(name, opening -> opening.owner(mayor).plan(town.large))
                .id();
        return new Place(organization, mayor);
    }

    ActingMember mayorOf(Place place) {
        return roster.in(place.organization()).as(place.mayor());
    }

    InvitationId invite(Place place, String address) {
        return mayorOf(place)
                .invite(Invitee.of(address), offer -> offer.role(town.citizen))
                .invitation()
                .id();
    }

    UserId accept(Place place, InvitationId invitation) {
        String token =
                roster.in(place.organization()).asHost("test").link(invitation).token();
        return roster.invitations()
                .accept(token, Acceptance.asNewUser("Ci", "Tizen"))
                .orElseThrow()
                .user();
    }

    boolean mayVote(Place place, UserId user) {
        return roster.in(place.organization()).access(user).can(town.vote);
    }
}
